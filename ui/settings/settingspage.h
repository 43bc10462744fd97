// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/page.h"
#include "ui/settings/membersmodel.h"
#include "ui/settings/organizationmodel.h"
#include "ui/settings/settingsparts.h"

class QButtonGroup;
class QStackedWidget;
class QVBoxLayout;

namespace foyer::settings {

class KeysPanel;
class OrganizationPanel;

/// The workspace "Settings": what concerns this computer for everybody, the organization and its people for
/// whoever may manage them.
class SettingsPage final : public kit::Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

    [[nodiscard]] kit::Icon icon() const override { return kit::Icon::Settings; }

    [[nodiscard]] accounts::Permission permission() const override { return accounts::Permission::None; }

    void activated() override;
    [[nodiscard]] bool hasUnsaved() const override;

private:
    void lay();
    void addPanels();
    void addPanel(const QString &name, const char *objectName, kit::Icon icon, QWidget *panel);

    SettingsParts m_parts;
    OrganizationModel m_organization;
    MembersModel m_members;
    QButtonGroup *m_choices;
    QVBoxLayout *m_list = nullptr;
    QStackedWidget *m_panels = nullptr;
    KeysPanel *m_keys = nullptr;
    OrganizationPanel *m_organizationPanel = nullptr;
};

} // namespace foyer::settings
