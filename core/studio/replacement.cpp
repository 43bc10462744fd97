// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/replacement.h"

#include <algorithm>
#include <limits>

namespace foyer::studio {

namespace {

using seating::Point;

Result<void> checkIds(const seating::SeatMap &map, qsizetype different)
{
    if (seating::seatCount(map) == std::size_t(different))
        return {};
    return failure(ErrorCode::InvalidArgument, QStringLiteral("two seats have one id"), map.name);
}

constexpr std::int64_t otherLevel = std::int64_t{1} << 50U; ///< further than any way on one level

bool isKept(const SeatFacts &seat)
{
    return seat.accessible || seat.companion;
}

seating::Millimetres middleOf(std::vector<seating::Millimetres> &values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Seats that are kept go to guests who had such a seat.
bool isForGuest(const SeatFacts &seat, const SeatFacts &before)
{
    return !isKept(seat) || isKept(before);
}

/// Who has the fewest seats to choose from comes first.
int needOf(const DisplacedSeat &guest)
{
    const int access = guest.before.accessible ? 0 : guest.before.companion ? 4 : 2;
    return access + (guest.before.restrictedView ? 1 : 0);
}

const seating::StandingArea *findArea(const seating::SeatMap &map, const QString &id)
{
    for (const seating::Section &section : map.sections) {
        for (const seating::StandingArea &area : section.standing) {
            if (area.id == id)
                return &area;
        }
    }
    return nullptr;
}

} // namespace

Result<Replacement> Replacement::begin(const seating::SeatMap &inUse, const seating::SeatMap &next,
                                       const Sales &sales)
{
    Replacement replacement;
    replacement.m_before = seatFacts(inUse);
    replacement.m_after = seatFacts(next);
    for (const auto &[map, seats] :
         {std::pair{&inUse, replacement.m_before.size()}, std::pair{&next, replacement.m_after.size()}}) {
        if (const Result<void> unique = checkIds(*map, seats); !unique)
            return failure(unique.error());
    }
    for (const SoldSeat &sold : sales.seats) {
        if (!replacement.m_before.contains(sold.seat))
            return failure(ErrorCode::NotFound, QStringLiteral("the version in use has no such seat"),
                           sold.seat);
    }
    replacement.m_difference = compareMaps(inUse, next);
    replacement.m_prices = sales.prices;
    replacement.m_seats = listSeatFacts(next);
    for (const SeatFacts &seat : replacement.m_seats) {
        if (!replacement.m_levels.contains(seat.level))
            replacement.m_levels.insert(seat.level, std::int32_t(replacement.m_levels.size()));
    }
    replacement.findShift();
    replacement.list(sales.seats, inUse);
    replacement.listStanding(inUse, next, sales);
    return replacement;
}

void Replacement::findShift()
{
    std::vector<seating::Millimetres> across;
    std::vector<seating::Millimetres> down;
    for (const SeatFacts &seat : m_seats) {
        const auto before = m_before.constFind(seat.id);
        if (before == m_before.constEnd())
            continue;
        across.push_back(seat.position.x - before->position.x);
        down.push_back(seat.position.y - before->position.y);
    }
    m_shift = {middleOf(across), middleOf(down)};
}

void Replacement::list(std::vector<SoldSeat> sold, const seating::SeatMap &inUse)
{
    QHash<QString, int> places;
    seating::forEachSeat(inUse, [&](const auto &, const auto &, const seating::Seat &seat) {
        places.insert(seat.id, int(places.size()));
    });
    std::sort(sold.begin(), sold.end(), [&](const SoldSeat &a, const SoldSeat &b) {
        return std::pair(a.performance, places.value(a.seat))
               < std::pair(b.performance, places.value(b.seat));
    });
    sold.erase(std::unique(sold.begin(), sold.end()), sold.end());
    for (const SoldSeat &seat : sold) {
        const SeatFacts before = m_before.value(seat.seat);
        const std::optional<SeatTrouble> trouble = troubleOf(before);
        if (!trouble || trouble == SeatTrouble::Moves)
            m_holders[seat.performance].insert(seat.seat, seat);
        if (!trouble)
            continue;
        DisplacedSeat displaced{seat, *trouble, before, {}, {}};
        if (const auto after = m_after.constFind(seat.seat); after != m_after.constEnd())
            displaced.after = *after;
        if (trouble == SeatTrouble::Moves)
            displaced.given = seat.seat;
        m_index[seat.performance].insert(seat.seat, m_displaced.size());
        m_displaced.push_back(displaced);
    }
}

void Replacement::listStanding(const seating::SeatMap &inUse, const seating::SeatMap &next,
                               const Sales &sales)
{
    for (const SoldStanding &sold : sales.standing) {
        const seating::StandingArea *before = findArea(inUse, sold.area);
        const seating::StandingArea *after = findArea(next, sold.area);
        StandingShortage shortage{sold, before == nullptr ? QString{} : before->name};
        shortage.capacity = after == nullptr ? 0 : after->capacity;
        shortage.otherPrice =
            before != nullptr && after != nullptr && !isSamePrice(before->category, after->category);
        if (sold.places > 0 && (shortage.capacity < sold.places || shortage.otherPrice))
            m_shortages.push_back(shortage);
    }
}

QString Replacement::priceOf(const QString &category) const
{
    const auto price = m_prices.constFind(category);
    return price == m_prices.constEnd() ? u'#' + category : u'=' + *price;
}

bool Replacement::isSamePrice(const QString &one, const QString &other) const
{
    return one == other || priceOf(one) == priceOf(other);
}

std::optional<SeatTrouble> Replacement::troubleOf(const SeatFacts &before) const
{
    const auto after = m_after.constFind(before.id);
    if (after == m_after.constEnd())
        return SeatTrouble::Vanishes;
    if (!isSamePrice(before.category, after->category))
        return SeatTrouble::Price;
    if (before.accessible && !after->accessible)
        return SeatTrouble::AccessLost;
    if (after->restrictedView && !before.restrictedView)
        return SeatTrouble::ViewLost;
    const std::int64_t width = 2 * std::int64_t{before.radius};
    const Point expected = before.position + m_shift;
    if (after->level != before.level || seating::squaredDistance(expected, after->position) > width * width)
        return SeatTrouble::Moves;
    return {};
}

std::optional<GiveRefusal> Replacement::unfit(const DisplacedSeat &guest, const SeatFacts &seat)
{
    if (guest.before.accessible && !seat.accessible)
        return GiveRefusal::NotAccessible;
    if (seat.restrictedView && !guest.before.restrictedView)
        return GiveRefusal::RestrictedView;
    return {};
}

const SoldSeat *Replacement::holderOf(const QString &performance, const QString &seat) const
{
    const auto holders = m_holders.constFind(performance);
    if (holders == m_holders.constEnd())
        return nullptr;
    const auto holder = holders->constFind(seat);
    return holder == holders->constEnd() ? nullptr : &*holder;
}

std::optional<GiveRefusal> Replacement::refusal(const DisplacedSeat &guest, const SeatFacts &seat) const
{
    if (!isSamePrice(guest.before.category, seat.category))
        return GiveRefusal::OtherPrice;
    if (const std::optional<GiveRefusal> refused = unfit(guest, seat))
        return refused;
    const SoldSeat *holder = holderOf(guest.sold.performance, seat.id);
    if (holder == nullptr || *holder == guest.sold)
        return {};
    return find(*holder) == nullptr ? GiveRefusal::Sold : GiveRefusal::Given;
}

void Replacement::seatGuest(DisplacedSeat &guest, const QString &seat)
{
    QHash<QString, SoldSeat> &holders = m_holders[guest.sold.performance];
    if (!guest.given.isEmpty())
        holders.remove(guest.given);
    guest.given = seat;
    if (!seat.isEmpty())
        holders.insert(seat, guest.sold);
}

std::optional<GiveRefusal> Replacement::give(const SoldSeat &sold, const QString &seat)
{
    DisplacedSeat *guest = find(sold);
    if (guest == nullptr)
        return GiveRefusal::NotDisplaced;
    const auto wanted = m_after.constFind(seat);
    if (wanted == m_after.constEnd())
        return GiveRefusal::NoSuchSeat;
    if (const std::optional<GiveRefusal> refused = refusal(*guest, *wanted))
        return refused;
    seatGuest(*guest, seat);
    return {};
}

void Replacement::takeBack(const SoldSeat &sold)
{
    if (DisplacedSeat *guest = find(sold))
        seatGuest(*guest, {});
}

std::int64_t Replacement::wayOf(const DisplacedSeat &guest, const SeatFacts &seat) const
{
    const Point from = guest.before.position + m_shift;
    return seating::squaredDistance(from, seat.position)
           + (seat.level == guest.before.level ? 0 : otherLevel);
}

std::vector<QString> Replacement::choices(const SoldSeat &sold, std::size_t most) const
{
    const DisplacedSeat *guest = find(sold);
    if (guest == nullptr)
        return {};
    std::vector<std::pair<std::int64_t, std::size_t>> seats; // equally near ones in the version's order
    for (std::size_t i = 0; i < m_seats.size(); ++i) {
        if (isForGuest(m_seats[i], guest->before) && !refusal(*guest, m_seats[i]))
            seats.emplace_back(wayOf(*guest, m_seats[i]), i);
    }
    const auto end = seats.begin() + std::ptrdiff_t(std::min(most, seats.size()));
    std::partial_sort(seats.begin(), end, seats.end());
    std::vector<QString> ids;
    for (auto seat = seats.begin(); seat != end; ++seat)
        ids.push_back(m_seats[seat->second].id);
    return ids;
}

Replacement::FreeSeats Replacement::freeFor(const DisplacedSeat &guest) const
{
    FreeSeats free;
    for (std::size_t i = 0; i < m_seats.size(); ++i) {
        const SeatFacts &seat = m_seats[i];
        if (isSamePrice(guest.before.category, seat.category)
            && holderOf(guest.sold.performance, seat.id) == nullptr)
            free.push_back({seat.position, std::uint32_t(i), m_levels.value(seat.level)});
    }
    return free;
}

/// Only measures, for nearly all: there may be a thousand guests and a hundred thousand seats.
const SeatFacts *Replacement::takeNearest(const DisplacedSeat &guest, FreeSeats &free) const
{
    const Point from = guest.before.position + m_shift;
    const std::int32_t level = m_levels.value(guest.before.level, -1);
    std::int64_t shortest = std::numeric_limits<std::int64_t>::max();
    auto best = free.end();
    for (auto candidate = free.begin(); candidate != free.end(); ++candidate) {
        const std::int64_t way = seating::squaredDistance(from, candidate->position)
                                 + (candidate->level == level ? 0 : otherLevel);
        if (way >= shortest)
            continue;
        const SeatFacts &seat = m_seats[candidate->seat];
        if (isForGuest(seat, guest.before) && !unfit(guest, seat)) {
            best = candidate;
            shortest = way;
        }
    }
    if (best == free.end())
        return nullptr;
    const SeatFacts &seat = m_seats[best->seat];
    free.erase(best);
    return &seat;
}

std::size_t Replacement::giveNearest()
{
    std::vector<DisplacedSeat *> guests;
    for (DisplacedSeat &guest : m_displaced) {
        if (guest.given.isEmpty())
            guests.push_back(&guest);
    }
    std::stable_sort(guests.begin(), guests.end(),
                     [](const DisplacedSeat *a, const DisplacedSeat *b) { return needOf(*a) < needOf(*b); });
    QHash<std::pair<QString, QString>, FreeSeats> free; // by performance and price
    std::size_t given = 0;
    for (DisplacedSeat *guest : guests) {
        const std::pair key(guest->sold.performance, priceOf(guest->before.category));
        auto seats = free.find(key);
        if (seats == free.end())
            seats = free.insert(key, freeFor(*guest));
        if (const SeatFacts *seat = takeNearest(*guest, *seats)) {
            seatGuest(*guest, seat->id);
            ++given;
        }
    }
    return given;
}

ReplacementGap Replacement::gap() const
{
    ReplacementGap gap;
    for (const DisplacedSeat &guest : m_displaced) {
        if (guest.given.isEmpty())
            gap.seats.push_back(guest.sold);
    }
    gap.standing = m_shortages;
    return gap;
}

tl::expected<std::vector<SeatMove>, ReplacementGap> Replacement::finish() const
{
    ReplacementGap missing = gap();
    if (!missing.isEmpty())
        return tl::unexpected<ReplacementGap>(std::move(missing));
    std::vector<SeatMove> moves;
    for (const DisplacedSeat &guest : m_displaced)
        moves.push_back({guest.sold, guest.given});
    return moves;
}

DisplacedSeat *Replacement::find(const SoldSeat &sold)
{
    const DisplacedSeat *found = std::as_const(*this).find(sold);
    return found == nullptr ? nullptr : &m_displaced[std::size_t(found - m_displaced.data())];
}

const DisplacedSeat *Replacement::find(const SoldSeat &sold) const
{
    const auto found = m_index.constFind(sold.performance);
    if (found == m_index.constEnd() || !found->contains(sold.seat))
        return nullptr;
    return &m_displaced[found->value(sold.seat)];
}

} // namespace foyer::studio
