// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/permission.h"

#include <QStringView>

namespace foyer::accounts {

namespace {

using enum Permission;

constexpr quint32 bit(Permission permission)
{
    return 1U << quint32(permission);
}

constexpr quint32 all(std::initializer_list<Permission> permissions)
{
    quint32 bits = bit(None);
    for (const Permission permission : permissions)
        bits |= bit(permission);
    return bits;
}

constexpr quint32 gate = all({CheckIn});
constexpr quint32 viewer = all({ViewFigures});
constexpr quint32 boxOffice = all({SellTickets, RefundByPolicy, ViewCustomers}) | gate;
constexpr quint32 supervisor = boxOffice | viewer | all({SteerSale, SellHouseHolds, RefundFreely});
constexpr quint32 organizer = supervisor | all({ManageCatalog, EraseCustomers, ViewAudit});
constexpr quint32 owner = organizer | all({ManageOrganization, ManageMembers});

constexpr quint32 permissionsOf(Role role)
{
    switch (role) {
    case Role::Owner: return owner;
    case Role::Organizer: return organizer;
    case Role::Supervisor: return supervisor;
    case Role::BoxOffice: return boxOffice;
    case Role::Gate: return gate;
    case Role::Viewer: return viewer;
    }
    return 0;
}

} // namespace

bool grants(Role role, Permission permission) noexcept
{
    return (permissionsOf(role) & bit(permission)) != 0;
}

QLatin1StringView roleName(Role role) noexcept
{
    switch (role) {
    case Role::Owner: return QLatin1StringView{"owner"};
    case Role::Organizer: return QLatin1StringView{"organizer"};
    case Role::Supervisor: return QLatin1StringView{"supervisor"};
    case Role::BoxOffice: return QLatin1StringView{"box_office"};
    case Role::Gate: return QLatin1StringView{"gate"};
    case Role::Viewer: return QLatin1StringView{"viewer"};
    }
    return {};
}

std::optional<Role> roleFromName(QStringView name) noexcept
{
    for (const Role role : allRoles) {
        if (name == roleName(role))
            return role;
    }
    return std::nullopt;
}

QLatin1StringView permissionName(Permission permission) noexcept
{
    switch (permission) {
    case None: return QLatin1StringView{"none"};
    case ManageOrganization: return QLatin1StringView{"manage_organization"};
    case ManageMembers: return QLatin1StringView{"manage_members"};
    case ManageCatalog: return QLatin1StringView{"manage_catalog"};
    case SteerSale: return QLatin1StringView{"steer_sale"};
    case SellTickets: return QLatin1StringView{"sell_tickets"};
    case SellHouseHolds: return QLatin1StringView{"sell_house_holds"};
    case RefundByPolicy: return QLatin1StringView{"refund_by_policy"};
    case RefundFreely: return QLatin1StringView{"refund_freely"};
    case CheckIn: return QLatin1StringView{"check_in"};
    case ViewFigures: return QLatin1StringView{"view_figures"};
    case ViewCustomers: return QLatin1StringView{"view_customers"};
    case EraseCustomers: return QLatin1StringView{"erase_customers"};
    case ViewAudit: return QLatin1StringView{"view_audit"};
    }
    return {};
}

} // namespace foyer::accounts
