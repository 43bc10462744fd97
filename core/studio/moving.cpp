// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/chosen.h"
#include "core/studio/drawing.h"
#include "core/studio/paste.h"

namespace foyer::studio {

namespace {

using seating::Row;
using seating::Seat;
using seating::Section;

/// Moves what is chosen from one list to another.
template <typename Thing>
void takeThings(std::vector<Thing> &from, std::vector<Thing> &to, const Selection &chosen)
{
    const auto kept = std::stable_partition(
        from.begin(), from.end(), [&](const Thing &thing) { return !chosen.hasThing(idOf(thing)); });
    to.insert(to.end(), std::make_move_iterator(kept), std::make_move_iterator(from.end()));
    from.erase(kept, from.end());
}

/// The chosen seats leave the row.
std::vector<Seat> takeSeats(Row &row, const Selection &chosen)
{
    IdCursor cursor(chosen.seats);
    const auto kept = std::stable_partition(row.seats.begin(), row.seats.end(),
                                            [&](const Seat &seat) { return !cursor.has(seat.id); });
    std::vector<Seat> taken(std::make_move_iterator(kept), std::make_move_iterator(row.seats.end()));
    row.seats.erase(kept, row.seats.end());
    return taken;
}

/// Takes the chosen seats out of a section's rows; rows left empty by that go as they are, of others goes a
/// part.
void takeRows(Section &section, std::vector<Row> &to, const Selection &chosen, IdFactory &ids)
{
    std::vector<Row> kept;
    for (Row &row : section.rows) {
        const std::size_t before = row.seats.size();
        std::vector<Seat> taken = takeSeats(row, chosen);
        const bool whole = !taken.empty() && taken.size() == before;
        if (!taken.empty()) {
            Row part{row.id, row.name, row.label, row.seatLabel, row.nameSide, row.rank, {}, row.unknown};
            part.id = whole ? row.id : freshId(ids);
            part.seats = std::move(taken);
            to.push_back(std::move(part));
        }
        if (!whole)
            kept.push_back(std::move(row));
    }
    section.rows = std::move(kept);
}

/// What goes from all sections to one.
Section takeChosen(SeatMap &map, const Selection &chosen, const QString &target, IdFactory &ids)
{
    Section taken;
    for (Section &section : map.sections) {
        if (section.id == target)
            continue;
        takeRows(section, taken.rows, chosen, ids);
        takeThings(section.tables, taken.tables, chosen);
        takeThings(section.standing, taken.standing, chosen);
        takeThings(section.shapes, taken.shapes, chosen);
    }
    return taken;
}

template <typename Element>
void append(std::vector<Element> &to, std::vector<Element> &&from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

Result<Selection> moveToSection(SeatMap &map, const Selection &chosen, const QString &section, IdFactory &ids)
{
    Section *target = findSection(map, section);
    if (!target)
        return failure(ErrorCode::NotFound, QStringLiteral("there is no such section"),
                       QStringLiteral("section"));
    if (chosen.isEmpty())
        return nothingChosen();
    Section taken = takeChosen(map, chosen, section, ids);
    append(target->rows, std::move(taken.rows));
    append(target->tables, std::move(taken.tables));
    append(target->standing, std::move(taken.standing));
    append(target->shapes, std::move(taken.shapes));
    return chosen;
}

Result<Selection> removeChosen(SeatMap &map, const Selection &chosen)
{
    if (chosen.isEmpty())
        return nothingChosen();
    const auto isThing = [&](const auto &thing) { return chosen.hasThing(idOf(thing)); };
    for (Section &section : map.sections) {
        std::erase_if(section.tables, isThing);
        std::erase_if(section.standing, isThing);
        std::erase_if(section.shapes, isThing);
        for (seating::Table &table : section.tables)
            takeSeats(table.row, chosen);
        std::erase_if(section.rows,
                      [&](Row &row) { return !takeSeats(row, chosen).empty() && row.seats.empty(); });
    }
    return Selection{};
}

} // namespace foyer::studio
