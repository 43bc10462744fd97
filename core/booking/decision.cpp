// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/decision.h"

namespace foyer::booking {

QLatin1StringView refusalCode(RefusalReason reason) noexcept
{
    switch (reason) {
    case RefusalReason::UnknownOrder: return QLatin1StringView{"unknown_order"};
    case RefusalReason::IdTaken: return QLatin1StringView{"id_taken"};
    case RefusalReason::UnknownSeat: return QLatin1StringView{"unknown_seat"};
    case RefusalReason::UnknownPool: return QLatin1StringView{"unknown_pool"};
    case RefusalReason::WrongState: return QLatin1StringView{"wrong_state"};
    case RefusalReason::AttemptUnknown: return QLatin1StringView{"attempt_unknown"};
    case RefusalReason::AttemptUndecided: return QLatin1StringView{"attempt_undecided"};
    case RefusalReason::DeadlinePassed: return QLatin1StringView{"deadline_passed"};
    case RefusalReason::SeatTaken: return QLatin1StringView{"seat_taken"};
    case RefusalReason::PoolFull: return QLatin1StringView{"pool_full"};
    case RefusalReason::UnknownLine: return QLatin1StringView{"unknown_line"};
    case RefusalReason::LineNotLive: return QLatin1StringView{"line_not_live"};
    case RefusalReason::AmountOutOfRange: return QLatin1StringView{"amount_out_of_range"};
    case RefusalReason::UnknownHold: return QLatin1StringView{"unknown_hold"};
    case RefusalReason::HoldReleased: return QLatin1StringView{"hold_released"};
    case RefusalReason::HoldExpired: return QLatin1StringView{"hold_expired"};
    case RefusalReason::HoldConsumed: return QLatin1StringView{"hold_consumed"};
    case RefusalReason::HoldChanged: return QLatin1StringView{"hold_changed"};
    case RefusalReason::AlreadyExtended: return QLatin1StringView{"already_extended"};
    case RefusalReason::OrderLimit: return QLatin1StringView{"order_limit"};
    case RefusalReason::BuyerLimit: return QLatin1StringView{"buyer_limit"};
    case RefusalReason::HeldByHouse: return QLatin1StringView{"held_by_house"};
    case RefusalReason::NeighboursChanged: return QLatin1StringView{"neighbours_changed"};
    case RefusalReason::StoreMoved: return QLatin1StringView{"store_moved"};
    case RefusalReason::UnknownHouseHold: return QLatin1StringView{"unknown_house_hold"};
    case RefusalReason::TakenTooOften: return QLatin1StringView{"taken_too_often"};
    }
    return QLatin1StringView{"wrong_state"};
}

} // namespace foyer::booking
