// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/changewriter.h"

#include "server/booking/batchnews.h"
#include "server/booking/codes.h"
#include "server/seatchange/afterwards.h"
#include "server/seatchange/hallchange.h"
#include "server/seatchange/sql.h"

#include <algorithm>
#include <QJsonDocument>

namespace foyer::seatchange {

namespace {

using booking::Claim;
using booking::ClaimState;

constexpr std::size_t mostNewsAtOnce = 5000; // of a row that is read and parsed whole

struct ClaimColumns
{
    std::vector<qint32> seats;
    std::vector<qint16> categories, sections;
    std::vector<pg::Utf8> states;
    std::vector<qint32> versions;

    void add(qint32 seat, qint16 category, qint16 section, const Claim &claim)
    {
        seats.push_back(seat);
        categories.push_back(category);
        sections.push_back(section);
        states.push_back({booking::codeOf(claim.state)});
        versions.push_back(claim.version);
    }
};

/// Ordinals of the new version's sections, by their place in the document.
std::vector<qint16> sectionOrdinals(const booking::SeatChange &change)
{
    QHash<QString, qint16> known;
    for (std::size_t i = 0; i < change.order.sections.size(); ++i)
        known.insert(change.order.sections[i], qint16(i));
    std::vector<qint16> ordinals;
    for (const QString &id : change.sectionIds)
        ordinals.push_back(known.value(id));
    return ordinals;
}

} // namespace

ChangeWriter::ChangeWriter(const Event &event, const ChangeAct &act) : m_act(act)
{
    for (const catalog::PriceCategory &category : event.categories)
        m_categories.insert(category.key, category.ordinal);
    m_segment.add(sql::insertChange, act.id, event.id, event.organization, act.account, act.digest,
                  pg::Utf8{act.answer});
}

qint16 ChangeWriter::ordinalOf(const QString &key) const
{
    return m_categories.value(key, -1);
}

void ChangeWriter::write(const HallChange &change, SeatMapRef target)
{
    const Afterwards afterwards(change);
    m_performances.push_back(change.state.number);
    endHolds(change);
    writePools(change);
    writeClaims(change, afterwards);
    writeOrder(change, target);
    noteMoves(change);
    tell(change, afterwards);
}

// What is gone keeps its category and section: old orders are counted by them.
void ChangeWriter::writeClaims(const HallChange &change, const Afterwards &afterwards)
{
    ClaimColumns known, added;
    const std::vector<seating::PlacedSeat> &seats = change.change.after;
    const std::vector<qint16> sections = sectionOrdinals(change.change);
    for (std::size_t i = 0; i < seats.size(); ++i) {
        const auto seat = qint32(i);
        const bool isNew = i >= change.state.claims.size();
        if (change.change.order.seats[i].isGone) {
            if (afterwards.isSeen(i))
                known.add(seat, ordinalOf(change.change.before[i].category), -1, afterwards.claim(i));
            continue;
        }
        (isNew ? added : known)
            .add(seat, ordinalOf(seats[i].category), sections[seats[i].sectionIndex],
                 isNew ? Claim{} : afterwards.claim(i));
    }
    m_segment.add(sql::updateClaims, change.state.number, known.seats, known.categories, known.sections,
                  known.states, known.versions);
    m_segment.add(sql::insertClaims, change.state.number, added.seats, added.categories, added.sections);
}

void ChangeWriter::writePools(const HallChange &change)
{
    std::vector<booking::PoolId> ids, newIds;
    std::vector<QString> names, newNames;
    std::vector<qint16> categories, newCategories, newOrdinals;
    std::vector<qint32> capacities, newCapacities;
    auto next = qint16(change.state.pools.size());
    for (const booking::AreaFate &area : change.change.areas) {
        const QString name = area.name.isEmpty() ? QStringLiteral("Standing") : area.name;
        if (!area.ordinal) {
            newIds.push_back(m_act.newPools.at(m_usedPools++));
            newOrdinals.push_back(next++);
            newCategories.push_back(ordinalOf(area.category));
            newNames.push_back(name);
            newCapacities.push_back(area.capacity);
            continue;
        }
        const booking::AreaUse &use = change.state.pools[*area.ordinal].use;
        ids.push_back(use.pool);
        names.push_back(name);
        categories.push_back(area.capacity > 0 ? ordinalOf(area.category) : use.category);
        capacities.push_back(area.capacity);
    }
    m_segment.add(sql::updatePools, ids, names, categories, capacities);
    m_segment.add(sql::insertPools, change.state.number, newIds, newOrdinals, newCategories, newNames,
                  newCapacities);
}

void ChangeWriter::writeOrder(const HallChange &change, SeatMapRef target)
{
    const qint32 revision = change.state.orderRevision + 1;
    const QByteArray meaning =
        QJsonDocument(seating::encodeSeatOrder(change.change.order)).toJson(QJsonDocument::Compact);
    m_segment.add(sql::insertSeatOrder, change.state.number, revision, target.id, target.version,
                  pg::Utf8{meaning});
    auto capacity = qint32(change.change.drawn.size());
    std::set<std::size_t> drawnPools;
    for (const booking::AreaFate &area : change.change.areas) {
        capacity += area.capacity;
        if (area.ordinal)
            drawnPools.insert(*area.ordinal);
    }
    for (std::size_t i = 0; i < change.state.pools.size(); ++i)
        capacity += drawnPools.contains(i) ? 0 : change.state.pools[i].use.capacity;
    m_segment.add(sql::setSeatOrder, change.performance.id, revision, capacity);
}

void ChangeWriter::endHolds(const HallChange &change)
{
    const std::set<booking::HoldId> ended = endedHolds(change);
    if (ended.empty())
        return;
    const std::vector<booking::HoldId> ids(ended.begin(), ended.end());
    m_segment.add(sql::endHolds, ids);
    m_segment.add(sql::clearSeatsOfHolds, ids);
    m_segment.add(sql::clearPlacesOfHolds, ids);
}

void ChangeWriter::noteMoves(const HallChange &change)
{
    std::vector<qint32> seats, ticketSeats;
    std::vector<Uuid> owners;
    std::vector<QString> from, to, fromNames, toNames, reasons;
    for (const booking::SeatChange::Move &move : change.change.moves) {
        const auto index = std::size_t(move.seat);
        const Claim &claim = change.claim(index);
        seats.push_back(move.seat);
        owners.push_back(claim.owner);
        from.push_back(change.change.before[index].id);
        to.push_back(move.to);
        fromNames.push_back(booking::nameOf(change.change.before[index]));
        toNames.push_back(booking::nameOf(change.change.after[index]));
        if (claim.state != ClaimState::Sold)
            continue;
        m_orders.push_back(booking::OrderId(claim.owner));
        ticketSeats.push_back(move.seat);
        reasons.push_back(fromNames.back() + QStringLiteral(" → ") + toNames.back());
    }
    if (seats.empty())
        return;
    m_segment.add(sql::insertMoves, m_act.id, change.state.number, seats, owners, from, to, fromNames,
                  toNames);
    m_segment.add(sql::noteMovedTickets, change.state.number, ticketSeats, reasons, m_act.account);
}

void ChangeWriter::tell(const HallChange &change, const Afterwards &afterwards)
{
    std::vector<qint32> seats, versions;
    std::vector<pg::Utf8> states;
    const auto flush = [&] {
        m_segment.add(sql::insertNews, change.state.number, seats, states, versions);
        seats.clear();
        versions.clear();
        states.clear();
    };
    for (std::size_t i = 0; i < change.change.after.size(); ++i) {
        const bool isNew = i >= change.state.claims.size();
        if (!isNew && !afterwards.isSeen(i))
            continue;
        const Claim claim = isNew ? Claim{} : afterwards.claim(i);
        seats.push_back(qint32(i));
        versions.push_back(claim.version);
        states.push_back({QByteArray(1, booking::visibleState(claim, false))});
        if (seats.size() == mostNewsAtOnce)
            flush();
    }
    flush();
    m_segment.add(sql::insertPoolNews, change.state.number);
}

void ChangeWriter::finish()
{
    std::sort(m_orders.begin(), m_orders.end());
    m_orders.erase(std::unique(m_orders.begin(), m_orders.end()), m_orders.end());
    if (!m_orders.empty())
        m_segment.add(sql::noteMovedOrders, m_orders, m_act.account, m_act.id);
    m_segment.add(sql::noteOccupancyDue, m_performances);
}

} // namespace foyer::seatchange
