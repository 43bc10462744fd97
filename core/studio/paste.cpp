// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/paste.h"

#include "core/studio/chosen.h"
#include "core/studio/drawing.h"
#include "core/studio/naming.h"

#include <QSet>

namespace foyer::studio {

namespace {

using seating::Row;
using seating::Seat;
using seating::Section;

/// Everything of a row but its seats.
Row emptyLike(const Row &row)
{
    return {row.id, row.name, row.label, row.seatLabel, row.nameSide, row.rank, {}, row.unknown};
}

Section emptyLike(const Section &section)
{
    return {section.id, section.name, section.level, section.rank, {}, {}, {}, {}, section.unknown};
}

template <typename Thing>
void copyChosen(const std::vector<Thing> &from, std::vector<Thing> &to, const Selection &chosen)
{
    std::copy_if(from.begin(), from.end(), std::back_inserter(to),
                 [&](const Thing &thing) { return chosen.hasThing(idOf(thing)); });
}

Section chosenOf(const Section &section, const Selection &chosen)
{
    Section copy = emptyLike(section);
    IdCursor cursor(chosen.seats);
    for (const Row &row : section.rows) {
        Row part = emptyLike(row);
        std::copy_if(row.seats.begin(), row.seats.end(), std::back_inserter(part.seats),
                     [&](const Seat &seat) { return cursor.has(seat.id); });
        if (!part.seats.empty())
            copy.rows.push_back(std::move(part));
    }
    copyChosen(section.tables, copy.tables, chosen);
    copyChosen(section.standing, copy.standing, chosen);
    copyChosen(section.shapes, copy.shapes, chosen);
    return copy;
}

bool isEmpty(const Section &section)
{
    return section.rows.empty() && section.tables.empty() && section.standing.empty()
           && section.shapes.empty();
}

/// What a section's places are of.
void collectCategories(const SeatMap &map, QSet<QString> &keys)
{
    seating::forEachSeat(map,
                         [&](const auto &, const auto &, const Seat &seat) { keys.insert(seat.category); });
    for (const Section &section : map.sections) {
        for (const seating::StandingArea &area : section.standing)
            keys.insert(area.category);
    }
}

template <typename List, typename Matches>
auto find(List &list, Matches &&matches) -> decltype(list.data())
{
    const auto found = std::find_if(list.begin(), list.end(), matches);
    return found == list.end() ? nullptr : &*found;
}

void addMissingCategories(SeatMap &map, const SeatMap &clip)
{
    for (const seating::Category &category : clip.categories) {
        const auto same = [&](const seating::Category &known) { return known.key == category.key; };
        if (!find(map.categories, same))
            map.categories.push_back(category);
    }
}

/// One paste: fresh ids, next names, and what came.
class Pasting
{
public:
    Pasting(SeatMap &map, const SeatMap &clip, const PastePlace &place, IdFactory &ids)
        : m_map(map)
        , m_clip(clip)
        , m_place(place)
        , m_ids(ids)
    {}

    Result<Selection> run()
    {
        if (!m_place.section.isEmpty() && !findSection(m_map, m_place.section))
            return failure(ErrorCode::NotFound, QStringLiteral("there is no such section"),
                           QStringLiteral("section"));
        for (const Section &part : m_clip.sections)
            add(part);
        if (!m_inRange)
            return farOut();
        if (m_seats.empty() && m_things.empty())
            return nothingChosen();
        addMissingCategories(m_map, m_clip);
        return Selection::of(std::move(m_seats), std::move(m_things));
    }

private:
    void add(const Section &part)
    {
        const std::size_t target = targetOf(part);
        addRows(m_map.sections[target], part.rows);
        Section &section = m_map.sections[target];
        for (seating::Table table : part.tables) {
            refresh(table.row);
            if (isTableNamed(section, table.row.name))
                table.row.name = nextTableName(section);
            addThing(section.tables, std::move(table));
        }
        for (seating::StandingArea area : part.standing) {
            area.id = freshId(m_ids);
            addThing(section.standing, std::move(area));
        }
        for (seating::Shape shape : part.shapes) {
            shape.id = freshId(m_ids);
            addThing(section.shapes, std::move(shape));
        }
    }

