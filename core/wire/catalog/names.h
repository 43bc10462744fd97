// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/event.h"
#include "core/wire/shape.h"

namespace foyer::wire {

template <>
struct WireNames<catalog::EventState>
{
    static constexpr std::array table{
        JsonName<catalog::EventState>{QLatin1StringView{"draft"}, catalog::EventState::Draft},
        JsonName<catalog::EventState>{QLatin1StringView{"published"}, catalog::EventState::Published},
        JsonName<catalog::EventState>{QLatin1StringView{"cancelled"}, catalog::EventState::Cancelled},
        JsonName<catalog::EventState>{QLatin1StringView{"done"}, catalog::EventState::Done},
    };
};

template <>
struct WireNames<catalog::PerformanceState>
{
    static constexpr std::array table{
        JsonName<catalog::PerformanceState>{QLatin1StringView{"draft"}, catalog::PerformanceState::Draft},
        JsonName<catalog::PerformanceState>{QLatin1StringView{"on_sale"}, catalog::PerformanceState::OnSale},
        JsonName<catalog::PerformanceState>{QLatin1StringView{"cancelled"},
                                            catalog::PerformanceState::Cancelled},
        JsonName<catalog::PerformanceState>{QLatin1StringView{"done"}, catalog::PerformanceState::Done},
    };
};

template <>
struct WireNames<catalog::Channel>
{
    static constexpr std::array table{
        JsonName<catalog::Channel>{QLatin1StringView{"public"}, catalog::Channel::Public},
        JsonName<catalog::Channel>{QLatin1StringView{"box_office"}, catalog::Channel::BoxOffice},
        JsonName<catalog::Channel>{QLatin1StringView{"phone"}, catalog::Channel::Phone},
        JsonName<catalog::Channel>{QLatin1StringView{"partner"}, catalog::Channel::Partner},
    };
};

} // namespace foyer::wire
