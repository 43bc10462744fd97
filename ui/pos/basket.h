// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/wire/booking/holds.h"
#include "core/wire/booking/orders.h"
#include "ui/pos/show.h"

namespace foyer::pos {

/// A seat, or places of one standing area that cost the same, in the basket.
struct BasketLine
{
    enum class State : quint8
    {
        Held,
        LetGo, ///< its time ran out: it is kept here, not on the server
        Gone,  ///< and somebody else has it since
    };

    booking::LineKind kind = booking::LineKind::Seat;
    SeatIndex seat = seating::wall;
    booking::PoolId pool = {};
    catalog::CategoryId category = {};
    booking::TicketTypeId type = {};
    int count = 1;
    qint64 price = 0; ///< of all
    qint64 tax = 0;   ///< within it
    QString name = {};
    State state = State::Held;
    std::vector<qint16> numbers = {}; ///< of the hold

    /// Seats and places of the same kind of thing, whatever they cost.
    [[nodiscard]] bool isSamePlace(const BasketLine &other) const noexcept
    {
        return kind == other.kind && seat == other.seat && pool == other.pool;
    }
};

/// What is wanted of one performance: named seats, standing places, and the best of the rest.
struct Wish
{
    struct Seat
    {
        SeatIndex seat = seating::wall;
        booking::TicketTypeId type = {};
        [[nodiscard]] bool operator==(const Seat &) const noexcept = default;
    };

    struct Places
    {
        booking::PoolId pool = {};
        int count = 0;
        booking::TicketTypeId type = {};
        [[nodiscard]] bool operator==(const Places &) const noexcept = default;
    };

    std::vector<Seat> seats = {};
    std::vector<Places> places = {};
    std::optional<wire::BestAsked> best = {};

    [[nodiscard]] bool isEmpty() const noexcept { return seats.empty() && places.empty() && !best; }

    [[nodiscard]] std::vector<SeatIndex> seatIndexes() const;
    void add(const Wish &more);
};

/// What a basket has of one performance: one hold on the server.
struct BasketPart
{
    ShowPtr show;
    std::vector<BasketLine> lines = {};
    booking::HoldId hold = {};   ///< null: nothing is held there any more
    booking::HoldId former = {}; ///< what held it last, in case it lives on the server yet
    QString mac = {};
    SteadyInstant until = {}; ///< by this computer's own clock, from when the answer was asked for
    std::chrono::seconds lasts{300};
    bool keepsOrphans = false; ///< a seat was left alone on purpose

    [[nodiscard]] bool isHeld() const noexcept { return !hold.isNull(); }

    [[nodiscard]] qint64 total() const noexcept; ///< of what is held or to be held again
    [[nodiscard]] int items() const noexcept;
    [[nodiscard]] Wish wish() const; ///< that makes it again; what is gone is left out
    [[nodiscard]] std::vector<SeatIndex> seats() const;

    /// Likewise, with that line as another ticket type.
    [[nodiscard]] Wish retyped(const BasketLine &line, booking::TicketTypeId type) const;

    /// The server holds nothing of it any more.
    void letGo();

    /// Somebody else has these.
    void markGone(const std::vector<SeatIndex> &taken);
};

/// A seat of one show in another one of the same performance, by its ordinal; seating::wall: it is not there
/// any more.
[[nodiscard]] SeatIndex seatIn(const Show &show, const Show &before, SeatIndex seat);

/// A wish likewise, without what is not there any more.
[[nodiscard]] Wish wishIn(const Show &show, const Show &before, Wish wish);

/// The lines of a hold as the basket shows them: seats one by one, places together.
[[nodiscard]] std::vector<BasketLine> linesOf(const wire::HoldShown &hold, const Show &show);

/// The seats and places of an order likewise.
[[nodiscard]] std::vector<BasketLine> linesOf(const wire::OrderShown &order, const Show &show);

/// The request that asks for it.
[[nodiscard]] wire::StaffHoldAsked askedFor(const Wish &wish, const Show &show);

} // namespace foyer::pos
