// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/seating/randomhall.h"

#include <algorithm>

namespace foyer::test {

using namespace seating;

namespace {

constexpr int pitch = 500;

/// Draws one hall; remembers what it drew.
class Drawer
{
public:
    explicit Drawer(Engine &random) : m_random(random) {}

    RandomHall draw()
    {
        drawCategories();
        const int levels = 1 + chance(m_random, 2);
        for (int i = 0; i < levels; ++i)
            m_hall.map.levels.push_back({QStringLiteral("level%1").arg(i), {}, {}});
        const int sections = 1 + chance(m_random, 3);
        for (int i = 0; i < sections; ++i)
            drawSection(i);
        return std::move(m_hall);
    }

private:
    void drawCategories()
    {
        const int count = 1 + chance(m_random, 3);
        for (int i = 0; i < count; ++i) {
            m_hall.categories.push_back(QStringLiteral("C%1").arg(i));
            m_hall.map.categories.push_back({m_hall.categories.back(), {}, {}, {}});
        }
    }

    void drawSection(int index)
    {
        Section section;
        section.id = QStringLiteral("section%1").arg(index);
        const int level = chance(m_random, int(m_hall.map.levels.size()));
        section.level = m_hall.map.levels[std::size_t(level)].id;
        if (chance(m_random, 4) == 0)
            section.rank = chance(m_random, 3);
        const int sectionRank = section.rank.value_or(level);
        // Names that sort otherwise as text: 9, 10, 11 and Y, Z, AA.
        static const std::vector<QStringList> namings{
            {QStringLiteral("9"), QStringLiteral("10"), QStringLiteral("11"), QStringLiteral("12")},
            {QStringLiteral("Y"), QStringLiteral("Z"), QStringLiteral("AA"), QStringLiteral("AB")}};
        const QStringList &names = namings[std::size_t(chance(m_random, 2))];
        m_mixed = chance(m_random, 3) == 0;
        const int rows = 1 + chance(m_random, 4);
        for (int row = 0; row < rows; ++row)
            section.rows.push_back(drawRow(names[row], sectionRank, row + 1, false));
        // A table's name counts among the section's names; these come after the rows' names.
        if (chance(m_random, 4) == 0)
            section.tables.push_back({drawRow(QStringLiteral("ZZZ"), sectionRank, rows + 1, true), {}});
        m_hall.map.sections.push_back(std::move(section));
    }

    Row drawRow(const QString &name, int sectionRank, int derivedRank, bool table)
    {
        Row row;
        row.id = QStringLiteral("row%1").arg(m_rowCount++);
        row.name = name;
        if (chance(m_random, 5) == 0)
            row.rank = 1 + chance(m_random, 4);
        ModelRow model;
        model.table = table;
        const bool placed = !table && chance(m_random, 3) == 0;
        drawCells(model, table, placed);
        for (Cell &cell : model.cells)
            cell.rank = sectionRank * 10'000 + row.rank.value_or(derivedRank);
        fillRow(row, model, placed, sectionRank, table);
        m_hall.rows.push_back(std::move(model));
        ++m_y;
        return row;
    }

    void drawCells(ModelRow &model, bool table, bool placed)
    {
        const int segments = table ? 1 : 1 + chance(m_random, 3);
        for (int segment = 0; segment < segments; ++segment) {
            for (int i = 0, gap = segment > 0 ? 1 + chance(m_random, 2) : 0; i < gap; ++i)
                model.cells.emplace_back();
            const int seats = (placed ? 1 : 2) + chance(m_random, 9);
            for (int i = 0; i < seats; ++i)
                model.cells.push_back(drawSeat());
        }
        for (std::size_t i = 0; i < model.cells.size(); ++i)
            model.cells[i].along = int(i) * pitch;
        model.length = model.cells.back().along;
    }

    Cell drawSeat()
    {
        Cell cell;
        cell.seat = 0;
        const int category = m_mixed ? chance(m_random, int(m_hall.categories.size()))
                                     : m_rowCount % int(m_hall.categories.size());
        cell.category = m_hall.categories[std::size_t(category)];
        cell.accessible = chance(m_random, 12) == 0;
        cell.companion = !cell.accessible && chance(m_random, 14) == 0;
        cell.restrictedView = chance(m_random, 9) == 0;
        return cell;
    }

    /// Lists the seats in any order: left and right must follow from positions or places. A table's are
    /// listed as they stand.
    void fillRow(Row &row, ModelRow &model, bool placed, int sectionRank, bool table)
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < model.cells.size(); ++i) {
            if (model.cells[i].seat)
                order.push_back(i);
        }
        if (!table)
            std::shuffle(order.begin(), order.end(), m_random);
        const bool seatRanks = chance(m_random, 6) == 0;
        for (const std::size_t index : order) {
            Cell &cell = model.cells[index];
            cell.seat = m_seatCount++;
            Seat seat;
            seat.id = QStringLiteral("seat%1").arg(*cell.seat);
            seat.number = QString::number(index + 1);
            seat.position = {int(index) * pitch, m_y * 1000};
            seat.category = cell.category;
            seat.accessible = cell.accessible;
            seat.companion = cell.companion;
            seat.restrictedView = cell.restrictedView;
            if (placed)
                seat.place = int(index);
            if (seatRanks && chance(m_random, 3) == 0) {
                seat.rank = 1 + chance(m_random, 4);
                cell.rank = sectionRank * 10'000 + *seat.rank;
            }
            row.seats.push_back(std::move(seat));
        }
    }

    Engine &m_random;
    RandomHall m_hall;
    SeatIndex m_seatCount = 0;
    int m_rowCount = 0;
    int m_y = 0;
    bool m_mixed = false;
};

} // namespace

std::shared_ptr<const HouseLayout> RandomHall::layout() const
{
    return std::make_shared<const HouseLayout>(HouseLayout::build(map).value());
}

int chance(Engine &random, int below)
{
    return int(random() % std::uint64_t(below));
}

RandomHall drawHall(Engine &random)
{
    return Drawer(random).draw();
}

std::vector<SeatState> drawStates(Engine &random, std::size_t seats, int percent)
{
    std::vector<SeatState> states(seats);
    std::generate(states.begin(), states.end(),
                  [&] { return chance(random, 100) < percent ? SeatState::Taken : SeatState::Free; });
    return states;
}

} // namespace foyer::test
