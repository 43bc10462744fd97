// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/lookpanel.h"

#include "ui/kit/field.h"
#include "ui/kit/label.h"
#include "ui/kit/segments.h"

#include <QBoxLayout>
#include <QComboBox>

namespace foyer::settings {

LookPanel::LookPanel(kit::Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_appearance(new kit::Segments(tr("Appearance")))
    , m_language(new QComboBox)
{
    m_appearance->setObjectName(QStringLiteral("appearance"));
    m_appearance->addChoice(tr("As the system"), int(kit::Appearance::System));
    m_appearance->addChoice(tr("Light"), int(kit::Appearance::Light));
    m_appearance->addChoice(tr("Dark"), int(kit::Appearance::Dark));
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("As the system"), QString());
    for (const kit::Language &language : kit::Preferences::languages()) {
        if (!language.code.isEmpty())
            m_language->addItem(language.name, language.code);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::padding);
    auto *appearance = new QHBoxLayout;
    appearance->addWidget(m_appearance);
    appearance->addStretch();
    column->addWidget(new kit::Label(tr("Appearance"), kit::TextSize::Body, kit::medium));
    column->addLayout(appearance);
    auto *language = new kit::Field(tr("Language"), m_language);
    language->setMaximumWidth(320);
    language->setHint(tr("Dates, numbers and money follow it."));
    column->addWidget(language);
    column->addStretch();
    connect(m_appearance, &kit::Segments::chosen, this,
            [this] { m_preferences.setAppearance(kit::Appearance(m_appearance->currentValue().toInt())); });
    connect(m_language, &QComboBox::activated, this,
            [this] { m_preferences.setLanguage(m_language->currentData().toString()); });
    connect(&m_preferences, &kit::Preferences::appearanceChanged, this, &LookPanel::show);
    connect(&m_preferences, &kit::Preferences::languageChanged, this, &LookPanel::show);
    show();
}

void LookPanel::show()
{
    m_appearance->setCurrentValue(int(m_preferences.appearance()));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences.language())));
}

} // namespace foyer::settings
