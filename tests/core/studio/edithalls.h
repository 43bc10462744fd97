// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"
#include "core/studio/selection.h"

#include <random>

namespace foyer::test {

/// Seats at these places, from seat `firstSeat` on: ids "ROW-1", "ROW-2", …, numbers likewise.
[[nodiscard]] seating::Row rowAtPlaces(const QString &id, const std::vector<seating::Point> &places);

/// A level, a category "A", and a section "s" with straight rows: ids "r1", "r2", …, names "A", "B", …; seat
/// ids "r1-1" and on. Aisles stand after the seats named, 1200 more.
struct BlockSpec
{
    int rows = 4;
    int seats = 8;
    seating::Millimetres pitch = 550;
    seating::Millimetres rowPitch = 945;
    seating::Point corner{10'000, 10'000};
    std::vector<int> aislesAfter;
};

[[nodiscard]] seating::SeatMap blockHall(const BlockSpec &spec = {});

/// A small house with one of everything, unknown members in each element, and explicit places in one row.
[[nodiscard]] seating::SeatMap colourfulHall();

/// The bytes of its file; empty for a document that cannot be written.
[[nodiscard]] QByteArray bytesOf(const seating::SeatMap &map);

/// All seats of the rows with these ids.
[[nodiscard]] studio::Selection rowsNamed(const seating::SeatMap &map, const QStringList &rows);

[[nodiscard]] const seating::Row &rowNamed(const seating::SeatMap &map, const QString &id);

/// Turns every seat and thing about a place, coordinates rounded: halls do not lie level only.
void turnHall(seating::SeatMap &map, double degrees, seating::Point pivot);

} // namespace foyer::test
