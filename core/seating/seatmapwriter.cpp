// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatmapwriter.h"

#include "core/seating/seatmapformat.h"
#include "core/seating/seatmapnames.h"

#include <QJsonArray>

namespace foyer::seating {

namespace {

using names::name;

void putText(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void putFlag(QJsonObject &object, QLatin1StringView key, bool flag)
{
    if (flag)
        object.insert(key, true);
}

void putInteger(QJsonObject &object, QLatin1StringView key, std::optional<int> value)
{
    if (value)
        object.insert(key, *value);
}

template <typename E, std::size_t N>
void putName(QJsonObject &object, QLatin1StringView key, const std::array<JsonName<E>, N> &table, E value)
{
    if (value != table.front().value)
        object.insert(key, jsonName(table, value));
}

void putPosition(QJsonObject &object, Point position)
{
    object.insert(name("x"), position.x);
    object.insert(name("y"), position.y);
}

void putSize(QJsonObject &object, Size size)
{
    object.insert(name("width"), size.width);
    object.insert(name("height"), size.height);
}

template <typename T>
QJsonArray listOf(const std::vector<T> &elements, QJsonObject (*write)(const T &))
{
    QJsonArray list;
    for (const T &element : elements)
        list.append(write(element));
    return list;
}

template <typename T>
void putList(QJsonObject &object, QLatin1StringView key, const std::vector<T> &elements,
             QJsonObject (*write)(const T &))
{
    if (!elements.empty())
        object.insert(key, listOf(elements, write));
}

QJsonObject writeFigure(const Figure &figure)
{
    QJsonObject object;
    object.insert(name("kind"), jsonName(names::figureKinds, figure.kind));
    putPosition(object, figure.position);
    if (figure.rotation != 0)
        object.insert(name("rotation"), figure.rotation);
    if (figure.kind == FigureKind::Polygon) {
        QJsonArray points;
        for (const Point &point : figure.points)
            points.append(QJsonArray{point.x, point.y});
        object.insert(name("points"), points);
    } else if (figure.kind != FigureKind::Text) {
        putSize(object, figure.size);
    }
    return object;
}

QJsonObject writeSeat(const Seat &seat)
{
    QJsonObject object = seat.unknown;
    object.insert(name("id"), seat.id);
    putText(object, name("number"), seat.number);
    putPosition(object, seat.position);
    if (seat.radius != defaultSeatRadius)
        object.insert(name("radius"), seat.radius);
    putText(object, name("category"), seat.category);
    putFlag(object, name("accessible"), seat.accessible);
    putFlag(object, name("companion"), seat.companion);
    putFlag(object, name("restricted_view"), seat.restrictedView);
    putInteger(object, name("rank"), seat.rank);
    putInteger(object, name("place"), seat.place);
    return object;
}

QJsonObject writeRow(const Row &row)
{
    QJsonObject object = row.unknown;
    object.insert(name("id"), row.id);
    putText(object, name("name"), row.name);
    putText(object, name("label"), row.label);
    putText(object, name("seat_label"), row.seatLabel);
    putName(object, name("name_side"), names::nameSides, row.nameSide);
    putInteger(object, name("rank"), row.rank);
    putList(object, name("seats"), row.seats, writeSeat);
    return object;
}

QJsonObject writeTable(const Table &table)
{
    QJsonObject object = writeRow(table.row);
    object.insert(name("figure"), writeFigure(table.figure));
    return object;
}

QJsonObject writeStanding(const StandingArea &area)
{
    QJsonObject object = area.unknown;
    object.insert(name("id"), area.id);
    putText(object, name("name"), area.name);
    putText(object, name("category"), area.category);
    object.insert(name("capacity"), area.capacity);
    object.insert(name("figure"), writeFigure(area.figure));
    return object;
}

QJsonObject writeShapeText(const ShapeText &text)
{
    QJsonObject object = text.unknown;
    object.insert(name("text"), text.text);
    putPosition(object, text.position);
    object.insert(name("size"), text.size);
    putText(object, name("color"), text.color);
    return object;
}

QJsonObject writeShape(const Shape &shape)
{
    QJsonObject object = shape.unknown;
    object.insert(name("id"), shape.id);
    putName(object, name("role"), names::shapeRoles, shape.role);
    object.insert(name("figure"), writeFigure(shape.figure));
    putText(object, name("fill"), shape.fill);
    putText(object, name("border"), shape.border);
    if (shape.text)
        object.insert(name("text"), writeShapeText(*shape.text));
    return object;
}

QJsonObject writeSection(const Section &section)
{
    QJsonObject object = section.unknown;
    object.insert(name("id"), section.id);
    putText(object, name("name"), section.name);
    putText(object, name("level"), section.level);
    putInteger(object, name("rank"), section.rank);
    putList(object, name("rows"), section.rows, writeRow);
    putList(object, name("tables"), section.tables, writeTable);
    putList(object, name("standing"), section.standing, writeStanding);
    putList(object, name("shapes"), section.shapes, writeShape);
    return object;
}

QJsonObject writeCategory(const Category &category)
{
    QJsonObject object = category.unknown;
    object.insert(name("key"), category.key);
    putText(object, name("label"), category.label);
    putText(object, name("color"), category.color);
    return object;
}

QJsonObject writeLevel(const Level &level)
{
    QJsonObject object = level.unknown;
    object.insert(name("id"), level.id);
    putText(object, name("name"), level.name);
    return object;
}

QJsonObject writePicture(const Picture &picture)
{
    return {{name("type"), jsonName(names::pictureTypes, picture.type)},
            {name("data"), QString::fromLatin1(picture.bytes.toBase64())}};
}

QJsonObject writeBackground(const Background &background)
{
    QJsonObject object = background.unknown;
    object.insert(name("image"), background.image);
    putPosition(object, background.position);
    putSize(object, background.size);
    object.insert(name("opacity"), background.opacity);
    if (background.picture)
        object.insert(name("picture"), writePicture(*background.picture));
    return object;
}

} // namespace

QJsonObject seatMapMembers(const SeatMap &map)
{
    QJsonObject object = map.unknown;
    object.insert(names::format, names::formatName);
    object.insert(names::version, seatMapVersion);
    putText(object, name("name"), map.name);
    QJsonObject canvas;
    putSize(canvas, map.canvas);
    object.insert(name("canvas"), canvas);
    object.insert(name("mm_per_pixel"), map.millimetresPerPixel);
    if (map.background)
        object.insert(name("background"), writeBackground(*map.background));
    object.insert(name("categories"), listOf(map.categories, writeCategory));
    object.insert(name("levels"), listOf(map.levels, writeLevel));
    object.insert(name("sections"), listOf(map.sections, writeSection));
    return object;
}

} // namespace foyer::seating
