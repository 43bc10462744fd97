// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"
#include "ui/settings/keyspanel.h"
#include "ui/settings/lookpanel.h"
#include "ui/settings/organizationpanel.h"
#include "ui/settings/peoplepanel.h"
#include "ui/settings/printingpanel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QStackedWidget>

namespace foyer::settings {

using accounts::grants;
using accounts::Permission;

SettingsPage::SettingsPage(const SettingsParts &parts, QWidget *parent)
    : Page(parent)
    , m_parts(parts)
    , m_organization(parts.catalog, parts.ids)
    , m_members(parts.accounts, parts.ids)
    , m_choices(new QButtonGroup(this))
{
    lay();
    addPanels();
    m_list->addStretch();
    m_choices->button(0)->setChecked(true);
    connect(m_choices, &QButtonGroup::idClicked, m_panels, &QStackedWidget::setCurrentIndex);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::lay()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, kit::padding, 24, kit::padding);
    column->setSpacing(kit::padding);
    column->addWidget(new kit::Label(tr("Settings"), kit::TextSize::Page, kit::strong));
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::gap);
    auto *list = new QWidget;
    list->setFixedWidth(216);
    m_list = new QVBoxLayout(list);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(4);
    m_panels = new QStackedWidget;
    auto *card = new kit::Card;
    card->body()->addWidget(m_panels);
    row->addWidget(list);
    row->addWidget(card, 1);
    column->addLayout(row, 1);
}

void SettingsPage::addPanels()
{
    addPanel(tr("Appearance and language"), "settingsLook", kit::Icon::Sun,
             new LookPanel(m_parts.preferences));
    m_keys = new KeysPanel(m_parts.commands);
    addPanel(tr("Keys"), "settingsKeys", kit::Icon::Keyboard, m_keys);
    addPanel(tr("Printing"), "settingsPrinting", kit::Icon::Printer,
             new PrintingPanel(m_parts.store, m_parts.toasts));
    if (grants(m_parts.role, Permission::ManageOrganization)) {
        m_organizationPanel = new OrganizationPanel(m_organization, m_parts.toasts);
        addPanel(tr("Organization"), "settingsOrganization", kit::Icon::Building2, m_organizationPanel);
    }
    if (grants(m_parts.role, Permission::ManageMembers))
        addPanel(tr("People and roles"), "settingsPeople", kit::Icon::Users,
                 new PeoplePanel(m_members, m_parts.prompter, m_parts.toasts));
}

void SettingsPage::addPanel(const QString &name, const char *objectName, kit::Icon icon, QWidget *panel)
{
    auto *choice = new kit::Button(icon, name, kit::Button::Kind::Ghost);
    choice->setObjectName(QLatin1StringView(objectName));
    choice->setCheckable(true);
    choice->setTextAlignment(Qt::AlignLeft);
    m_choices->addButton(choice, m_panels->addWidget(panel));
    m_list->addWidget(choice);
}

void SettingsPage::activated()
{
    m_keys->refresh();
    if (m_organizationPanel != nullptr)
        m_organization.read();
    if (grants(m_parts.role, Permission::ManageMembers))
        m_members.read();
}

bool SettingsPage::hasUnsaved() const
{
    return m_organizationPanel != nullptr && m_organizationPanel->hasUnsaved();
}

} // namespace foyer::settings
