// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/arrange.h"
#include "core/studio/selection.h"
#include "core/studio/spacing.h"

#include <array>
#include <QStringList>

namespace foyer::studio {

/// One property of many things: nothing of it, the same everywhere, or not the same.
template <typename T>
struct Common
{
    std::size_t count = 0;  ///< how many have it at all
    std::optional<T> value; ///< where it is the same for all
    [[nodiscard]] bool operator==(const Common &) const = default;

    [[nodiscard]] bool isMixed() const noexcept { return count > 0 && !value; }

    void add(const T &one)
    {
        if (count++ == 0)
            value = one;
        else if (value && !(*value == one))
            value.reset();
    }
};

/// So many of so many: "2 of 32".
struct Share
{
    std::size_t with = 0;
    std::size_t of = 0;
    [[nodiscard]] bool operator==(const Share &) const = default;
};

/// What an inspector shows of a selection.
struct Properties
{
    SelectionCount count;
    std::optional<Point> position;     ///< the middle of boundsOf()
    std::optional<Size> extent;        ///< of boundsOf()
    std::optional<Millidegrees> angle; ///< of rows and of things, where it is the same; 0 is level

    // rows
    std::optional<Millimetres> rowDistance;
    std::optional<Millimetres> seatDistance;
    std::optional<Millimetres> bendRadius; ///< see bendRadius()
    std::optional<Aisle> aisle;
    QStringList rowNames;      ///< each once, in document order
    Common<QString> rowLabel;  ///< Row::label
    Common<QString> seatLabel; ///< Row::seatLabel
    Common<seating::NameSide> nameSide;
    Common<std::optional<int>> rowRank;

    // seats
    Common<QString> category; ///< of standing areas too; empty key: none
    Common<QString> section;  ///< id
    Share accessible;
    Share companion;
    Share restrictedView;
    Common<std::optional<int>> seatRank; ///< explicit ones
    std::optional<int> bestRank;         ///< within its section, as best available counts: 1 is best
    std::optional<int> worstRank;
    Common<Millimetres> seatRadius;
    QString firstNumber; ///< in natural order; empty: none has one
    QString lastNumber;

    // things
    Common<QString> name;                  ///< of standing areas and tables
    Common<int> capacity;                  ///< of standing areas
    Common<int> chairs;                    ///< of tables that have no sides
    std::array<Common<int>, 4> sideChairs; ///< of tables that have, by TableSide
    Common<seating::FigureKind> figure;
    Common<Size> size;    ///< of figures that have one
    Common<QString> fill; ///< of shapes
    Common<QString> border;
    Common<QString> text; ///< of shapes; empty: none
    Common<Millimetres> textSize;
    Common<seating::ShapeRole> role;
};

/// Time is linear in the map's size, of which 100,000 seats take a few milliseconds; ranks cost a walk over
/// the sections that are chosen from.
[[nodiscard]] Properties propertiesOf(const SeatMap &map, const Selection &chosen);

/// Setting them. Refused with the field at fault, as everywhere. What a selection has nothing of is refused
/// too
/// (`selection`).
[[nodiscard]] Result<Selection> setPosition(SeatMap &map, const Selection &chosen, Point middle);
[[nodiscard]] Result<Selection> setAngle(SeatMap &map, const Selection &chosen, Millidegrees angle);
[[nodiscard]] Result<Selection> setSeatRank(SeatMap &map, const Selection &chosen, std::optional<int> rank);
[[nodiscard]] Result<Selection> setSeatRadius(SeatMap &map, const Selection &chosen, Millimetres radius);
[[nodiscard]] Result<Selection> setSeatNumber(SeatMap &map, const Selection &chosen, const QString &number);
/// As many names as rows are chosen, in document order.
[[nodiscard]] Result<Selection> setRowNames(SeatMap &map, const Selection &chosen, const QStringList &names);
[[nodiscard]] Result<Selection> setRowLabel(SeatMap &map, const Selection &chosen, const QString &label);
[[nodiscard]] Result<Selection> setSeatLabel(SeatMap &map, const Selection &chosen, const QString &label);
[[nodiscard]] Result<Selection> setNameSide(SeatMap &map, const Selection &chosen, seating::NameSide side);
[[nodiscard]] Result<Selection> setRowRank(SeatMap &map, const Selection &chosen, std::optional<int> rank);
[[nodiscard]] Result<Selection> setName(SeatMap &map, const Selection &chosen, const QString &name);
[[nodiscard]] Result<Selection> setCapacity(SeatMap &map, const Selection &chosen, int capacity);
/// Keeps the middle of each figure.
[[nodiscard]] Result<Selection> setSize(SeatMap &map, const Selection &chosen, Size size);
[[nodiscard]] Result<Selection> setFill(SeatMap &map, const Selection &chosen, const QString &fill);
[[nodiscard]] Result<Selection> setBorder(SeatMap &map, const Selection &chosen, const QString &border);
/// Empty: none.
[[nodiscard]] Result<Selection> setText(SeatMap &map, const Selection &chosen, const QString &text);
[[nodiscard]] Result<Selection> setTextSize(SeatMap &map, const Selection &chosen, Millimetres size);
/// Fits chosen figures (one at least) and seats into another box: pulling at a handle. Seats keep their
/// radius. Refused where the box has no extent.
[[nodiscard]] Result<Selection> resize(SeatMap &map, const Selection &chosen, const Box &from, const Box &to);

} // namespace foyer::studio
