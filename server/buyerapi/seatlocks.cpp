// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/seatlocks.h"

#include "server/booking/bookingservices.h"

#include <algorithm>

namespace foyer::buyerapi {

using namespace foyer::booking;

namespace {

bool contains(const std::vector<qint32> &seats, qint32 seat)
{
    return std::ranges::find(seats, seat) != seats.end();
}

/// Lines of one hold that are asked for.
std::vector<OrderLine> wantedOf(const Hold &hold, qint32 performance, const std::vector<qint32> &seats)
{
    std::vector<OrderLine> wanted;
    for (const OrderLine &line : hold.lines) {
        if (hold.performance == performance && line.kind == LineKind::Seat && contains(seats, line.seat))
            wanted.push_back(line);
    }
    return wanted;
}

/// What of `seats` no hold covers; `until` becomes the end of the first that covers some.
std::vector<qint32> missingOf(const std::vector<Hold> &holds, qint32 performance, std::vector<qint32> seats,
                              std::optional<Instant> &until)
{
    for (const Hold &hold : holds) {
        const std::vector<OrderLine> covered = wantedOf(hold, performance, seats);
        for (const OrderLine &line : covered)
            std::erase(seats, line.seat);
        if (!covered.empty())
            until = until ? std::min(*until, hold.expiresAt) : hold.expiresAt;
    }
    return seats;
}

ReleaseHold releasing(const Hold &hold, const std::vector<OrderLine> &lines)
{
    ReleaseHold command;
    command.hold = hold.id;
    for (const OrderLine &line : lines)
        command.lines.push_back(line.line);
    if (lines.size() == hold.lines.size())
        command.lines.clear(); // all of it: the hold is over
    return command;
}

/// An empty hold of the same owner and performance.
TakeHold takingLike(const Hold &hold, HoldId id, const SaleSheet &sheet)
{
    TakeHold command;
    command.hold = hold;
    command.hold.id = id;
    command.hold.lines.clear();
    command.hold.digest = digestOf(id.toText());
    command.perOrderLimit = sheet.perOrderLimit; // what one buyer may have was counted when these were given
    return command;
}

void addLines(Hold &hold, const std::vector<OrderLine> &lines)
{
    for (OrderLine line : lines) {
        line.line = qint16(hold.lines.size());
        hold.lines.push_back(line);
    }
}

} // namespace

SeatLocks::SeatLocks(BookingServices &services, IdFactory &ids)
    : m_store(services.holdStore())
    , m_holds(services.holds())
    , m_clock(services.clock())
    , m_ids(ids)
{}

Task<Result<SeatLocks::Holds>> SeatLocks::ofCaller(Actor actor)
{
    Result<Holds> holds = co_await m_store.ofOwner(actor.account);
    if (holds)
        std::erase_if(*holds, [actor](const Hold &hold) { return !actor.owns(hold); });
    co_return holds;
}

Task<Ruling<LockedSeats>> SeatLocks::lock(SaleSheetPtr sheet, std::vector<qint32> seats, Actor actor)
{
    Result<Holds> holds = co_await ofCaller(actor);
    if (!holds)
        co_return object(std::move(holds.error()));
    std::optional<Instant> until;
    const std::vector<qint32> missing = missingOf(*holds, sheet->number, seats, until);
    if (missing.empty())
        co_return LockedSeats{std::move(seats), *until, {}};
    HoldRequest request;
    request.id = HoldId(m_ids.next());
    request.performance = sheet->performance;
    for (const qint32 seat : missing)
        request.seats.push_back({seat, {}, {}});
    Ruling<SealedHold> taken = co_await m_holds.take(request, actor);
    if (taken) {
        const Instant first = std::min(until.value_or(Instant::max()), taken->hold.expiresAt);
        co_return LockedSeats{std::move(seats), first, taken->hold.id};
    }
    // The same wish, sent twice at once: the other one was faster.
    holds = co_await ofCaller(actor);
    std::optional<Instant> now;
    if (holds && missingOf(*holds, sheet->number, seats, now).empty())
        co_return LockedSeats{std::move(seats), *now, {}};
    co_return tl::unexpected<Objection>(std::move(taken.error()));
}

Task<Ruling<HoldId>> SeatLocks::gather(SaleSheetPtr sheet, std::vector<qint32> seats, Actor actor)
{
    Ruling<LockedSeats> locked = co_await lock(sheet, seats, actor);
    if (!locked)
        co_return tl::unexpected<Objection>(std::move(locked.error()));
    Ruling<HoldId> united = co_await unite(sheet, seats, actor);
    if (!united) // the same wish, sent twice at once, has moved them
        united = co_await unite(sheet, seats, actor);
    if (!united && !locked->fresh.isNull()) {
        Ruling<SealedHold> undone = co_await m_holds.release(locked->fresh, std::vector<qint16>(), actor);
        static_cast<void>(undone); // what cannot be given back now runs out
    }
    co_return united;
}

Task<Ruling<HoldId>> SeatLocks::unite(SaleSheetPtr sheet, std::vector<qint32> seats, Actor actor)
{
    Result<Holds> holds = co_await ofCaller(actor);
    if (!holds)
        co_return object(std::move(holds.error()));
    const qint32 number = sheet->number;
    std::erase_if(*holds, [&](const Hold &hold) { return wantedOf(hold, number, seats).empty(); });
    if (holds->size() == 1 && holds->front().lines.size() == seats.size())
        co_return holds->front().id;
    co_return co_await merge(sheet, std::move(*holds), seats);
}

// In one step: what leaves the old holds enters the new one, or nothing happens.
Task<Ruling<HoldId>> SeatLocks::merge(SaleSheetPtr sheet, Holds holds, std::vector<qint32> seats)
{
    if (holds.empty())
        co_return deny(Denial{RefusalReason::HoldExpired});
    TakeHold taking = takingLike(holds.front(), HoldId(m_ids.next()), *sheet);
    Instant until = Instant::max();
    std::vector<ReleaseHold> givenUp;
    for (const Hold &hold : holds) {
        const std::vector<OrderLine> lines = wantedOf(hold, sheet->number, seats);
        givenUp.push_back(releasing(hold, lines));
        addLines(taking.hold, lines);
        until = std::min(until, hold.expiresAt);
    }
    taking.lasts = std::chrono::floor<std::chrono::seconds>(until - m_clock.now());
    if (taking.hold.lines.size() != seats.size() || taking.lasts.count() <= 0)
        co_return deny(Denial{RefusalReason::HoldExpired});
    const HoldId id = taking.hold.id;
    Result<HoldAnswer> answer = co_await m_store.regroup(std::move(givenUp), std::move(taking));
    if (!answer)
        co_return object(std::move(answer.error()));
    if (!*answer)
        co_return deny((*answer).error());
    co_return id;
}

Task<Ruling<int>> SeatLocks::release(std::optional<SeatList> which, Actor actor)
{
    Result<Holds> holds = co_await ofCaller(actor);
    if (!holds)
        co_return object(std::move(holds.error()));
    int released = 0;
    for (const Hold &hold : *holds) {
        const std::vector<OrderLine> lines =
            which ? wantedOf(hold, which->performance, which->seats) : hold.lines;
        if (lines.empty())
            continue;
        Ruling<SealedHold> done = co_await m_holds.release(hold.id, releasing(hold, lines).lines, actor);
        if (done)
            released += done->isNew ? int(lines.size()) : 0;
        else if (std::holds_alternative<Error>(done.error()))
            co_return tl::unexpected<Objection>(std::move(done.error()));
    }
    co_return released;
}

} // namespace foyer::buyerapi
