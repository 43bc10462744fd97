// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"
#include "core/wire/shape.h"

namespace foyer::wire {

template <>
struct WireNames<accounts::Role>
{
    using Role = accounts::Role;
    static constexpr std::array<JsonName<Role>, 6> table{{{QLatin1StringView{"owner"}, Role::Owner},
                                                          {QLatin1StringView{"organizer"}, Role::Organizer},
                                                          {QLatin1StringView{"supervisor"}, Role::Supervisor},
                                                          {QLatin1StringView{"box_office"}, Role::BoxOffice},
                                                          {QLatin1StringView{"gate"}, Role::Gate},
                                                          {QLatin1StringView{"viewer"}, Role::Viewer}}};
};

} // namespace foyer::wire
