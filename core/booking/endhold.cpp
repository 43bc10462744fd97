// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/desk.h"

#include <algorithm>

namespace foyer::booking {

namespace {

Decision releaseLines(const Desk &desk, Hold &hold, const std::vector<qint16> &lines)
{
    const auto isNamed = [&lines](const OrderLine &line) {
        return std::ranges::find(lines, line.line) != lines.end();
    };
    if (std::size_t(std::ranges::count_if(hold.lines, isNamed)) != lines.size())
        return refuse(RefusalReason::UnknownLine);
    for (const OrderLine &line : hold.lines) {
        if (isNamed(line))
            desk.unholdLine(hold, line);
    }
    std::erase_if(hold.lines, isNamed);
    if (hold.lines.empty())
        hold.state = HoldState::Released;
    desk.noteHold(hold.id);
    return Accepted{{}, true, hold.id};
}

void prolong(const Desk &desk, const Hold &hold, const OrderLine &line)
{
    if (line.kind == LineKind::Seat) {
        const SeatKey key{hold.performance, line.seat};
        const auto held = desk.world.seatHolds.find(key);
        if (held == desk.world.seatHolds.end() || held->second.hold != hold.id)
            return;
        held->second.until = hold.expiresAt;
        desk.changes.seatHolds.insert(key);
        desk.touchClaim(key); // how long it is held is part of what is told
    } else {
        desk.world.placeHolds[line.pool][hold.id].until = hold.expiresAt;
        desk.changes.placeHolds.insert({line.pool, hold.id});
    }
}

} // namespace

void endHold(const Desk &desk, Hold &hold, HoldState state)
{
    for (const OrderLine &line : hold.lines)
        desk.unholdLine(hold, line);
    hold.state = state;
    desk.noteHold(hold.id);
}

RefusalReason overReason(const Hold &hold) noexcept
{
    switch (hold.state) {
    case HoldState::Released: return RefusalReason::HoldReleased;
    case HoldState::Consumed: return RefusalReason::HoldConsumed;
    case HoldState::Live:
    case HoldState::Expired: return RefusalReason::HoldExpired;
    }
    return RefusalReason::HoldExpired;
}

bool mayLiveElsewhere(const Desk &desk, const Hold &hold) noexcept
{
    const bool mayLive = hold.state == HoldState::Live || hold.state == HoldState::Expired;
    return mayLive && desk.world.store.mode != HoldStoreState::Mode::Postgres;
}

Decision extendHold(Desk &desk, const ExtendHold &command)
{
    const auto stored = desk.world.holds.find(command.hold);
    if (stored == desk.world.holds.end())
        return refuse(RefusalReason::UnknownHold);
    Hold &hold = stored->second;
    if (mayLiveElsewhere(desk, hold))
        return refuse(RefusalReason::StoreMoved);
    if (!hold.isLiveAt(desk.storeNow()))
        return refuse(overReason(hold));
    if (command.onlyOnce && hold.isExtended)
        return refuse(RefusalReason::AlreadyExtended);
    hold.expiresAt = std::max(hold.expiresAt, desk.storeNow() + command.lasts);
    hold.isExtended = true;
    for (const OrderLine &line : hold.lines)
        prolong(desk, hold, line);
    desk.noteHold(hold.id);
    return Accepted{{}, true, hold.id};
}

Decision releaseHold(Desk &desk, const ReleaseHold &command)
{
    const auto stored = desk.world.holds.find(command.hold);
    if (stored == desk.world.holds.end())
        return refuse(RefusalReason::UnknownHold);
    Hold &hold = stored->second;
    if (hold.state == HoldState::Consumed)
        return refuse(RefusalReason::HoldConsumed);
    if (mayLiveElsewhere(desk, hold))
        return refuse(RefusalReason::StoreMoved);
    if (!hold.isLiveAt(desk.storeNow())) // run out is over, whether a sweeper has been there or not
        return Accepted{{}, false, hold.id};
    if (!command.lines.empty())
        return releaseLines(desk, hold, command.lines);
    endHold(desk, hold, HoldState::Released);
    return Accepted{{}, true, hold.id};
}

Decision expireHold(Desk &desk, const ExpireHold &command)
{
    const auto stored = desk.world.holds.find(command.hold);
    if (stored == desk.world.holds.end())
        return refuse(RefusalReason::UnknownHold);
    Hold &hold = stored->second;
    if (hold.state != HoldState::Live)
        return Accepted{{}, false, hold.id};
    if (hold.isLiveAt(desk.storeNow()))
        return refuse(RefusalReason::WrongState);
    endHold(desk, hold, HoldState::Expired);
    return Accepted{{}, true, hold.id};
}

} // namespace foyer::booking