    void addRows(Section &section, const std::vector<Row> &rows)
    {
        const bool first = section.rows.empty();
        for (Row row : rows) {
            const auto same = [&](const Row &known) { return known.name == row.name; };
            if (!first || find(section.rows, same))
                row.name = nextRowNames(section, 1).front();
            refresh(row);
            for (const Seat &seat : row.seats)
                m_seats.push_back(seat.id);
            section.rows.push_back(std::move(row));
        }
    }

    static bool isTableNamed(const Section &section, const QString &name)
    {
        return std::any_of(section.tables.begin(), section.tables.end(),
                           [&](const seating::Table &table) { return table.row.name == name; });
    }

    template <typename Thing>
    void addThing(std::vector<Thing> &list, Thing thing)
    {
        m_things.push_back(idOf(thing));
        thing.figure.position = thing.figure.position + m_place.offset;
        m_inRange = m_inRange && isInRange(thing.figure.position);
        list.push_back(std::move(thing));
    }

    void refresh(Row &row)
    {
        row.id = freshId(m_ids);
        for (Seat &seat : row.seats) {
            seat.id = freshId(m_ids);
            seat.position = seat.position + m_place.offset;
            m_inRange = m_inRange && isInRange(seat.position);
        }
    }

    /// Index of the section that this part goes to.
    std::size_t targetOf(const Section &part)
    {
        const Section *target = findSection(m_map, m_place.section.isEmpty() ? part.id : m_place.section);
        const QString level = levelName(m_clip, part.level);
        if (!target) {
            target = find(m_map.sections, [&](const Section &section) {
                return section.name == part.name && levelName(m_map, section.level) == level;
            });
        }
        if (target)
            return std::size_t(target - m_map.sections.data());
        Section added = emptyLike(part);
        added.id = freshId(m_ids);
        added.level = levelFor(part.level, level);
        m_map.sections.push_back(std::move(added));
        return m_map.sections.size() - 1;
    }

    static QString levelName(const SeatMap &map, const QString &id)
    {
        const auto *level = find(map.levels, [&](const seating::Level &known) { return known.id == id; });
        return level ? level->name : QString();
    }

    QString levelFor(const QString &id, const QString &name)
    {
        for (const bool byId : {true, false}) {
            const auto *level = find(m_map.levels, [&](const seating::Level &known) {
                return byId ? known.id == id : known.name == name;
            });
            if (level)
                return level->id;
        }
        m_map.levels.push_back({freshId(m_ids), name, {}});
        return m_map.levels.back().id;
    }

    SeatMap &m_map;
    const SeatMap &m_clip;
    const PastePlace &m_place;
    IdFactory &m_ids;
    std::vector<QString> m_seats;
    std::vector<QString> m_things;
    bool m_inRange = true;
};

} // namespace

SeatMap copied(const SeatMap &map, const Selection &chosen)
{
    SeatMap clip;
    clip.name = map.name;
    clip.canvas = map.canvas;
    clip.millimetresPerPixel = map.millimetresPerPixel;
    QSet<QString> levels;
    for (const Section &section : map.sections) {
        Section part = chosenOf(section, chosen);
        if (isEmpty(part))
            continue;
        levels.insert(part.level);
        clip.sections.push_back(std::move(part));
    }
    QSet<QString> keys;
    collectCategories(clip, keys);
    std::copy_if(map.categories.begin(), map.categories.end(), std::back_inserter(clip.categories),
                 [&](const seating::Category &category) { return keys.contains(category.key); });
    std::copy_if(map.levels.begin(), map.levels.end(), std::back_inserter(clip.levels),
                 [&](const seating::Level &level) { return levels.contains(level.id); });
    return clip;
}

Result<Selection> paste(SeatMap &map, const SeatMap &clip, const PastePlace &place, IdFactory &ids)
{
    if (std::abs(std::int64_t{place.offset.x}) > 2 * std::int64_t{seating::largestCoordinate}
        || std::abs(std::int64_t{place.offset.y}) > 2 * std::int64_t{seating::largestCoordinate})
        return farOut();
    return Pasting(map, clip, place, ids).run();
}

Result<Selection> duplicate(SeatMap &map, const Selection &chosen, Point offset, IdFactory &ids)
{
    return paste(map, copied(map, chosen), {offset, {}}, ids);
}

} // namespace foyer::studio
