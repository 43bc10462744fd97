// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/drawing.h"

#include "core/studio/boxing.h"
#include "core/studio/chosen.h"
#include "core/studio/naming.h"
#include "core/studio/placement.h"

#include <algorithm>

namespace foyer::studio {

namespace {

template <typename List>
bool hasId(const List &list, const QString &id)
{
    return std::any_of(list.begin(), list.end(), [&](const auto &element) { return element.id == id; });
}

tl::unexpected<Error> missing(const char *field)
{
    return failure(ErrorCode::NotFound, QStringLiteral("the document has no such element"),
                   QString::fromLatin1(field));
}

/// What files hold no texts with.
bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator
           || c == QChar::ParagraphSeparator;
}

/// As the section's other rows have it.
seating::NameSide nameSideIn(const seating::Section &section)
{
    return section.rows.empty() ? seating::NameSide::Both : section.rows.front().nameSide;
}

} // namespace

QString freshId(IdFactory &ids)
{
    return QString::fromLatin1(ids.next().toText());
}

bool isName(const QString &text)
{
    return text.size() <= 200 && std::none_of(text.begin(), text.end(), isControl);
}

tl::unexpected<Error> noName(const char *field)
{
    return refuse(field, QStringLiteral("must be up to 200 characters, none of control"));
}

bool isText(const QString &text)
{
    return text.size() <= 4000
           && std::none_of(text.begin(), text.end(), [](QChar c) { return c != u'\n' && isControl(c); });
}

Result<seating::Section *> sectionFor(SeatMap &map, const DrawPlace &place, IdFactory &ids)
{
    if (!place.category.isEmpty() && !hasCategory(map, place.category))
        return missing("category");
    if (!place.section.isEmpty()) {
        seating::Section *section = findSection(map, place.section);
        return section ? Result<seating::Section *>(section) : missing("section");
    }
    if (!place.level.isEmpty() && !hasId(map.levels, place.level))
        return missing("level");
    if (!isName(place.newSection))
        return noName();
    if (map.levels.empty())
        map.levels.push_back({freshId(ids), place.newSection, {}});
    seating::Section section;
    section.id = freshId(ids);
    section.name = place.newSection;
    section.level = place.level.isEmpty() ? map.levels.front().id : place.level;
    map.sections.push_back(std::move(section));
    return &map.sections.back();
}

seating::Row rowOf(const DrawPlace &place, const QString &name, const std::vector<Point> &positions,
                   IdFactory &ids)
{
    seating::Row row;
    row.id = freshId(ids);
    row.name = name;
    row.seats.reserve(positions.size());
    for (const Point &position : positions) {
        seating::Seat seat;
        seat.id = freshId(ids);
        seat.number = QString::number(row.seats.size() + 1);
        seat.position = position;
        seat.radius = place.seatRadius;
        seat.category = place.category;
        row.seats.push_back(std::move(seat));
    }
    return row;
}

Result<Selection> addRows(SeatMap &map, const DrawPlace &place, const std::vector<std::vector<Point>> &rows,
                          IdFactory &ids)
{
    for (const std::vector<Point> &row : rows) {
        if (!std::all_of(row.begin(), row.end(), isInRange))
            return farOut();
    }
    if (place.seatRadius < 1 || place.seatRadius > 10'000)
        return refuse("seat_radius", QStringLiteral("must be between 1 mm and 10 m"));
    const Result<seating::Section *> section = sectionFor(map, place, ids);
    if (!section)
        return failure(section.error());
    const QStringList names = nextRowNames(**section, qsizetype(rows.size()));
    std::vector<QString> seats;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        seating::Row row = rowOf(place, names[qsizetype(i)], rows[i], ids);
        row.nameSide = nameSideIn(**section);
        for (const seating::Seat &seat : row.seats)
            seats.push_back(seat.id);
        (*section)->rows.push_back(std::move(row));
    }
    return Selection::of(std::move(seats));
}

bool isDrawable(const seating::Figure &figure)
{
    const Box box = figure.bounds();
    if (!isInRange(figure.position) || !isInRange(box.topLeft) || !isInRange(box.bottomRight))
        return false;
    const Size extent = extentOf(box);
    switch (figure.kind) {
    case seating::FigureKind::Rectangle:
    case seating::FigureKind::Circle:
    case seating::FigureKind::Ellipse: return figure.size.width > 0 && figure.size.height > 0;
    case seating::FigureKind::Polygon:
        return figure.points.size() >= 3 && extent.width > 0 && extent.height > 0;
    case seating::FigureKind::Text: return true;
    }
    return false;
}

seating::Figure canonical(seating::Figure figure)
{
    const bool polygon = figure.kind == seating::FigureKind::Polygon;
    if (polygon || figure.kind == seating::FigureKind::Text)
        figure.size = {};
    if (!polygon)
        figure.points.clear();
    return figure;
}

Point innerMiddle(const seating::Figure &figure)
{
    if (figure.kind == seating::FigureKind::Rectangle)
        return {figure.size.width / 2, figure.size.height / 2};
    if (figure.kind != seating::FigureKind::Polygon || figure.points.empty())
        return {};
    Box box{figure.points.front(), figure.points.front()};
    for (const Point &point : figure.points)
        box = box.united({point, point});
    return middleOf(box);
}

Vec middleIn(const seating::Figure &figure)
{
    const Point inner = innerMiddle(figure);
    const double angle = radiansOf(figure.rotation);
    const Vec across{std::cos(angle), std::sin(angle)};
    return Vec(figure.position) + across * inner.x + across.turned() * inner.y;
}

} // namespace foyer::studio
