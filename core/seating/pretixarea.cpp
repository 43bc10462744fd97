// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/pretixarea.h"

#include "core/base/jsonpath.h"
#include "core/seating/pretixkeys.h"

#include <cmath>

namespace foyer::seating {

using pretix::key;

std::optional<PixelPoint> PretixAreas::takePosition(PlanObject &object) const
{
    std::optional<PlanObject> position = object.child(key("position"));
    if (!position)
        return std::nullopt;
    const double x = position->number(key("x")).value_or(0);
    const PixelPoint point{x, position->number(key("y")).value_or(0)};
    object.putBack(key("position"), *position);
    return point;
}

Point PretixAreas::toPoint(PixelPoint pixels, const QString &path) const
{
    const double x = std::round(pixels.x * m_scale);
    const double y = std::round(pixels.y * m_scale);
    // Half the limit: the content may still have to be moved onto the canvas.
    constexpr double limit = largestCoordinate / 2.0;
    if (std::abs(x) > limit || std::abs(y) > limit) {
        m_reading.refuse(path, QStringLiteral("lies farther out than any hall is wide"));
        return {};
    }
    return {Millimetres(x), Millimetres(y)};
}

Millimetres PretixAreas::takeLength(PlanObject &object, QLatin1StringView key, int otherwise) const
{
    const std::int64_t length = std::int64_t{object.pixels(key).value_or(otherwise)} * m_scale;
    if (length <= largestCoordinate / 2)
        return Millimetres(length);
    m_reading.refuse(object.pathOf(key), QStringLiteral("is longer than any hall is wide"));
    return 0;
}

std::optional<FigureKind> PretixAreas::kindOf(PlanObject &area) const
{
    const QString shape = area.raw(key("shape")).toString();
    for (const JsonName<FigureKind> &kind : pretix::figureKinds) {
        if (shape == kind.name && (kind.value == FigureKind::Text || area.raw(kind.name).isObject()))
            return kind.value;
    }
    // The first generation of the schema knew rectangles only, and did not say so.
    const bool flat =
        !area.has(key("shape")) && area.raw(key("width")).isDouble() && area.raw(key("height")).isDouble();
    return flat ? std::optional(FigureKind::Rectangle) : std::nullopt;
}

std::optional<Figure> PretixAreas::takeFigure(PlanObject &area, PixelPoint origin) const
{
    const std::optional<FigureKind> kind = kindOf(area);
    if (!kind)
        return std::nullopt;
    Figure figure;
    figure.kind = *kind;
    figure.position =
        toPoint(origin + takePosition(area).value_or(PixelPoint{}), area.pathOf(key("position")));
    const double degrees = std::fmod(area.number(key("rotation")).value_or(0), 360.0);
    figure.rotation = std::int32_t(std::lround(degrees * 1000));
    if (area.has(key("shape")))
        takeSize(area, figure);
    else
        takeFlatSize(area, figure);
    area.drop(key("shape"));
    return figure;
}

void PretixAreas::takeSize(PlanObject &area, Figure &figure) const
{
    const QLatin1StringView name = jsonName(pretix::figureKinds, figure.kind);
    if (figure.kind == FigureKind::Text)
        return;
    PlanObject payload = *area.child(name);
    switch (figure.kind) {
    case FigureKind::Rectangle: {
        const Millimetres width = takeLength(payload, key("width"));
        figure.size = {width, takeLength(payload, key("height"))};
        break;
    }
    case FigureKind::Circle: {
        const Millimetres radius = takeLength(payload, key("radius"));
        figure.size = {2 * radius, 2 * radius};
        break;
    }
    case FigureKind::Ellipse:
        if (std::optional<PlanObject> radius = payload.child(key("radius"))) {
            const double x = radius->number(key("x")).value_or(0);
            const Point radii =
                toPoint({x, radius->number(key("y")).value_or(0)}, payload.pathOf(key("radius")));
            figure.size = {2 * std::abs(radii.x), 2 * std::abs(radii.y)};
            payload.putBack(key("radius"), *radius);
        }
        break;
    case FigureKind::Polygon: takePoints(payload, figure); break;
    case FigureKind::Text: break;
    }
    area.putBack(name, payload);
}

void PretixAreas::takeFlatSize(PlanObject &area, Figure &figure) const
{
    const Millimetres width = takeLength(area, key("width"));
    figure.size = {width, takeLength(area, key("height"))};
    m_reading.note(RepairKind::OldSchema, area.path());
}

void PretixAreas::takePoints(PlanObject &polygon, Figure &figure) const
{
    QJsonArray rests;
    bool anyRest = false;
    for (const QJsonValue value : polygon.list(key("points"), true)) {
        QString path = polygon.pathOf(key("points"));
        appendJsonIndex(path, rests.size());
        PlanObject point(value, path, m_reading);
        const double x = point.number(key("x")).value_or(0);
        figure.points.push_back(toPoint({x, point.number(key("y")).value_or(0)}, path));
        rests.append(point.rest());
        anyRest = anyRest || !point.rest().isEmpty();
    }
    if (anyRest)
        polygon.putBack(key("points"), rests);
}

std::optional<ShapeText> PretixAreas::takeText(PlanObject &area, const Figure &figure) const
{
    ShapeText text;
    if (area.raw(key("text")).isString()) {
        text.text = area.prose(key("text"));
        text.position = {figure.size.width / 2, figure.size.height / 2};
        text.size = takeLength(area, key("size"), pretix::defaultTextSize);
        m_reading.note(RepairKind::OldSchema, area.pathOf(key("text")));
        return text;
    }
    std::optional<PlanObject> member = area.child(key("text"));
    if (!member)
        return std::nullopt;
    text.text = member->prose(key("text"));
    text.position = toPoint(takePosition(*member).value_or(PixelPoint{}), member->pathOf(key("position")));
    text.size = takeLength(*member, key("size"), pretix::defaultTextSize);
    text.color = member->text(key("color"));
    area.putBack(key("text"), *member);
    return text;
}

std::optional<Shape> PretixAreas::takeShape(PlanObject &area, PixelPoint origin) const
{
    const std::optional<Figure> figure = takeFigure(area, origin);
    if (!figure)
        return std::nullopt;
    Shape shape;
    shape.figure = *figure;
    shape.fill = area.text(key("color"));
    shape.border = area.text(key("border_color"));
    shape.text = takeText(area, shape.figure);
    return shape;
}

} // namespace foyer::seating
