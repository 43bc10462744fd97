// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/accessrules.h"

#include "core/seating/houselayout.h"
#include "core/seating/roworder.h"
#include "core/seating/seatwalk.h"

#include <QSet>

namespace foyer::seating {

namespace {

bool hasAccessibleNeighbour(const Row &row, const RowOrder &order, std::size_t at)
{
    const auto accessible = [&](std::size_t place) { return row.seats[order.seats[place]].accessible; };
    return (at > 0 && order.joined[at - 1] != 0 && accessible(at - 1))
           || (at + 1 < order.seats.size() && order.joined[at] != 0 && accessible(at + 1));
}

/// `visit(ElementRef, const Seat &)` for each companion seat with no accessible one beside it.
template <typename Visit>
void forEachLonelyCompanion(const SeatMap &map, Visit &&visit)
{
    forEachRowRef(map, [&](ElementRef ref, const Section &, const Row &row) {
        if (std::none_of(row.seats.begin(), row.seats.end(), [](const Seat &seat) { return seat.companion; }))
            return;
        const bool table = ref.kind == ElementKind::Table;
        const RowOrder order = table ? orderAsListed(row.seats) : orderRow(row.seats);
        ref.kind = table ? ElementKind::TableSeat : ElementKind::Seat;
        for (std::size_t i = 0; i < order.seats.size(); ++i) {
            const Seat &seat = row.seats[order.seats[i]];
            ref.seat = int(order.seats[i]);
            if (seat.companion && !hasAccessibleNeighbour(row, order, i))
                visit(ref, seat);
        }
    });
}

QHash<QString, std::size_t> placesByCategory(const SeatMap &map)
{
    QHash<QString, std::size_t> places;
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) { ++places[seat.category]; });
    for (const Section &section : map.sections) {
        for (const StandingArea &area : section.standing)
            ++places[area.category];
    }
    return places;
}

void findRestrictedRanksIn(const Section &section, int index, ProblemSink &found)
{
    const std::vector<int> ranks = rankRows(section);
    const auto each = [&](ElementRef ref, const Row &row, int rank) {
        for (ref.seat = 0; ref.seat < int(row.seats.size()); ++ref.seat) {
            const Seat &seat = row.seats[std::size_t(ref.seat)];
            if (seat.restrictedView && seat.rank && *seat.rank < rank)
                found.add(ref, seat.position, QString::number(*seat.rank));
        }
    };
    for (std::size_t i = 0; i < section.rows.size(); ++i)
        each({ElementKind::Seat, index, int(i), -1}, section.rows[i], ranks[i]);
    for (std::size_t i = 0; i < section.tables.size(); ++i)
        each({ElementKind::TableSeat, index, int(i), -1}, section.tables[i].row,
             ranks[section.rows.size() + i]);
}

} // namespace

void findLonelyCompanions(const SeatMap &map, ProblemSink &found)
{
    forEachLonelyCompanion(map,
                           [&](const ElementRef &ref, const Seat &seat) { found.add(ref, seat.position); });
}

void findAccessConflicts(const SeatMap &map, ProblemSink &found)
{
    forEachSeatRef(map, [&](const ElementRef &ref, const Section &, const Row &, const Seat &seat) {
        if (seat.accessible && seat.companion)
            found.add(ref, seat.position);
    });
}

void findRestrictedRanks(const SeatMap &map, ProblemSink &found)
{
    QSet<int> sections; // ordering the rows costs something: only where there may be a finding
    forEachSeatRef(map, [&](const ElementRef &ref, const Section &, const Row &, const Seat &seat) {
        if (seat.restrictedView && seat.rank)
            sections.insert(ref.section);
    });
    for (int s = 0; s < int(map.sections.size()); ++s) {
        if (sections.contains(s))
            findRestrictedRanksIn(map.sections[std::size_t(s)], s, found);
    }
}

void findUnreachableCategories(const SeatMap &map, ProblemSink &found)
{
    const QHash<QString, std::size_t> places = placesByCategory(map);
    QHash<QString, std::size_t> lonely;
    forEachLonelyCompanion(map, [&](const ElementRef &, const Seat &seat) { ++lonely[seat.category]; });
    for (int i = 0; i < int(map.categories.size()); ++i) {
        const QString &key = map.categories[std::size_t(i)].key;
        if (key.isEmpty() || (lonely.contains(key) && lonely.value(key) == places.value(key)))
            found.add({ElementKind::Category, -1, i, -1}, {}, key);
    }
}

} // namespace foyer::seating
