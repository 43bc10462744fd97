// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/availability.h"

#include <random>

namespace foyer::test {

/// What the model knows of one seat, or of the gap between two.
struct Cell
{
    std::optional<seating::SeatIndex> seat; ///< empty: an aisle
    int rank = 0;
    int along = 0;
    QString category;
    bool accessible = false;
    bool companion = false;
    bool restrictedView = false;
};

struct ModelRow
{
    std::vector<Cell> cells;
    int length = 0;
    bool table = false;
};

/// A hall that was drawn by chance, and the truth about it as the one who drew it knows it: derived from
/// nothing, so that adjacency, order and ranks are tested too.
struct RandomHall
{
    seating::SeatMap map;
    std::vector<ModelRow> rows;
    std::vector<QString> categories;

    [[nodiscard]] std::shared_ptr<const seating::HouseLayout> layout() const;
};

using Engine = std::mt19937_64;

/// A number from 0 to `below` - 1.
[[nodiscard]] int chance(Engine &random, int below);

[[nodiscard]] RandomHall drawHall(Engine &random);

/// About `percent` of the seats taken.
[[nodiscard]] std::vector<seating::SeatState> drawStates(Engine &random, std::size_t seats, int percent);

} // namespace foyer::test
