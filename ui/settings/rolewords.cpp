// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rolewords.h"

#include <QComboBox>
#include <QCoreApplication>

namespace foyer::settings {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("foyer::settings::Roles", text);
}

} // namespace

QString roleWords(accounts::Role role)
{
    using accounts::Role;
    switch (role) {
    case Role::Owner: return words(QT_TRANSLATE_NOOP("foyer::settings::Roles", "Owner"));
    case Role::Organizer: return words(QT_TRANSLATE_NOOP("foyer::settings::Roles", "Organizer"));
    case Role::Supervisor: return words(QT_TRANSLATE_NOOP("foyer::settings::Roles", "Supervisor"));
    case Role::BoxOffice: return words(QT_TRANSLATE_NOOP("foyer::settings::Roles", "Box office"));
    case Role::Gate: return words(QT_TRANSLATE_NOOP("foyer::settings::Roles", "Gate"));
    case Role::Viewer: return words(QT_TRANSLATE_NOOP("foyer::settings::Roles", "Viewer"));
    }
    return {};
}

QString roleMeaning(accounts::Role role)
{
    using accounts::Role;
    switch (role) {
    case Role::Owner:
        return words(
            QT_TRANSLATE_NOOP("foyer::settings::Roles", "May do everything, people and settings too."));
    case Role::Organizer:
        return words(
            QT_TRANSLATE_NOOP("foyer::settings::Roles",
                              "Sets up events, prices and seats, steers the sale, sees the figures."));
    case Role::Supervisor:
        return words(QT_TRANSLATE_NOOP("foyer::settings::Roles",
                                       "Sells and checks in, refunds freely, sells what the house holds."));
    case Role::BoxOffice:
        return words(
            QT_TRANSLATE_NOOP("foyer::settings::Roles", "Sells tickets and refunds by the event's policy."));
    case Role::Gate: return words(QT_TRANSLATE_NOOP("foyer::settings::Roles", "Scans tickets at the gate."));
    case Role::Viewer:
        return words(QT_TRANSLATE_NOOP("foyer::settings::Roles", "Sees the figures, changes nothing."));
    }
    return {};
}

void fillRoles(QComboBox &choice)
{
    for (const accounts::Role role : accounts::allRoles)
        choice.addItem(roleWords(role), int(role));
}

} // namespace foyer::settings
