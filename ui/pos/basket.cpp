// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/basket.h"

#include <algorithm>
#include <utility>

namespace foyer::pos {

namespace {

// Tax within a price, as the ledger takes it out: half a unit away from nought.
qint64 taxWithin(qint64 price, qint32 basisPoints)
{
    const qint64 whole = 10'000 + basisPoints;
    return (2 * price * basisPoints + whole) / (2 * whole);
}

BasketLine lineOf(const wire::HeldLine &held, const Show &show)
{
    BasketLine line;
    line.kind = held.kind;
    line.seat = held.seat ? show.seatOf(*held.seat) : seating::wall;
    line.pool = held.pool.value_or(booking::PoolId{});
    line.category = held.category;
    line.type = held.type;
    line.price = held.price.minor;
    line.tax = taxWithin(held.price.minor, held.taxBasisPoints);
    line.name = held.name;
    line.numbers = {held.line};
    return line;
}

// Places of one area and type are one line.
void gather(std::vector<BasketLine> &lines, BasketLine line, qint16 number)
{
    const auto same = std::ranges::find_if(lines, [&line](const BasketLine &known) {
        return line.kind == booking::LineKind::Place && known.isSamePlace(line) && known.type == line.type;
    });
    if (same == lines.end()) {
        lines.push_back(std::move(line));
        return;
    }
    ++same->count;
    same->price += line.price;
    same->tax += line.tax;
    same->numbers.push_back(number);
}

} // namespace

std::vector<SeatIndex> Wish::seatIndexes() const
{
    std::vector<SeatIndex> indexes;
    for (const Seat &wished : seats)
        indexes.push_back(wished.seat);
    return indexes;
}

void Wish::add(const Wish &more)
{
    for (const Seat &seat : more.seats) {
        if (std::ranges::find(seats, seat.seat, &Seat::seat) == seats.end())
            seats.push_back(seat);
    }
    for (const Places &wanted : more.places) {
        const auto known = std::ranges::find_if(places, [&wanted](const Places &mine) {
            return mine.pool == wanted.pool && mine.type == wanted.type;
        });
        if (known == places.end())
            places.push_back(wanted);
        else
            known->count += wanted.count;
    }
    if (more.best)
        best = more.best;
}

qint64 BasketPart::total() const noexcept
{
    qint64 sum = 0;
    for (const BasketLine &line : lines)
        sum += line.state == BasketLine::State::Gone ? 0 : line.price;
    return sum;
}

int BasketPart::items() const noexcept
{
    int count = 0;
    for (const BasketLine &line : lines)
        count += line.count;
    return count;
}

Wish BasketPart::wish() const
{
    Wish wish;
    for (const BasketLine &line : lines) {
        if (line.state == BasketLine::State::Gone)
            continue;
        if (line.kind == booking::LineKind::Seat)
            wish.seats.push_back({line.seat, line.type});
        else
            wish.places.push_back({line.pool, line.count, line.type});
    }
    return wish;
}

std::vector<SeatIndex> BasketPart::seats() const
{
    return wish().seatIndexes();
}

Wish BasketPart::retyped(const BasketLine &line, booking::TicketTypeId type) const
{
    Wish wish;
    for (const BasketLine &one : lines) {
        const bool isIt = one.isSamePlace(line) && one.type == line.type;
        const booking::TicketTypeId wanted = isIt ? type : one.type;
        Wish more;
        if (one.kind == booking::LineKind::Seat)
            more.seats.push_back({one.seat, wanted});
        else
            more.places.push_back({one.pool, one.count, wanted});
        if (one.state != BasketLine::State::Gone)
            wish.add(more);
    }
    return wish;
}

void BasketPart::letGo()
{
    if (isHeld())
        former = std::exchange(hold, {});
    for (BasketLine &line : lines) {
        if (line.state == BasketLine::State::Held)
            line.state = BasketLine::State::LetGo;
    }
}

void BasketPart::markGone(const std::vector<SeatIndex> &taken)
{
    for (BasketLine &line : lines) {
        if (line.kind == booking::LineKind::Seat && std::ranges::find(taken, line.seat) != taken.end())
            line.state = BasketLine::State::Gone;
    }
}

SeatIndex seatIn(const Show &show, const Show &before, SeatIndex seat)
{
    return &show == &before ? seat : show.seatOf(before.ordinals().ordinal(seat));
}

Wish wishIn(const Show &show, const Show &before, Wish wish)
{
    for (Wish::Seat &wished : wish.seats)
        wished.seat = seatIn(show, before, wished.seat);
    std::erase_if(wish.seats, [](const Wish::Seat &wished) { return wished.seat == seating::wall; });
    return wish;
}

std::vector<BasketLine> linesOf(const wire::HoldShown &hold, const Show &show)
{
    std::vector<BasketLine> lines;
    for (const wire::HeldLine &held : hold.lines)
        gather(lines, lineOf(held, show), held.line);
    return lines;
}

std::vector<BasketLine> linesOf(const wire::OrderShown &order, const Show &show)
{
    std::vector<BasketLine> lines;
    for (const wire::OrderLineShown &sold : order.lines) {
        if (sold.kind != booking::LineKind::Seat && sold.kind != booking::LineKind::Place)
            continue;
        const wire::HeldLine held{sold.line,
                                  sold.kind,
                                  sold.seat,
                                  sold.seatId,
                                  sold.name,
                                  sold.pool,
                                  sold.category.value_or(catalog::CategoryId{}),
                                  sold.type.value_or(booking::TicketTypeId{}),
                                  sold.price,
                                  sold.fee,
                                  sold.taxBasisPoints};
        gather(lines, lineOf(held, show), sold.line);
    }
    return lines;
}

wire::StaffHoldAsked askedFor(const Wish &wish, const Show &show)
{
    wire::StaffHoldAsked asked;
    asked.channel = booking::Channel::BoxOffice;
    const auto typed = [](booking::TicketTypeId type) {
        return type.isNull() ? std::nullopt : std::optional(type);
    };
    std::vector<wire::SeatAsked> seats;
    for (const Wish::Seat &seat : wish.seats)
        seats.push_back({show.ordinals().ordinal(seat.seat), std::nullopt, typed(seat.type)});
    if (!seats.empty())
        asked.seats = std::move(seats);
    std::vector<wire::PlacesAsked> places;
    for (const Wish::Places &wanted : wish.places)
        places.push_back({wanted.pool, wanted.count, typed(wanted.type)});
    if (!places.empty())
        asked.places = std::move(places);
    asked.best = wish.best;
    return asked;
}

} // namespace foyer::pos
