// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/boxing.h"
#include "core/studio/chosen.h"
#include "core/studio/drawing.h"

namespace foyer::studio {

namespace {

tl::unexpected<Error> noFigure()
{
    return refuse("size", QStringLiteral("makes no figure"));
}

/// Nothing for blank text.
std::optional<seating::ShapeText> textIn(const seating::Figure &figure, const QString &text, Millimetres size)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    return seating::ShapeText{text, innerMiddle(figure), size, {}, {}};
}

Result<Selection> addShape(SeatMap &map, const DrawPlace &place, const ShapeSpec &spec,
                           seating::ShapeRole role, IdFactory &ids)
{
    const seating::Figure figure = canonical(spec.figure);
    if (!isDrawable(figure))
        return noFigure();
    if (!isText(spec.text))
        return refuse("text", QStringLiteral("must be up to 4,000 characters"));
    if (!isName(spec.fill) || !isName(spec.border))
        return refuse("colour", QStringLiteral("must be up to 200 characters"));
    if (spec.textSize < 1 || spec.textSize > 100'000)
        return refuse("text_size", QStringLiteral("must be between 1 mm and 100 m"));
    const Result<seating::Section *> section = sectionFor(map, place, ids);
    if (!section)
        return failure(section.error());
    seating::Shape shape;
    shape.id = freshId(ids);
    shape.role = role;
    shape.figure = figure;
    shape.fill = spec.fill;
    shape.border = spec.border;
    shape.text = textIn(figure, spec.text, spec.textSize);
    const QString id = shape.id;
    (*section)->shapes.push_back(std::move(shape));
    return Selection::of({}, {id});
}

} // namespace

Result<Selection> drawStanding(SeatMap &map, const DrawPlace &place, const StandingSpec &spec, IdFactory &ids)
{
    const seating::Figure figure = canonical(spec.figure);
    if (figure.kind == seating::FigureKind::Text || !isDrawable(figure))
        return noFigure();
    if (!isName(spec.name))
        return noName();
    if (spec.capacity < 0 || spec.capacity > 1'000'000)
        return refuse("capacity", QStringLiteral("must be between 0 and 1,000,000"));
    const Result<seating::Section *> section = sectionFor(map, place, ids);
    if (!section)
        return failure(section.error());
    const QString id = freshId(ids);
    (*section)->standing.push_back({id, spec.name, place.category, spec.capacity, figure, {}});
    return Selection::of({}, {id});
}

Result<Selection> drawSection(SeatMap &map, const QString &level, const QString &name,
                              std::span<const Point> outline, IdFactory &ids)
{
    if (outline.size() < 3)
        return noFigure();
    const DrawPlace place{.section = {}, .newSection = name, .level = level, .category = {}};
    return addShape(map, place, {.figure = polygonOf(outline), .fill = {}, .border = {}, .text = {}},
                    seating::ShapeRole::Outline, ids);
}

Result<Selection> drawStage(SeatMap &map, const DrawPlace &place, const ShapeSpec &spec, IdFactory &ids)
{
    return addShape(map, place, spec, seating::ShapeRole::Stage, ids);
}

Result<Selection> drawShape(SeatMap &map, const DrawPlace &place, const ShapeSpec &spec, IdFactory &ids)
{
    return addShape(map, place, spec, seating::ShapeRole::Plain, ids);
}

Result<Selection> drawText(SeatMap &map, const DrawPlace &place, Point at, const QString &text,
                           Millimetres size, IdFactory &ids)
{
    if (text.trimmed().isEmpty())
        return refuse("text", QStringLiteral("must not be empty"));
    const seating::Figure figure{seating::FigureKind::Text, at, 0, {}, {}};
    return addShape(map, place, {.figure = figure, .fill = {}, .border = {}, .text = text, .textSize = size},
                    seating::ShapeRole::Plain, ids);
}

Result<Selection> setBackground(SeatMap &map, const Selection &chosen,
                                const std::optional<seating::Background> &background)
{
    if (background) {
        const Size size = background->size;
        if (background->image.trimmed().isEmpty() || !isName(background->image))
            return refuse("image", QStringLiteral("must name a picture"));
        if (background->picture && !seating::isSound(*background->picture))
            return refuse("picture", QStringLiteral("is no picture of its type of up to 4 MB"));
        if (size.width < 1 || size.height < 1 || !isInRange({size.width, size.height})
            || !isInRange(background->position))
            return farOut("size");
        if (background->opacity < 0 || background->opacity > 100)
            return refuse("opacity", QStringLiteral("must be between 0 and 100"));
    }
    map.background = background;
    return chosen;
}

seating::Figure rectangleIn(Point corner, Point opposite)
{
    const Box box = boxBetween(corner, opposite);
    return {seating::FigureKind::Rectangle, box.topLeft, 0, extentOf(box), {}};
}

seating::Figure ellipseIn(Point corner, Point opposite)
{
    const Box box = boxBetween(corner, opposite);
    return {seating::FigureKind::Ellipse, middleOf(box), 0, extentOf(box), {}};
}

seating::Figure circleAt(Point centre, Millimetres diameter)
{
    return {seating::FigureKind::Circle, centre, 0, {diameter, diameter}, {}};
}

seating::Figure polygonOf(std::span<const Point> points)
{
    seating::Figure figure;
    figure.kind = seating::FigureKind::Polygon;
    figure.position = points.empty() ? Point{} : points.front();
    for (const Point &point : points)
        figure.points.push_back(point - figure.position);
    return figure;
}

} // namespace foyer::studio
