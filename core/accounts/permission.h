// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <QLatin1StringView>
#include <QtGlobal>

namespace foyer::accounts {

/// What a person may do in an organization. The server checks it on every call; the client only hides what is
/// not allowed. Numbers are not stored: a role is, and its permissions are this build's.
enum class Permission : quint8
{
    None,               ///< being signed in is enough
    ManageOrganization, ///< name, currency, taxes, keys
    ManageMembers,
    ManageCatalog,  ///< venues, seat maps, events, prices, phases; publish and cancel
    SteerSale,      ///< holds for the house, sale phases while they run
    SellTickets,    ///< hold, sell, print, find orders
    SellHouseHolds, ///< sell what the house holds breakably
    RefundByPolicy,
    RefundFreely, ///< any share, any time
    CheckIn,      ///< scan, search at the gate, undo within 15 minutes
    ViewFigures,
    ViewCustomers,
    EraseCustomers,
    ViewAudit,
};

inline constexpr int permissionCount = int(Permission::ViewAudit) + 1;

enum class Role : quint8
{
    Owner,
    Organizer,
    Supervisor,
    BoxOffice,
    Gate,
    Viewer,
};

inline constexpr std::array<Role, 6> allRoles{Role::Owner,     Role::Organizer, Role::Supervisor,
                                              Role::BoxOffice, Role::Gate,      Role::Viewer};

[[nodiscard]] bool grants(Role role, Permission permission) noexcept;

[[nodiscard]] QLatin1StringView roleName(Role role) noexcept;
[[nodiscard]] std::optional<Role> roleFromName(QStringView name) noexcept;
[[nodiscard]] QLatin1StringView permissionName(Permission permission) noexcept;

} // namespace foyer::accounts
