// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/studio/brokenhall.h"

#include "core/seating/clubgenerator.h"
#include "core/seating/theatregenerator.h"
#include "tests/core/studio/soundhall.h"
#include "tests/support/deterministicids.h"

#include <random>

namespace foyer::test {

using namespace seating;

namespace {

/// Breaks one document; used once.
class Breaker
{
public:
    explicit Breaker(std::uint64_t seed) : m_random(seed) {}

    SeatMap run()
    {
        begin();
        for (int i = 1 + chance(12); i > 0; --i)
            breakSomething();
        return std::move(m_map);
    }

private:
    int chance(int below) { return int(m_random() % std::uint64_t(below)); }

    void begin()
    {
        DeterministicIds ids;
        switch (chance(3)) {
        case 0: m_map = soundHall(); break;
        case 1:
            m_map = generateTheatre({.tiers = {{latin("Stalls"), 5, 9}, {latin("Balcony"), 3, 12}},
                                     .curve = chance(2) * 14'000},
                                    ids)
                        .value();
            break;
        default: m_map = generateClub({.tableRows = 2, .tablesPerRow = 3}, ids).value();
        }
    }

    Section &section() { return m_map.sections[std::size_t(chance(int(m_map.sections.size())))]; }

    Row &row()
    {
        std::vector<Row *> rows;
        for (Section &section : m_map.sections) {
            for (Row &row : section.rows)
                rows.push_back(&row);
            for (Table &table : section.tables)
                rows.push_back(&table.row);
        }
        std::erase_if(rows, [](const Row *row) { return row->seats.empty(); });
        return *rows[std::size_t(chance(int(rows.size())))];
    }

    Seat &seat()
    {
        Row &in = row();
        return in.seats[std::size_t(chance(int(in.seats.size())))];
    }

    Point somewhere() { return {chance(60'000) - 20'000, chance(60'000) - 20'000}; }

    Figure figure(FigureKind kind, Size size)
    {
        Figure figure{kind, somewhere(), chance(360'000), size, {}};
        if (kind == FigureKind::Polygon)
            figure.points = {somewhere(), somewhere(), somewhere()};
        if (kind == FigureKind::Polygon || kind == FigureKind::Text)
            figure.size = {};
        return figure;
    }

    QString anyCategory() { return m_map.categories[std::size_t(chance(int(m_map.categories.size())))].key; }

    void breakSomething()
    {
        switch (chance(7)) {
        case 0: breakName(); break;
        case 1: breakCategory(); break;
        case 2: breakLevel(); break;
        case 3: breakPlace(); break;
        case 4: breakAccess(); break;
        case 5: breakPart(); break;
        default: copySomething(); break;
        }
    }

    void breakName()
    {
        switch (chance(4)) {
        case 0: seat().id = seat().id; break;
        case 1: row().id = seat().id; break;
        case 2: seat().number.clear(); break;
        default: seat().number = seat().number; break;
        }
    }

    void breakCategory()
    {
        switch (chance(7)) {
        case 0: seat().category.clear(); break;
        case 1:
            for (Seat &each : row().seats)
                each.category.clear();
            break;
        case 2: seat().category = latin("Nowhere"); break;
        case 3: m_map.categories.push_back(m_map.categories[0]); break;
        case 4: m_map.categories.push_back({latin("Unused%1").arg(chance(3)), {}, {}, {}}); break;
        case 5: m_map.categories.push_back({}); break;
        default: forEachSeat(m_map, [](Section &, Row &, Seat &each) { each.category.clear(); }); break;
        }
    }

    void breakLevel()
    {
        switch (chance(4)) {
        case 0: section().level.clear(); break;
        case 1: section().level = latin("attic"); break;
        case 2:
            if (!m_map.levels.empty())
                m_map.levels.push_back(m_map.levels[0]);
            break;
        default: m_map.levels.clear(); break;
        }
    }

    void breakPlace()
    {
        switch (chance(6)) {
        case 0: seat().position = seat().position; break;
        case 1: seat().position = somewhere(); break;
        case 2: seat().radius = chance(3000); break;
        case 3: m_map.canvas = {chance(20'000), chance(20'000)}; break;
        case 4: seat().place = chance(5); break;
        default:
            for (Seat &each : row().seats)
                each.place = chance(8);
            break;
        }
    }

    void breakAccess()
    {
        switch (chance(5)) {
        case 0: seat().companion = true; break;
        case 1:
            for (Seat &each : row().seats)
                each.companion = chance(2) == 0;
            break;
        case 2: {
            Seat &both = seat();
            both.companion = true;
            both.accessible = true;
            break;
        }
        case 3: {
            Seat &ranked = seat();
            ranked.restrictedView = true;
            ranked.rank = 1;
            break;
        }
        default: {
            const QString key = anyCategory();
            Seat &only = seat();
            only.companion = true;
            only.category = key;
            break;
        }
        }
    }

    void breakPart()
    {
        switch (chance(5)) {
        case 0: section().rows.push_back({.id = latin("bare%1").arg(chance(3)), .name = latin("A")}); break;
        case 1: m_map.sections.push_back({.id = latin("bare"), .level = latin("attic")}); break;
        case 2: {
            Table table;
            table.row.id = latin("bare table");
            table.figure = figure(FigureKind(chance(5)), {1000, 1000});
            section().tables.push_back(table);
            break;
        }
        case 3: {
            StandingArea area;
            area.id = latin("area%1").arg(chance(2));
            area.capacity = chance(2) * 40;
            area.category = chance(2) == 0 ? QString{} : anyCategory();
            area.figure = figure(FigureKind::Rectangle, {2000, 1000});
            section().standing.push_back(area);
            break;
        }
        default: {
            Shape border{.id = latin("border%1").arg(chance(4)), .role = ShapeRole::Outline};
            border.figure = figure(FigureKind(chance(5)), {chance(20'000), chance(20'000)});
            section().shapes.push_back(border);
            break;
        }
        }
    }

    void copySomething()
    {
        Section &into = section();
        switch (chance(3)) {
        case 0: m_map.sections.push_back(Section{into}); break;
        case 1: into.rows.push_back(Row{row()}); break;
        default: {
            Row copy = row();
            copy.id += latin("'");
            for (Seat &each : copy.seats) {
                each.id += latin("'");
                each.position.x += chance(3) * 3000;
            }
            into.rows.push_back(copy);
            break;
        }
        }
    }

    std::mt19937_64 m_random;
    SeatMap m_map;
};

} // namespace

SeatMap drawBrokenHall(std::uint64_t seed)
{
    return Breaker(seed).run();
}

} // namespace foyer::test
