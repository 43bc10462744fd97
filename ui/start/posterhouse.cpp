// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/posterhouse.h"

#include <array>
#include <cmath>
#include <numbers>

namespace foyer::start {

namespace {

constexpr double pitch = 24;
constexpr double aisle = 30;
constexpr double centre = -1000; ///< all rows are arcs about a point behind the stage
constexpr double rowPitch = 27;
constexpr int middle = 12; ///< seats of the middle block, in every row
constexpr int stallRows = 17;
constexpr int balconyRows = 5;
constexpr std::array sides{4, 5, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 7};
constexpr std::array balconySides{6, 6, 7, 7, 7};
constexpr int yourRow = 5;
constexpr int yourFirst = 4; ///< in the middle block

/// Sold in runs of a few seats, as people come; from a small generator of its own, so that the picture is the
/// same everywhere.
class Evening
{
public:
    [[nodiscard]] bool isSold(double share)
    {
        if (m_left == 0) {
            constexpr std::array groups{1, 2, 2, 2, 2, 3, 4, 4, 5};
            m_left = groups.at(std::size_t(next() * double(groups.size())));
            m_sold = next() < share;
        }
        --m_left;
        return m_sold;
    }

    void startBlock() { m_left = 0; }

private:
    [[nodiscard]] double next()
    {
        m_state = m_state * 1664525U + 1013904223U;
        return double(m_state >> 8U) / double(1U << 24U);
    }

    std::uint32_t m_state = 29;
    int m_left = 0;
    bool m_sold = false;
};

struct Row
{
    double distance; ///< of its middle from the stage's edge
    int side;
    int index;
    bool isBalcony;
};

int categoryOf(const Row &row, bool inMiddle)
{
    if (row.isBalcony)
        return row.index < 2 ? 2 : 3;
    if (inMiddle && row.index >= 2 && row.index <= 7)
        return 0;
    return row.index < 12 ? 1 : 2;
}

double soldShare(const Row &row, int category, bool inMiddle)
{
    constexpr std::array shares{.93, .76, .5, .34};
    const double late = !row.isBalcony && category == 2 ? .16 * double(stallRows - row.index) / 5 : 0;
    return std::min(.97, shares.at(std::size_t(category)) + late + (inMiddle ? .06 : 0));
}

void addRow(std::vector<PosterSeat> &seats, const Row &row, Evening &evening)
{
    const double radius = row.distance - centre;
    const double length = double(2 * row.side + middle) * pitch + 2 * aisle;
    double along = -length / 2;
    for (const int count : {row.side, middle, row.side}) {
        const bool inMiddle = count == middle;
        const int category = categoryOf(row, inMiddle);
        evening.startBlock();
        for (int number = 0; number < count; ++number) {
            const double angle = (along + pitch / 2) / radius;
            PosterSeat seat;
            seat.at = {radius * std::sin(angle), centre + radius * std::cos(angle)};
            seat.turn = -angle * 180 / std::numbers::pi;
            seat.category = category;
            seat.isSold = evening.isSold(soldShare(row, category, inMiddle));
            seat.isYours = inMiddle && !row.isBalcony && row.index == yourRow
                           && (number == yourFirst || number == yourFirst + 1);
            seats.push_back(seat);
            along += pitch;
        }
        along += aisle;
    }
}

} // namespace

std::vector<PosterSeat> posterHouse()
{
    std::vector<PosterSeat> seats;
    Evening evening;
    for (int row = 0; row < stallRows; ++row)
        addRow(seats, {64 + row * rowPitch, sides.at(std::size_t(row)), row, false}, evening);
    constexpr double balcony = 64 + stallRows * rowPitch + 44;
    for (int row = 0; row < balconyRows; ++row)
        addRow(seats, {balcony + row * rowPitch, balconySides.at(std::size_t(row)), row, true}, evening);
    return seats;
}

} // namespace foyer::start
