// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startfoot.h"

#include "core/base/version.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/preferences.h"

#include <QActionGroup>
#include <QMenu>

namespace foyer::start {

StartFoot::StartFoot(kit::Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_language(new kit::Button(kit::Icon::Languages, QString(), kit::Button::Kind::Ghost))
    , m_appearance(new kit::Button(kit::Icon::Sun, QString(), kit::Button::Kind::Ghost))
    , m_version(new kit::Label({}, kit::Ink::Text3))
{
    m_language->setObjectName(QStringLiteral("language"));
    m_appearance->setObjectName(QStringLiteral("appearance"));
    m_version->setFigures(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_language);
    row->addWidget(m_appearance);
    row->addStretch();
    row->addWidget(m_version);
    connect(m_language, &QAbstractButton::clicked, this, &StartFoot::chooseLanguage);
    connect(m_appearance, &QAbstractButton::clicked, this, &StartFoot::turnAppearance);
    connect(&m_preferences, &kit::Preferences::appearanceChanged, this, &StartFoot::retranslate);
    connect(&kit::Theme::of(this), &kit::Theme::changed, this, &StartFoot::retranslate);
    retranslate();
}

void StartFoot::retranslate()
{
    const QString spoken = m_preferences.effectiveLanguage();
    for (const kit::Language &language : kit::Preferences::languages()) {
        if (language.code == spoken)
            m_language->setText(language.name);
    }
    m_language->setAccessibleName(tr("Language: %1").arg(m_language->text()));
    const bool isDark = kit::Theme::of(this).isDark();
    m_appearance->setLeading(isDark ? kit::Icon::Moon : kit::Icon::Sun);
    m_appearance->setText(isDark ? tr("Dark") : tr("Light"));
    m_appearance->setAccessibleName(tr("Appearance: %1").arg(m_appearance->text()));
    const Version version = Version::ofThisBuild();
    m_version->setText(tr("Version %1").arg(version.toText()));
}

void StartFoot::chooseLanguage()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("languageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (const kit::Language &language : kit::Preferences::languages()) {
        QAction *action = menu->addAction(language.name);
        action->setCheckable(true);
        action->setChecked(language.code == m_preferences.effectiveLanguage());
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, code = language.code] { m_preferences.setLanguage(code); });
    }
    menu->popup(m_language->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void StartFoot::turnAppearance()
{
    const bool isDark = kit::Theme::of(this).isDark();
    m_preferences.setAppearance(isDark ? kit::Appearance::Light : kit::Appearance::Dark);
}

void StartFoot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace foyer::start
