// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/redisanswers.h"

#include "server/booking/redisdesk.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace foyer::booking {

namespace {

struct RefusingWord
{
    const char *word;
    RefusalReason reason;
};

constexpr std::array refusingWords{RefusingWord{"ID_TAKEN", RefusalReason::IdTaken},
                                   RefusingWord{"UNKNOWN_HOLD", RefusalReason::UnknownHold},
                                   RefusingWord{"NONE", RefusalReason::UnknownHold},
                                   RefusingWord{"CONSUMED", RefusalReason::HoldConsumed},
                                   RefusingWord{"PINNED", RefusalReason::AttemptUndecided},
                                   RefusingWord{"CHANGED", RefusalReason::HoldChanged},
                                   RefusingWord{"EXTENDED", RefusalReason::AlreadyExtended},
                                   RefusingWord{"UNKNOWN_SEAT", RefusalReason::UnknownSeat},
                                   RefusingWord{"TAKEN", RefusalReason::SeatTaken},
                                   RefusingWord{"HOUSE", RefusalReason::HeldByHouse},
                                   RefusingWord{"UNKNOWN_POOL", RefusalReason::UnknownPool},
                                   RefusingWord{"POOL_FULL", RefusalReason::PoolFull},
                                   RefusingWord{"ORDER_LIMIT", RefusalReason::OrderLimit},
                                   RefusingWord{"BUYER_LIMIT", RefusalReason::BuyerLimit},
                                   RefusingWord{"NEIGHBOURS", RefusalReason::NeighboursChanged},
                                   RefusingWord{"TOO_OFTEN", RefusalReason::TakenTooOften},
                                   RefusingWord{"AGAIN", RefusalReason::PoolFull}};

bool namesSeats(RefusalReason reason)
{
    return reason == RefusalReason::UnknownSeat || reason == RefusalReason::SeatTaken
           || reason == RefusalReason::HeldByHouse || reason == RefusalReason::NeighboursChanged;
}

bool namesPool(RefusalReason reason)
{
    return reason == RefusalReason::UnknownPool || reason == RefusalReason::PoolFull;
}

PoolId poolIn(const QByteArray &bytes)
{
    Uuid id;
    if (bytes.size() == 16)
        std::memcpy(id.bytes.data(), bytes.data(), 16);
    return PoolId(id);
}

RefusalReason overReasonIn(const QByteArray &letter)
{
    if (letter == "r")
        return RefusalReason::HoldReleased;
    return letter == "c" ? RefusalReason::HoldConsumed : RefusalReason::HoldExpired;
}

} // namespace

std::optional<Refusal> refusalIn(const redis::Reply &reply)
{
    const QByteArray word = wordOf(reply);
    if (word == "OVER")
        return Refusal{overReasonIn(partOf(reply, 1))};
    const auto known = std::ranges::find_if(refusingWords, [&](const auto &one) { return word == one.word; });
    if (known == refusingWords.end())
        return std::nullopt;
    Refusal refusal{known->reason};
    if (namesSeats(known->reason))
        refusal.seats = numbersOf(reply);
    if (namesPool(known->reason))
        refusal.pool = poolIn(partOf(reply, 1));
    if (known->reason == RefusalReason::TakenTooOften) {
        refusal.seats = {numbersOf(reply).front()};
        refusal.wait = std::chrono::milliseconds{partOf(reply, 2).toLongLong()};
    }
    return refusal;
}

RefusalReason overReasonOf(HoldState state) noexcept
{
    switch (state) {
    case HoldState::Released: return RefusalReason::HoldReleased;
    case HoldState::Consumed: return RefusalReason::HoldConsumed;
    case HoldState::Live:
    case HoldState::Expired: return RefusalReason::HoldExpired;
    }
    return RefusalReason::HoldExpired;
}

std::optional<std::vector<OrderLine>> linesWithout(const Hold &hold, const std::vector<qint16> &lines)
{
    std::vector<OrderLine> left = hold.lines;
    const auto removed = std::erase_if(
        left, [&](const OrderLine &line) { return std::ranges::find(lines, line.line) != lines.end(); });
    if (removed != lines.size())
        return std::nullopt;
    return left;
}

Error unreadableRecord()
{
    return Error{ErrorCode::Internal, QStringLiteral("A hold in Redis cannot be read by this version.")};
}

Instant instantIn(const QByteArray &micros)
{
    return Instant(std::chrono::microseconds{micros.toLongLong()});
}

HoldAnswer refusedHold(RefusalReason reason)
{
    return tl::unexpected<Refusal>(Refusal{reason});
}

} // namespace foyer::booking
