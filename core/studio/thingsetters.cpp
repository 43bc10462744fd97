// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/boxing.h"
#include "core/studio/chosen.h"
#include "core/studio/drawing.h"
#include "core/studio/properties.h"
#include "core/studio/tablechairs.h"

#include <cmath>

namespace foyer::studio {

namespace {

/// `change` says whether it is one for this thing.
template <typename Change>
Result<Selection> changeThings(SeatMap &map, const Selection &chosen, Change &&change)
{
    bool any = false;
    forEachChosenThing(map, chosen, [&](auto &, auto &thing) { any = change(thing) || any; });
    return any ? Result<Selection>(chosen) : nothingChosen();
}

template <typename Change>
Result<Selection> changeShapes(SeatMap &map, const Selection &chosen, Change &&change)
{
    return changeThings(map, chosen, [&](auto &thing) {
        if constexpr (std::is_same_v<std::decay_t<decltype(thing)>, seating::Shape>)
            return change(thing);
        return false;
    });
}

/// A figure of another size about the same middle.
void sizeFigure(seating::Figure &figure, Size size)
{
    const Vec before = middleIn(figure);
    figure.size = figure.kind == seating::FigureKind::Circle ? Size{size.width, size.width} : size;
    figure.position = (Vec(figure.position) + before - middleIn(figure)).rounded();
}

bool isLength(Millimetres length)
{
    return length >= 1 && length <= seating::largestCoordinate;
}

/// From one box into another, each direction on its own.
class Stretch
{
public:
    Stretch(const Box &from, const Box &to)
        : m_from(from.topLeft)
        , m_to(to.topLeft)
        , m_across(ratio(extentOf(from).width, extentOf(to).width))
        , m_down(ratio(extentOf(from).height, extentOf(to).height))
    {}

    [[nodiscard]] Point of(Point point) const
    {
        const Vec from = Vec(point) - Vec(m_from);
        return (Vec(m_to) + Vec{from.x * m_across, from.y * m_down}).rounded();
    }

    void apply(seating::Figure &figure) const
    {
        const Vec middle(of(middleIn(figure).rounded()));
        figure.size = {grown(figure.size.width, m_across), grown(figure.size.height, m_down)};
        if (figure.kind == seating::FigureKind::Circle)
            figure.size.width = figure.size.height = std::min(figure.size.width, figure.size.height);
        for (Point &point : figure.points)
            point = Vec{point.x * m_across, point.y * m_down}.rounded();
        figure.position = (Vec(figure.position) + middle - middleIn(figure)).rounded();
    }

private:
    static double ratio(Millimetres from, Millimetres to) { return from > 0 ? double(to) / from : 1; }

    static Millimetres grown(Millimetres length, double factor)
    {
        return length > 0 ? std::max(1, seating::roundedMillimetres(length * factor)) : 0;
    }

    Point m_from;
    Point m_to;
    double m_across;
    double m_down;
};

} // namespace

Result<Selection> setName(SeatMap &map, const Selection &chosen, const QString &name)
{
    if (!isName(name))
        return noName();
    return changeThings(map, chosen, [&](auto &thing) {
        using Thing = std::decay_t<decltype(thing)>;
        if constexpr (std::is_same_v<Thing, seating::Table>)
            thing.row.name = name;
        else if constexpr (std::is_same_v<Thing, seating::StandingArea>)
            thing.name = name;
        return !std::is_same_v<Thing, seating::Shape>;
    });
}

Result<Selection> setCapacity(SeatMap &map, const Selection &chosen, int capacity)
{
    if (capacity < 0 || capacity > 1'000'000)
        return refuse("capacity", QStringLiteral("must be between 0 and 1,000,000"));
    return changeThings(map, chosen, [&](auto &thing) {
        constexpr bool area = std::is_same_v<std::decay_t<decltype(thing)>, seating::StandingArea>;
        if constexpr (area)
            thing.capacity = capacity;
        return area;
    });
}

Result<Selection> setSize(SeatMap &map, const Selection &chosen, Size size)
{
    if (!isLength(size.width) || !isLength(size.height))
        return refuse("size", QStringLiteral("must be between 1 mm and 10 km"));
    bool good = true;
    const Result<Selection> sized = changeThings(map, chosen, [&](auto &thing) {
        if (thing.figure.size == Size{})
            return false;
        const seating::Figure before = thing.figure;
        sizeFigure(thing.figure, size);
        if constexpr (std::is_same_v<std::decay_t<decltype(thing)>, seating::Table>) {
            followSize(thing, before);
            good = good && areInRange(thing.row.seats);
        }
        return true;
    });
    return good ? sized : farOut("size");
}

Result<Selection> setFill(SeatMap &map, const Selection &chosen, const QString &fill)
{
    if (!isName(fill))
        return noName("fill");
    return changeShapes(map, chosen, [&](seating::Shape &shape) {
        shape.fill = fill;
        return true;
    });
}

Result<Selection> setBorder(SeatMap &map, const Selection &chosen, const QString &border)
{
    if (!isName(border))
        return noName("border");
    return changeShapes(map, chosen, [&](seating::Shape &shape) {
        shape.border = border;
        return true;
    });
}

Result<Selection> setText(SeatMap &map, const Selection &chosen, const QString &text)
{
    if (!isText(text))
        return refuse("text", QStringLiteral("must be up to 4,000 characters"));
    return changeShapes(map, chosen, [&](seating::Shape &shape) {
        if (text.trimmed().isEmpty())
            shape.text.reset();
        else if (shape.text)
            shape.text->text = text;
        else
            shape.text = seating::ShapeText{text, innerMiddle(shape.figure), 320, {}, {}};
        return true;
    });
}

Result<Selection> setTextSize(SeatMap &map, const Selection &chosen, Millimetres size)
{
    if (size < 1 || size > 100'000)
        return refuse("text_size", QStringLiteral("must be between 1 mm and 100 m"));
    return changeShapes(map, chosen, [&](seating::Shape &shape) {
        if (shape.text)
            shape.text->size = size;
        return shape.text.has_value();
    });
}

Result<Selection> resize(SeatMap &map, const Selection &chosen, const Box &from, const Box &to)
{
    const Size size = extentOf(to);
    if (size.width < 1 || size.height < 1 || !isInRange(to.topLeft) || !isInRange(to.bottomRight))
        return refuse("size", QStringLiteral("must have an extent"));
    const Stretch stretch(from, to);
    bool good = true;
    bool any = false;
    forEachChosenSeat(map, chosen, [&](auto &, auto &, seating::Seat &seat) {
        seat.position = stretch.of(seat.position);
        good = good && isInRange(seat.position);
        any = true;
    });
    forEachChosenThing(map, chosen, [&](auto &, auto &thing) {
        stretch.apply(thing.figure);
        good = good && (thing.figure.kind == seating::FigureKind::Text || isDrawable(thing.figure));
        any = true;
    });
    if (!any)
        return nothingChosen();
    return good ? Result<Selection>(chosen) : farOut("size");
}

} // namespace foyer::studio
