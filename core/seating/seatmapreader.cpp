// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatmapreader.h"

#include "core/seating/seatmapnames.h"

namespace foyer::seating {

namespace {

using names::name;

constexpr TextRule idRule{.max = 200};
constexpr TextRule nameRule{.max = 200, .min = 0};
constexpr TextRule colorRule{.max = 200, .min = 0};
constexpr TextRule longRule{.max = 4000, .min = 0, .lines = true};
constexpr TextRule pictureRule{.max = (largestPicture + 2) / 3 * 4};
constexpr ListRule manyRule{.max = 1'000'000};

Millimetres coordinate(const JsonReader &reader)
{
    return reader.integer(-largestCoordinate, largestCoordinate);
}

Millimetres length(const JsonReader &reader)
{
    return reader.integer(0, largestCoordinate);
}

QString optionalText(JsonObjectReader &object, QLatin1StringView key, const TextRule &rule = nameRule)
{
    const std::optional<JsonReader> member = object.find(key);
    return member ? member->text(rule) : QString{};
}

bool optionalFlag(JsonObjectReader &object, QLatin1StringView key)
{
    const std::optional<JsonReader> member = object.find(key);
    return member && member->boolean();
}

std::optional<int> optionalInteger(JsonObjectReader &object, QLatin1StringView key, int min, int max)
{
    const std::optional<JsonReader> member = object.find(key);
    return member ? std::optional(member->integer(min, max)) : std::nullopt;
}

template <typename E, std::size_t N>
E optionalOneOf(JsonObjectReader &object, QLatin1StringView key, const std::array<JsonName<E>, N> &table)
{
    const std::optional<JsonReader> member = object.find(key);
    return member ? member->oneOf(table) : table.front().value;
}

/// A list that may be missing.
template <typename T>
std::vector<T> optionalList(JsonObjectReader &object, QLatin1StringView key, T (*read)(const JsonReader &))
{
    const std::optional<JsonReader> member = object.find(key);
    return member ? member->list(manyRule, read) : std::vector<T>{};
}

Point readPosition(JsonObjectReader &object)
{
    const Millimetres x = coordinate(object.at(name("x")));
    return {x, coordinate(object.at(name("y")))};
}

Size readSize(JsonObjectReader &object)
{
    const Millimetres width = length(object.at(name("width")));
    return {width, length(object.at(name("height")))};
}

/// Points are pairs: a polygon may have thousands.
Point readPoint(const JsonReader &reader)
{
    const std::vector<Millimetres> pair = reader.list({.max = 2, .min = 2}, coordinate);
    return pair.size() == 2 ? Point{pair[0], pair[1]} : Point{};
}

Figure readFigure(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    Figure figure;
    figure.kind = object.at(name("kind")).oneOf(names::figureKinds);
    figure.position = readPosition(object);
    figure.rotation = optionalInteger(object, name("rotation"), -360'000, 360'000).value_or(0);
    if (figure.kind == FigureKind::Polygon)
        figure.points = object.at(name("points")).list(manyRule, readPoint);
    else if (figure.kind != FigureKind::Text)
        figure.size = readSize(object);
    object.refuseUnknown();
    return figure;
}

Seat readSeat(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    Seat seat;
    seat.id = object.at(name("id")).text(idRule);
    seat.number = optionalText(object, name("number"));
    seat.position = readPosition(object);
    if (const auto radius = object.find(name("radius")))
        seat.radius = length(*radius);
    seat.category = optionalText(object, name("category"));
    seat.accessible = optionalFlag(object, name("accessible"));
    seat.companion = optionalFlag(object, name("companion"));
    seat.restrictedView = optionalFlag(object, name("restricted_view"));
    seat.rank = optionalInteger(object, name("rank"), 1, largestRank);
    seat.place = optionalInteger(object, name("place"), -largestCoordinate, largestCoordinate);
    seat.unknown = object.unknown();
    return seat;
}

void readRowMembers(JsonObjectReader &object, Row &row)
{
    row.id = object.at(name("id")).text(idRule);
    row.name = optionalText(object, name("name"));
    row.label = optionalText(object, name("label"));
    row.seatLabel = optionalText(object, name("seat_label"));
    row.nameSide = optionalOneOf(object, name("name_side"), names::nameSides);
    row.rank = optionalInteger(object, name("rank"), 1, largestRank);
    row.seats = optionalList(object, name("seats"), readSeat);
}

Row readRow(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    Row row;
    readRowMembers(object, row);
    row.unknown = object.unknown();
    return row;
}

Table readTable(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    Table table;
    readRowMembers(object, table.row);
    table.figure = readFigure(object.at(name("figure")));
    table.row.unknown = object.unknown();
    return table;
}

StandingArea readStanding(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    StandingArea area;
    area.id = object.at(name("id")).text(idRule);
    area.name = optionalText(object, name("name"));
    area.category = optionalText(object, name("category"));
    area.capacity = object.at(name("capacity")).integer(0, 1'000'000);
    area.figure = readFigure(object.at(name("figure")));
    area.unknown = object.unknown();
    return area;
}

ShapeText readShapeText(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    ShapeText text;
    text.text = object.at(name("text")).text(longRule);
    text.position = readPosition(object);
    if (const auto size = object.find(name("size")))
        text.size = length(*size);
    text.color = optionalText(object, name("color"), colorRule);
    text.unknown = object.unknown();
    return text;
}

Shape readShape(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    Shape shape;
    shape.id = object.at(name("id")).text(idRule);
    shape.role = optionalOneOf(object, name("role"), names::shapeRoles);
    shape.figure = readFigure(object.at(name("figure")));
    shape.fill = optionalText(object, name("fill"), colorRule);
    shape.border = optionalText(object, name("border"), colorRule);
    if (const auto text = object.find(name("text")))
        shape.text = readShapeText(*text);
    shape.unknown = object.unknown();
    return shape;
}

Section readSection(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    Section section;
    section.id = object.at(name("id")).text(idRule);
    section.name = optionalText(object, name("name"));
    section.level = optionalText(object, name("level"));
    section.rank = optionalInteger(object, name("rank"), 0, largestRank);
    section.rows = optionalList(object, name("rows"), readRow);
    section.tables = optionalList(object, name("tables"), readTable);
    section.standing = optionalList(object, name("standing"), readStanding);
    section.shapes = optionalList(object, name("shapes"), readShape);
    section.unknown = object.unknown();
    return section;
}

Category readCategory(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    Category category;
    category.key = object.at(name("key")).text(idRule);
    category.label = optionalText(object, name("label"));
    category.color = optionalText(object, name("color"), colorRule);
    category.unknown = object.unknown();
    return category;
}

Level readLevel(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    Level level;
    level.id = object.at(name("id")).text(idRule);
    level.name = optionalText(object, name("name"));
    level.unknown = object.unknown();
    return level;
}

Picture readPicture(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    const PictureType type = object.at(name("type")).oneOf(names::pictureTypes);
    const JsonReader data = object.at(name("data"));
    const auto bytes =
        QByteArray::fromBase64Encoding(data.text(pictureRule).toLatin1(),
                                       QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    Picture picture{type, bytes ? *bytes : QByteArray{}};
    if (!isSound(picture))
        data.refuse(QStringLiteral("is no picture of this type of up to %1 bytes").arg(largestPicture));
    object.refuseUnknown();
    return picture;
}

Background readBackground(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    Background background;
    background.image = object.at(name("image")).text(idRule);
    background.position = readPosition(object);
    background.size = readSize(object);
    background.opacity = optionalInteger(object, name("opacity"), 0, 100).value_or(100);
    if (const auto picture = object.find(name("picture")))
        background.picture = readPicture(*picture);
    background.unknown = object.unknown();
    return background;
}

Size readCanvas(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    const Size size = readSize(object);
    object.refuseUnknown();
    return size;
}

} // namespace

SeatMap decodeSeatMapMembers(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    std::ignore = object.find(names::format);
    std::ignore = object.find(names::version);
    SeatMap map;
    map.name = optionalText(object, name("name"));
    map.canvas = readCanvas(object.at(name("canvas")));
    map.millimetresPerPixel =
        optionalInteger(object, name("mm_per_pixel"), 1, 10'000).value_or(defaultMillimetresPerPixel);
    if (const auto background = object.find(name("background")))
        map.background = readBackground(*background);
    map.categories = optionalList(object, name("categories"), readCategory);
    map.levels = optionalList(object, name("levels"), readLevel);
    map.sections = optionalList(object, name("sections"), readSection);
    map.unknown = object.unknown();
    return map;
}

} // namespace foyer::seating
