// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/wire/shape.h"

#include <optional>
#include <QString>

namespace foyer::wire {

/// A change to a ticket under the command's own id.
struct TicketChange
{
    Uuid id;
    std::optional<QString> reason;
};

template <>
struct Shape<TicketChange>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"TicketChange"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &TicketChange::id, Any{}, "the command's own id"),
                          field("reason", &TicketChange::reason, text(200, 0))};
    }
};

} // namespace foyer::wire
