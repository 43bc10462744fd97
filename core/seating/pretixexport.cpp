// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/pretixexport.h"

#include "core/base/uuid.h"
#include "core/seating/jsonbytes.h"
#include "core/seating/pretixkeys.h"

#include <cmath>

namespace foyer::seating {

using pretix::key;

namespace {

void putText(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

QJsonValue merged(const QJsonValue &written, const QJsonValue &kept);

/// Adds the members of `kept` that are not written, or written as empty text, at every depth.
QJsonObject merged(QJsonObject written, const QJsonObject &kept)
{
    for (auto member = kept.constBegin(); member != kept.constEnd(); ++member)
        written.insert(member.key(), merged(written.value(member.key()), member.value()));
    return written;
}

/// Element by element: a kept list holds what was over of each element of the written one.
QJsonArray merged(QJsonArray written, const QJsonArray &kept)
{
    for (qsizetype i = 0; i < std::min(written.size(), kept.size()); ++i)
        written[i] = merged(QJsonValue(written[i]), kept[i]);
    return written;
}

QJsonValue merged(const QJsonValue &written, const QJsonValue &kept)
{
    if (written.isObject() && kept.isObject())
        return merged(written.toObject(), kept.toObject());
    if (written.isArray() && kept.isArray())
        return merged(written.toArray(), kept.toArray());
    const bool nothing = written.isUndefined() || (written.isString() && written.toString().isEmpty());
    return nothing ? kept : written;
}

/// Whether the schema would take this member of a kept object.
bool isSound(const QString &name, const QJsonValue &value)
{
    if (name == key("start_direction"))
        return value.isString() || value.isNull();
    if (name == key("uuid"))
        return Uuid::fromText(value.toString().toUtf8()).has_value();
    return value.isString();
}

std::size_t count(bool flag)
{
    return flag ? 1 : 0;
}

} // namespace

void PretixExport::leaveOut(LeftOut::What what, std::size_t count)
{
    if (count == 0)
        return;
    const auto entry =
        std::find_if(m_leftOut.begin(), m_leftOut.end(), [what](const LeftOut &e) { return e.what == what; });
    if (entry == m_leftOut.end())
        m_leftOut.push_back({what, count});
    else
        entry->count += count;
}

int PretixExport::pixels(Millimetres length) const
{
    return int(std::lround(double(length) / m_map.millimetresPerPixel));
}

QJsonObject PretixExport::writePoint(Point point) const
{
    const double scale = m_map.millimetresPerPixel;
    return {{key("x"), point.x / scale}, {key("y"), point.y / scale}};
}

void PretixExport::putId(QJsonObject &object, const QString &id) const
{
    if (Uuid::fromText(id.toUtf8()))
        object.insert(key("uuid"), id);
}

/// Adds what an import kept: all of it, or in the strict dialect only the members that the schema knows here.
void PretixExport::finish(QJsonObject &object, const QJsonObject &unknown,
                          std::initializer_list<const char *> allowed)
{
    const QJsonObject kept = unknown.value(pretix::keptKey).toObject();
    std::size_t lost = std::size_t(unknown.size()) - count(unknown.contains(pretix::keptKey));
    if (extended()) {
        object = merged(object, kept);
        leaveOut(LeftOut::What::UnknownMembers, lost);
        return;
    }
    for (auto member = kept.constBegin(); member != kept.constEnd(); ++member) {
        const bool known = std::any_of(allowed.begin(), allowed.end(), [&](const char *name) {
            return member.key() == QLatin1StringView{name};
        });
        if (known && isSound(member.key(), member.value()))
            object.insert(member.key(), member.value());
        else
            ++lost;
    }
    leaveOut(LeftOut::What::UnknownMembers, lost);
}

QJsonObject PretixExport::writeCategory(const Category &category)
{
    QJsonObject object{{key("name"), category.key}};
    putText(object, key("color"), category.color);
    if (extended())
        putText(object, key("label"), category.label);
    else
        leaveOut(LeftOut::What::CategoryLabel, count(!category.label.isEmpty()));
    finish(object, category.unknown, {});
    return object;
}

QJsonObject PretixExport::writeSeat(const Seat &seat, Point origin)
{
    QJsonObject object{{key("seat_guid"), seat.id},
                       {key("seat_number"), seat.number},
                       {key("category"), seat.category},
                       {key("position"), writePoint(seat.position - origin)}};
    const int radius = pixels(seat.radius);
    if (radius != pretix::defaultSeatRadius)
        object.insert(key("radius"), radius);
    if (extended() && seat.accessible)
        object.insert(key("wheelchair"), true);
    const bool lost = (seat.accessible && !extended()) || seat.companion || seat.restrictedView;
    leaveOut(LeftOut::What::Accessibility, count(lost));
    leaveOut(LeftOut::What::Rank, count(seat.rank.has_value()));
    finish(object, seat.unknown, {"uuid", "start_direction"});
    return object;
}

/// The numbers of the seats after a gap between places; only where places ascend as listed.
QJsonArray PretixExport::writeBreaks(const Row &row) const
{
    QJsonArray breaks;
    for (std::size_t i = 1; i < row.seats.size(); ++i) {
        if (*row.seats[i].place - *row.seats[i - 1].place == 1)
            continue;
        bool whole = false;
        const int number = row.seats[i].number.toInt(&whole);
        const bool plain = whole && QString::number(number) == row.seats[i].number;
        breaks.append(plain ? QJsonValue{number} : QJsonValue{row.seats[i].number});
    }
    return breaks;
}

QJsonObject PretixExport::writeRow(const Row &row)
{
    QJsonObject object{{key("row_number"), row.name}};
    putText(object, key("row_label"), row.label);
    putText(object, key("seat_label"), row.seatLabel);
    if (row.nameSide != NameSide::None)
        object.insert(key("row_number_position"), jsonName(pretix::nameSides, row.nameSide));
    putId(object, row.id);
    const Point origin = row.seats.empty() ? Point{} : row.seats.front().position;
    object.insert(key("position"), writePoint(origin));
    QJsonArray seats;
    for (const Seat &seat : row.seats)
        seats.append(writeSeat(seat, origin));
    object.insert(key("seats"), seats);
    const bool placed =
        !row.seats.empty()
        && std::all_of(row.seats.begin(), row.seats.end(), [](const Seat &s) { return s.place.has_value(); });
    if (placed && extended())
        object.insert(key("segment_breaks"), writeBreaks(row));
    leaveOut(LeftOut::What::Places, count(placed && !extended()));
    leaveOut(LeftOut::What::Rank, count(row.rank.has_value()));
    finish(object, row.unknown, {});
    return object;
}

QJsonObject PretixExport::writeFigure(const Figure &figure)
{
    const QLatin1StringView kind = jsonName(pretix::figureKinds, figure.kind);
    QJsonObject object{{key("shape"), kind}, {key("position"), writePoint(figure.position)}};
    if (figure.rotation != 0)
        object.insert(key("rotation"), figure.rotation / 1000.0);
    QJsonObject payload;
    switch (figure.kind) {
    case FigureKind::Rectangle:
        payload.insert(key("width"), pixels(figure.size.width));
        payload.insert(key("height"), pixels(figure.size.height));
        break;
    case FigureKind::Circle: payload.insert(key("radius"), pixels(figure.size.width / 2)); break;
    case FigureKind::Ellipse:
        payload.insert(key("radius"), writePoint({figure.size.width / 2, figure.size.height / 2}));
        break;
    case FigureKind::Polygon: {
        QJsonArray points;
        for (const Point &point : figure.points)
            points.append(writePoint(point));
        payload.insert(key("points"), points);
        break;
    }
    case FigureKind::Text: return object;
    }
    object.insert(kind, payload);
    return object;
}

QJsonObject PretixExport::writeText(const ShapeText &text)
{
    QJsonObject object{{key("text"), text.text}, {key("position"), writePoint(text.position)}};
    const int size = pixels(text.size);
    if (size != pretix::defaultTextSize)
        object.insert(key("size"), size);
    putText(object, key("color"), text.color);
    leaveOut(LeftOut::What::UnknownMembers, std::size_t(text.unknown.size()));
    return object;
}

QJsonObject PretixExport::writeShape(const Shape &shape)
{
    QJsonObject object = writeFigure(shape.figure);
    putId(object, shape.id);
    putText(object, key("color"), shape.fill);
    putText(object, key("border_color"), shape.border);
    if (shape.text)
        object.insert(key("text"), writeText(*shape.text));
    leaveOut(LeftOut::What::StageRole, count(shape.role != ShapeRole::Plain));
    finish(object, shape.unknown, {});
    return object;
}

QJsonObject PretixExport::writeDrawnStanding(const StandingArea &area)
{
    QJsonObject object = writeFigure(area.figure);
    putId(object, area.id);
    object.insert(
        key("text"),
        writeText({area.name, {area.figure.size.width / 2, area.figure.size.height / 2}, 320, {}, {}}));
    leaveOut(LeftOut::What::Standing, 1);
    leaveOut(LeftOut::What::UnknownMembers, std::size_t(area.unknown.size()));
    return object;
}

QJsonObject PretixExport::writeDialectStanding(const StandingArea &area)
{
    QJsonObject object = writeFigure(area.figure);
    object.insert(key("name"), area.name);
    object.insert(key("capacity"), area.capacity);
    putText(object, key("category"), area.category);
    finish(object, area.unknown, {});
    return object;
}

QJsonObject PretixExport::writeZone(const Section &section)
{
    QJsonObject object{{key("name"), section.name}, {key("position"), writePoint({})}};
    putId(object, section.id);
    QJsonArray rows;
    for (const Row &row : section.rows)
        rows.append(writeRow(row));
    QJsonArray areas;
    for (const Table &table : section.tables) {
        rows.append(writeRow(table.row));
        areas.append(writeFigure(table.figure));
    }
    for (const StandingArea &area : section.standing) {
        if (!extended())
            areas.append(writeDrawnStanding(area));
    }
    for (const Shape &shape : section.shapes)
        areas.append(writeShape(shape));
    QJsonObject unknown = section.unknown;
    if (extended() && unknown.contains(pretix::keptKey)) {
        // Areas that could not be read follow those that could.
        QJsonObject kept = unknown.value(pretix::keptKey).toObject();
        for (const QJsonValue area : kept.take(key("areas")).toArray())
            areas.append(area);
        unknown.insert(pretix::keptKey, kept);
    }
    object.insert(key("rows"), rows);
    if (!areas.isEmpty())
        object.insert(key("areas"), areas);
    leaveOut(LeftOut::What::Table, section.tables.size());
    leaveOut(LeftOut::What::Rank, count(section.rank.has_value()));
    finish(object, unknown, {"zone_id"});
    return object;
}

QJsonObject PretixExport::write()
{
    QJsonArray categories;
    for (const Category &category : m_map.categories)
        categories.append(writeCategory(category));
    QJsonArray zones;
    QJsonArray standing;
    for (const Section &section : m_map.sections) {
        for (const StandingArea &area : section.standing) {
            if (extended())
                standing.append(writeDialectStanding(area));
        }
        const bool onlyStanding = !section.standing.empty() && section.rows.empty() && section.tables.empty()
                                  && section.shapes.empty();
        if (!extended() || !onlyStanding)
            zones.append(writeZone(section));
    }
    QJsonObject plan{{key("name"), m_map.name}, {key("categories"), categories}, {key("zones"), zones}};
    plan.insert(key("size"), QJsonObject{{key("width"), pixels(m_map.canvas.width)},
                                         {key("height"), pixels(m_map.canvas.height)}});
    if (!standing.isEmpty())
        plan.insert(pretix::standingSection, standing.size() == 1 ? standing.first() : QJsonValue{standing});
    leaveOut(LeftOut::What::Level, m_map.levels.size() > 1 ? m_map.levels.size() : 0);
    leaveOut(LeftOut::What::Background, count(m_map.background.has_value()));
    finish(plan, m_map.unknown, {});
    return plan;
}

ExportedPlan exportPretix(const SeatMap &map, PretixDialect dialect)
{
    PretixExport plan(map, dialect);
    const QJsonObject written = plan.write();
    return {jsonBytes(written), plan.leftOut()};
}

} // namespace foyer::seating
