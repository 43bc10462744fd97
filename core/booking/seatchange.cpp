// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/seatchange.h"

#include <algorithm>
#include <cmath>
#include <QSet>

namespace foyer::booking {

namespace {

using seating::Millimetres;
using seating::PlacedSeat;
using seating::Point;
using seating::SeatIndex;
using seating::SeatOrder;

bool isAnybodys(const Claim &claim)
{
    return claim.state != ClaimState::Free && claim.state != ClaimState::Gone;
}

// Money is under way, or a till may be selling it.
bool isUnsettled(const Claim &claim)
{
    return claim.state == ClaimState::Selling || claim.state == ClaimState::Leased;
}

Millimetres middleOf(std::vector<Millimetres> &values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// One decision, step by step.
class HallExchange
{
public:
    HallExchange(const SeatChangeCase &asked, std::vector<PlacedSeat> before)
        : m_asked(asked)
        , m_drawn(seating::placedSeats(asked.after))
    {
        m_change.before = std::move(before);
        for (std::size_t i = 0; i < m_drawn.size(); ++i)
            m_places.insert(m_drawn[i].id, i);
        m_meaning = m_asked.order.seats;
    }

    SeatChange take()
    {
        findShift();
        for (std::size_t seat = 0; seat < m_meaning.size(); ++seat)
            m_change.fates.push_back(fateOf(seat));
        for (std::size_t seat = 0; seat < m_meaning.size(); ++seat)
            placeKept(seat);
        checkMoves();
        placeRest();
        addNew();
        addSections();
        decideAreas();
        checkCategories();
        finish();
        return std::move(m_change);
    }

private:
    [[nodiscard]] const PlacedSeat *drawn(const QString &id) const
    {
        const auto found = m_places.constFind(id);
        return found == m_places.constEnd() ? nullptr : &m_drawn[*found];
    }

    [[nodiscard]] bool isThere(std::size_t seat) const { return !m_asked.order.seats[seat].isGone; }

    [[nodiscard]] const Claim &claim(std::size_t seat) const { return m_asked.claims[seat]; }

    void findShift();
    [[nodiscard]] SeatFate fateOf(std::size_t seat) const;
    void placeKept(std::size_t seat);
    void give(std::size_t seat, const QString &to);
    void checkMoves();
    void placeRest();
    void addNew();
    void addSections();
    void decideAreas();
    void checkArea(std::size_t ordinal, const AreaFate &area);
    void checkCategories();
    void finish();
    void fault(SeatFaultReason reason, std::size_t seat, const QString &to = {});

    const SeatChangeCase &m_asked;
    std::vector<PlacedSeat> m_drawn; ///< the new version's, in document order
    QHash<QString, std::size_t> m_places;
    Point m_shift; ///< of the hall as a whole: nobody sits elsewhere for that
    std::vector<SeatOrder::Seat> m_meaning;
    QHash<QString, std::size_t> m_owners; ///< ordinals that are to mean a seat of the new version, by its id
    SeatChange m_change;
};

void HallExchange::fault(SeatFaultReason reason, std::size_t seat, const QString &to)
{
    const PlacedSeat &place = m_change.before[seat];
    m_change.faults.push_back({reason, place.id, nameOf(place), to});
}

void HallExchange::findShift()
{
    std::vector<Millimetres> across, down;
    for (const PlacedSeat &seat : m_change.before) {
        if (const PlacedSeat *now = seat.id.isEmpty() ? nullptr : drawn(seat.id)) {
            across.push_back(now->position.x - seat.position.x);
            down.push_back(now->position.y - seat.position.y);
        }
    }
    m_shift = {middleOf(across), middleOf(down)};
}

SeatFate HallExchange::fateOf(std::size_t seat) const
{
    SeatFate fate;
    if (!isThere(seat))
        return fate;
    const PlacedSeat &was = m_change.before[seat];
    const PlacedSeat *is = drawn(was.id);
    if (is == nullptr) {
        fate.isGone = true;
        return fate;
    }
    const double way = std::hypot(double(is->position.x - was.position.x - m_shift.x),
                                  double(is->position.y - was.position.y - m_shift.y));
    if (way > 2.0 * double(was.radius))
        fate.movedBy = Millimetres(std::lround(way));
    fate.isRenamed = !is->hasNameOf(was);
    fate.isRecategorized = is->category != was.category;
    return fate;
}

// First those that somebody has: what they become is nobody else's.
void HallExchange::placeKept(std::size_t seat)
{
    if (!isThere(seat) || !isAnybodys(claim(seat)))
        return;
    const QString &id = m_asked.order.seats[seat].id;
    const auto move = m_asked.moves.constFind(id);
    const bool mustHave = m_change.fates[seat].asksForSeat();
    if (mustHave && isUnsettled(claim(seat)))
        fault(SeatFaultReason::BeingPaid, seat);
    else if (move != m_asked.moves.constEnd())
        give(seat, *move);
    else if (mustHave)
        fault(SeatFaultReason::NoSeatGiven, seat);
    else
        give(seat, id);
}

void HallExchange::give(std::size_t seat, const QString &to)
{
    const QString &id = m_asked.order.seats[seat].id;
    const PlacedSeat *is = drawn(to);
    if (is == nullptr) {
        fault(SeatFaultReason::NotInVersion, seat, to);
        return;
    }
    const bool isMoved = m_asked.moves.contains(id);
    if (isMoved && isUnsettled(claim(seat)) && to != id) {
        fault(SeatFaultReason::BeingPaid, seat, to);
        return;
    }
    if (isMoved && !m_asked.hasSamePrice(m_change.before[seat].category, is->category)) {
        fault(SeatFaultReason::OtherPrice, seat, to);
        return;
    }
    if (const auto other = m_owners.constFind(to); other != m_owners.constEnd()) {
        const bool staysThere = m_asked.order.seats[*other].id == to || id == to;
        const std::size_t loser = id == to ? *other : seat;
        fault(staysThere ? SeatFaultReason::NotFree : SeatFaultReason::GivenTwice, loser, to);
        return;
    }
    m_owners.insert(to, seat);
    m_meaning[seat] = {to};
    if (to != id)
        m_change.moves.push_back({qint32(seat), to});
}

void HallExchange::checkMoves()
{
    QHash<QString, std::size_t> known;
    for (std::size_t seat = 0; seat < m_asked.order.seats.size(); ++seat) {
        if (isThere(seat))
            known.insert(m_asked.order.seats[seat].id, seat);
    }
    for (const QString &id : m_asked.mustMove) {
        const auto seat = known.constFind(id);
        if (seat == known.constEnd() || !isAnybodys(claim(*seat)))
            m_change.faults.push_back({SeatFaultReason::NothingToMove, id, {}, m_asked.moves.value(id)});
    }
}

// What nobody has stays what it is, unless it is gone or has become somebody's.
void HallExchange::placeRest()
{
    for (std::size_t seat = 0; seat < m_meaning.size(); ++seat) {
        const SeatOrder::Seat &was = m_asked.order.seats[seat];
        if (!was.isGone && isAnybodys(claim(seat)))
            continue;
        const bool isFree = drawn(was.id) != nullptr && !m_owners.contains(was.id);
        if (isFree) {
            m_owners.insert(was.id, seat);
            m_meaning[seat] = {was.id};
            if (was.isGone)
                m_change.returning.push_back(qint32(seat));
        } else if (!was.isGone) {
            const PlacedSeat &place = m_change.before[seat];
            m_meaning[seat] = {was.id, true, place.section, place.row, place.number};
            m_change.leaving.push_back(qint32(seat));
        }
    }
}

void HallExchange::addNew()
{
    for (const PlacedSeat &seat : m_drawn) {
        if (!m_owners.contains(seat.id))
            m_meaning.push_back({seat.id});
    }
    QHash<QString, SeatIndex> known = m_asked.order.ordinals();
    for (const PlacedSeat &seat : m_drawn)
        m_change.added += known.contains(seat.id) ? 0 : 1;
    m_change.order.seats = m_meaning;
}

void HallExchange::addSections()
{
    std::vector<QString> &sections = m_change.order.sections;
    sections = m_asked.order.sections;
    QSet<QString> known(sections.begin(), sections.end());
    for (const seating::Section &section : m_asked.after.sections) {
        m_change.sectionIds.push_back(section.id);
        if (known.contains(section.id))
            continue;
        known.insert(section.id);
        sections.push_back(section.id);
    }
}

void HallExchange::checkArea(std::size_t ordinal, const AreaFate &area)
{
    const AreaUse &use = m_asked.areas[ordinal];
    if (use.used > area.capacity)
        m_change.faults.push_back({SeatFaultReason::AreaTooSmall, area.id, use.name, {}});
}

void HallExchange::decideAreas()
{
    m_change.order.areas = m_asked.order.areas;
    QHash<QString, AreaFate> drawnAreas;
    std::vector<QString> inOrder;
    for (const seating::Section &section : m_asked.after.sections) {
        for (const seating::StandingArea &area : section.standing) {
            const QString name = area.name.isEmpty() ? section.name : area.name;
            drawnAreas.insert(area.id, {{}, area.id, name.left(100), area.category, qint32(area.capacity)});
            inOrder.push_back(area.id);
        }
    }
    for (std::size_t i = 0; i < m_asked.order.areas.size(); ++i) {
        const QString &id = m_asked.order.areas[i];
        if (id.isEmpty() || i >= m_asked.areas.size())
            continue;
        AreaFate area = drawnAreas.take(id);
        area.ordinal = i;
        area.id = id;
        if (area.name.isEmpty())
            area.name = m_asked.areas[i].name;
        checkArea(i, area);
        m_change.areas.push_back(std::move(area));
    }
    for (const QString &id : inOrder) {
        if (!drawnAreas.contains(id))
            continue;
        m_change.areas.push_back(drawnAreas.take(id));
        m_change.order.areas.push_back(id);
    }
}

void HallExchange::checkCategories()
{
    std::set<QString> keys;
    for (const PlacedSeat &seat : m_drawn)
        keys.insert(seat.category);
    for (const AreaFate &area : m_change.areas) {
        if (area.capacity > 0)
            keys.insert(area.category);
    }
    for (const QString &key : keys) {
        if (!m_asked.isPriced(key))
            m_change.faults.push_back({SeatFaultReason::UnpricedCategory, key, key, {}});
    }
}

void HallExchange::finish()
{
    m_change.drawn = m_drawn;
    if (!m_change.faults.empty())
        return;
    Result<std::vector<PlacedSeat>> after = seating::placedSeats(m_asked.after, m_change.order);
    if (after)
        m_change.after = std::move(*after);
}

} // namespace

QString nameOf(const PlacedSeat &seat)
{
    QStringList parts;
    if (!seat.section.isEmpty())
        parts.append(seat.section);
    if (!seat.row.isEmpty())
        parts.append(QStringLiteral("row %1").arg(seat.row));
    parts.append(QStringLiteral("seat %1").arg(seat.number));
    return parts.join(QStringLiteral(", "));
}

Result<SeatChange> decideSeatChange(const SeatChangeCase &asked)
{
    Result<std::vector<PlacedSeat>> before = seating::placedSeats(asked.before, asked.order);
    if (!before)
        return failure(before.error());
    if (asked.claims.size() != before->size())
        return failure(ErrorCode::Corrupt, QStringLiteral("There are not as many claims as seats."));
    return HallExchange(asked, std::move(*before)).take();
}

} // namespace foyer::booking
