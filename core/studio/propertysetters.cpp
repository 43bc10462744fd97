// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/chosen.h"
#include "core/studio/drawing.h"
#include "core/studio/placement.h"
#include "core/studio/properties.h"

namespace foyer::studio {

namespace {

template <typename Change>
Result<Selection> changeSeats(SeatMap &map, const Selection &chosen, Change &&change)
{
    bool any = false;
    forEachChosenSeat(map, chosen, [&](auto &, auto &, seating::Seat &seat) {
        change(seat);
        any = true;
    });
    return any ? Result<Selection>(chosen) : nothingChosen();
}

/// Rows and tables' rows that something is chosen of.
template <typename Change>
Result<Selection> changeRows(SeatMap &map, const Selection &chosen, Change &&change)
{
    bool any = false;
    forEachChosenRow(map, chosen, [&](auto &, seating::Row &row, const auto &) {
        change(row);
        any = true;
    });
    return any ? Result<Selection>(chosen) : nothingChosen();
}

bool isRank(std::optional<int> rank)
{
    return !rank || (*rank >= 1 && *rank <= seating::largestRank);
}

tl::unexpected<Error> badRank()
{
    return refuse("rank", QStringLiteral("must be between 1 and 9,999"));
}

} // namespace

Result<Selection> setPosition(SeatMap &map, const Selection &chosen, Point middle)
{
    const std::optional<Point> now = centreOf(map, chosen);
    if (!now)
        return nothingChosen();
    if (!isInRange(middle))
        return farOut();
    return move(map, chosen, middle - *now);
}

Result<Selection> setAngle(SeatMap &map, const Selection &chosen, Millidegrees angle)
{
    const std::optional<Millidegrees> now = propertiesOf(map, chosen).angle;
    if (!now)
        return refuse("angle", QStringLiteral("what is chosen has no one angle"));
    return rotate(map, chosen, withinTurn(std::int64_t{angle} - *now));
}

Result<Selection> setSeatRank(SeatMap &map, const Selection &chosen, std::optional<int> rank)
{
    if (!isRank(rank))
        return badRank();
    return changeSeats(map, chosen, [&](seating::Seat &seat) { seat.rank = rank; });
}

Result<Selection> setSeatRadius(SeatMap &map, const Selection &chosen, Millimetres radius)
{
    if (radius < 1 || radius > 10'000)
        return refuse("seat_radius", QStringLiteral("must be between 1 mm and 10 m"));
    return changeSeats(map, chosen, [&](seating::Seat &seat) { seat.radius = radius; });
}

Result<Selection> setSeatNumber(SeatMap &map, const Selection &chosen, const QString &number)
{
    if (!isName(number))
        return noName("number");
    return changeSeats(map, chosen, [&](seating::Seat &seat) { seat.number = number; });
}

Result<Selection> setRowNames(SeatMap &map, const Selection &chosen, const QStringList &names)
{
    if (!std::all_of(names.begin(), names.end(), isName))
        return noName();
    std::vector<ElementRef> rows = rowsOf(map, chosen);
    std::erase_if(rows, [&](const ElementRef &ref) { return ref.kind != ElementKind::Row; });
    if (rows.empty())
        return nothingChosen();
    if (qsizetype(rows.size()) != names.size())
        return refuse("name", QStringLiteral("must be as many as there are rows"));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rowAt(map, rows[i]).name = names[qsizetype(i)];
    return chosen;
}

Result<Selection> setRowLabel(SeatMap &map, const Selection &chosen, const QString &label)
{
    if (!isName(label))
        return noName("label");
    return changeRows(map, chosen, [&](seating::Row &row) { row.label = label; });
}

Result<Selection> setSeatLabel(SeatMap &map, const Selection &chosen, const QString &label)
{
    if (!isName(label))
        return noName("label");
    return changeRows(map, chosen, [&](seating::Row &row) { row.seatLabel = label; });
}

Result<Selection> setNameSide(SeatMap &map, const Selection &chosen, seating::NameSide side)
{
    return changeRows(map, chosen, [&](seating::Row &row) { row.nameSide = side; });
}

Result<Selection> setRowRank(SeatMap &map, const Selection &chosen, std::optional<int> rank)
{
    if (!isRank(rank))
        return badRank();
    return changeRows(map, chosen, [&](seating::Row &row) { row.rank = rank; });
}

} // namespace foyer::studio
