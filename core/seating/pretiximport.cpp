// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/pretiximport.h"

#include "core/base/jsontext.h"
#include "core/base/uuid.h"
#include "core/seating/pretix.h"
#include "core/seating/pretixkeys.h"
#include "core/seating/seatwalk.h"

namespace foyer::seating {

using pretix::key;

namespace {

/// What nobody took stays with the element.
void keepRest(QJsonObject &unknown, const PlanObject &object)
{
    if (!object.rest().isEmpty())
        unknown.insert(pretix::keptKey, object.rest());
}

/// A well-formed `uuid` becomes the element's id; any other stays in the rest.
QString takeUuid(PlanObject &object)
{
    const QString text = object.raw(key("uuid")).toString();
    if (!Uuid::fromText(text.toUtf8()))
        return {};
    object.drop(key("uuid"));
    return text;
}

} // namespace

PretixImport::PretixImport(int millimetresPerPixel) : m_areas(m_reading, millimetresPerPixel)
{
    m_map.millimetresPerPixel = millimetresPerPixel;
    m_reading.report.millimetresPerPixel = millimetresPerPixel;
}

SeatMap PretixImport::read(const QJsonValue &value)
{
    PlanObject plan(value, {}, m_reading);
    if (!plan.raw(key("zones")).isArray()) {
        m_reading.refuse(QStringLiteral("zones"),
                         QStringLiteral("is missing or no list: this is no seating plan"));
        return {};
    }
    m_map.name = plan.text(key("name"));
    m_map.levels.push_back({QStringLiteral("level-1"), {}, {}});
    readCategories(plan);
    readZones(plan);
    readSize(plan);
    readStanding(plan);
    keepRest(m_map.unknown, plan);
    if (m_reading.refusal)
        return {};
    addMissingCategories();
    settleIds();
    dropSharedUuids();
    fitCanvas();
    return std::move(m_map);
}

void PretixImport::readCategories(PlanObject &plan)
{
    qsizetype index = 0;
    for (const QJsonValue value : plan.list(key("categories"), true))
        readCategory(PlanObject(value, elementPath(QStringLiteral("categories"), index++), m_reading));
}

void PretixImport::readCategory(PlanObject object)
{
    const auto taken = [this](const QString &name) {
        return std::any_of(m_map.categories.begin(), m_map.categories.end(),
                           [&](const Category &category) { return category.key == name; });
    };
    Category category;
    category.key = object.text(key("name"));
    if (category.key.isEmpty()) {
        category.key = QStringLiteral("Category %1").arg(m_map.categories.size() + 1);
        m_reading.note(RepairKind::NameMade, object.pathOf(key("name")), {}, category.key);
    }
    const QString name = category.key;
    for (int number = 2; taken(category.key); ++number)
        category.key = QStringLiteral("%1 (%2)").arg(name).arg(number);
    if (category.key != name)
        m_reading.note(RepairKind::CategoryRenamed, object.pathOf(key("name")), name, category.key);
    category.label = object.text(key("label"));
    category.color = object.text(key("color"));
    keepRest(category.unknown, object);
    m_map.categories.push_back(std::move(category));
}

void PretixImport::readZones(PlanObject &plan)
{
    std::size_t index = 0;
    for (const QJsonValue value : plan.list(key("zones"), true)) {
        readZone(PlanObject(value, elementPath(QStringLiteral("zones"), qsizetype(index)), m_reading), index);
        ++index;
    }
}

void PretixImport::readZone(PlanObject zone, std::size_t index)
{
    Section section;
    section.id = takeUuid(zone);
    section.level = m_map.levels.front().id;
    section.name = zone.text(key("name"));
    if (section.name.isEmpty()) {
        section.name = QStringLiteral("Zone %1").arg(index + 1);
        m_reading.note(RepairKind::NameMade, zone.pathOf(key("name")), {}, section.name);
    }
    const std::optional<PixelPoint> position = m_areas.takePosition(zone);
    if (!position)
        m_reading.note(RepairKind::PositionMade, zone.path());
    const PixelPoint origin = position.value_or(PixelPoint{});
    for (const QJsonValue value : zone.list(key("rows"), true)) {
        const QString path = elementPath(zone.pathOf(key("rows")), qsizetype(section.rows.size()));
        section.rows.push_back(readRow(PlanObject(value, path, m_reading), origin, section.rows.size()));
    }
    readAreas(zone, origin, section);
    keepRest(section.unknown, zone);
    m_map.sections.push_back(std::move(section));
}

Row PretixImport::readRow(PlanObject object, PixelPoint zoneOrigin, std::size_t index)
{
    Row row;
    row.id = takeUuid(object);
    row.name = object.text(key("row_number"));
    if (row.name.isEmpty()) {
        row.name = QString::number(index + 1);
        m_reading.note(RepairKind::NameMade, object.pathOf(key("row_number")), {}, row.name);
    }
    row.label = object.text(key("row_label"));
    row.seatLabel = object.text(key("seat_label"));
    const QString side = object.raw(key("row_number_position")).toString();
    for (const JsonName<NameSide> &known : pretix::nameSides) {
        if (side == known.name) {
            row.nameSide = known.value;
            object.drop(key("row_number_position"));
        }
    }
    const PixelPoint origin = zoneOrigin + m_areas.takePosition(object).value_or(PixelPoint{});
    for (const QJsonValue value : object.list(key("seats"), true)) {
        const QString path = elementPath(object.pathOf(key("seats")), qsizetype(row.seats.size()));
        row.seats.push_back(readSeat(PlanObject(value, path, m_reading), origin, row.seats.size()));
    }
    placeSegments(object, row);
    keepRest(row.unknown, object);
    return row;
}

Seat PretixImport::readSeat(PlanObject object, PixelPoint origin, std::size_t index)
{
    constexpr double usualPitch = 25;
    Seat seat;
    seat.id = object.text(key("seat_guid"));
    seat.number = object.text(key("seat_number"));
    if (seat.number.isEmpty()) {
        seat.number = QString::number(index + 1);
        m_reading.note(RepairKind::NameMade, object.pathOf(key("seat_number")), {}, seat.number);
    }
    std::optional<PixelPoint> position = m_areas.takePosition(object);
    if (!position) {
        position = PixelPoint{usualPitch * double(index), 0};
        m_reading.note(RepairKind::PositionMade, object.path());
    }
    seat.position = m_areas.toPoint(origin + *position, object.pathOf(key("position")));
    seat.radius = m_areas.takeLength(object, key("radius"), pretix::defaultSeatRadius);
    seat.category = object.text(key("category"));
    seat.accessible = object.flag(key("wheelchair")).value_or(false);
    keepRest(seat.unknown, object);
    return seat;
}

/// The dialect's `segment_breaks`: the numbers of the seats that begin a new segment. Left as it is where it
/// does not fit the row.
void PretixImport::placeSegments(PlanObject &object, Row &row)
{
    const QJsonValue value = object.raw(key("segment_breaks"));
    if (!value.isArray())
        return;
    QSet<QString> starts;
    for (const QJsonValue start : value.toArray())
        starts.insert(start.isDouble() ? QString::number(start.toInteger(-1)) : start.toString());
    const auto begins = [&](const Seat &seat) { return starts.contains(seat.number); };
    if (std::count_if(row.seats.begin(), row.seats.end(), begins) != std::ptrdiff_t(value.toArray().size())) {
        m_reading.note(RepairKind::FieldKept, object.pathOf(key("segment_breaks")));
        return;
    }
    int place = 0;
    for (Seat &seat : row.seats) {
        place += begins(seat) ? 2 : 1;
        seat.place = place;
    }
    object.drop(key("segment_breaks"));
}

void PretixImport::readAreas(PlanObject &zone, PixelPoint origin, Section &section)
{
    const QString listPath = zone.pathOf(key("areas"));
    QJsonArray kept;
    qsizetype index = 0;
    for (const QJsonValue value : zone.list(key("areas"), false)) {
        PlanObject area(value, elementPath(listPath, index++), m_reading);
        std::optional<Shape> shape = m_areas.takeShape(area, origin);
        if (!shape) {
            m_reading.note(RepairKind::ShapeKept, area.path(), area.raw(key("shape")).toString());
            kept.append(value);
            continue;
        }
        shape->id = takeUuid(area);
        keepRest(shape->unknown, area);
        section.shapes.push_back(std::move(*shape));
    }
    if (!kept.isEmpty())
        zone.putBack(key("areas"), kept);
}

void PretixImport::readSize(PlanObject &plan)
{
    std::optional<PlanObject> size = plan.child(key("size"));
    if (!size) {
        m_reading.note(RepairKind::CanvasMade, QStringLiteral("size"));
        return;
    }
    const Millimetres width = m_areas.takeLength(*size, key("width"));
    m_map.canvas = {width, m_areas.takeLength(*size, key("height"))};
    plan.putBack(key("size"), *size);
}

/// The dialect's `standing`: one object, or a list, beside the zones.
void PretixImport::readStanding(PlanObject &plan)
{
    const QJsonValue value = plan.raw(pretix::standingSection);
    if (!value.isObject() && !value.isArray())
        return;
    plan.drop(pretix::standingSection);
    Section section;
    section.id = pretix::standingSection;
    section.name = QStringLiteral("Standing");
    section.level = m_map.levels.front().id;
    for (const QJsonValue area : value.isArray() ? value.toArray() : QJsonArray{value})
        readStandingArea(PlanObject(area, QString{pretix::standingSection}, m_reading), section);
    m_map.sections.push_back(std::move(section));
}

void PretixImport::readStandingArea(PlanObject object, Section &section)
{
    constexpr int stripPixels = 100;
    StandingArea area;
    area.id = QStringLiteral("standing-%1").arg(section.standing.size() + 1);
    area.name = object.text(key("name"));
    area.category = object.text(key("category"));
    area.capacity = object.pixels(key("capacity")).value_or(0);
    std::optional<Figure> figure = m_areas.takeFigure(object, {});
    if (!figure) {
        // Drawn nowhere: a strip below the seats.
        const std::optional<Box> content = contentBounds(m_map);
        const Millimetres strip = stripPixels * m_map.millimetresPerPixel;
        figure = Figure{FigureKind::Rectangle, {0, 0}, 0, {std::max(m_map.canvas.width, strip), strip}, {}};
        figure->position.y = std::max(m_map.canvas.height, content ? content->bottomRight.y : 0)
                             + strip * Millimetres(section.standing.size());
    }
    area.figure = *figure;
    keepRest(area.unknown, object);
    section.standing.push_back(std::move(area));
}

void PretixImport::addMissingCategories()
{
    QSet<QString> known{QString{}};
    for (const Category &category : m_map.categories)
        known.insert(category.key);
    const auto add = [&](const QString &key, const QString &path) {
        known.insert(key);
        m_map.categories.push_back({key, {}, {}, {}});
        m_reading.note(RepairKind::CategoryAdded, path + QStringLiteral(".category"), {}, key);
    };
    forEachSeatRef(m_map, [&](const ElementRef &ref, const Section &, const Row &, const Seat &seat) {
        if (!known.contains(seat.category))
            add(seat.category, planPath(ref));
    });
    for (const Section &section : m_map.sections) {
        for (const StandingArea &area : section.standing) {
            if (!known.contains(area.category))
                add(area.category, QString{pretix::standingSection});
        }
    }
}

/// Content left of or above the canvas moves onto it, by whole pixels; then the canvas grows to hold all.
void PretixImport::fitCanvas()
{
    const std::optional<Box> bounds = contentBounds(m_map);
    if (!bounds)
        return;
    const int scale = m_map.millimetresPerPixel;
    const auto wholePixels = [scale](Millimetres length) { return (length + scale - 1) / scale; };
    const auto describe = [](int x, int y) { return QStringLiteral("%1 x %2").arg(x).arg(y); };
    const int right = wholePixels(std::max(0, -bounds->topLeft.x));
    const int down = wholePixels(std::max(0, -bounds->topLeft.y));
    if (right > 0 || down > 0) {
        moveContent(m_map, {right * scale, down * scale});
        m_reading.note(RepairKind::ContentMoved, QStringLiteral("zones"), {}, describe(right, down));
    }
    const Size before = m_map.canvas;
    m_map.canvas.width = std::max(before.width, wholePixels(bounds->bottomRight.x + right * scale) * scale);
    m_map.canvas.height = std::max(before.height, wholePixels(bounds->bottomRight.y + down * scale) * scale);
    if (m_map.canvas.width > largestCoordinate || m_map.canvas.height > largestCoordinate)
        m_reading.refuse(QStringLiteral("zones"), QStringLiteral("lie farther apart than any hall is wide"));
    if (m_map.canvas != before && before != Size{})
        m_reading.note(RepairKind::CanvasGrown, QStringLiteral("size"),
                       describe(before.width / scale, before.height / scale),
                       describe(m_map.canvas.width / scale, m_map.canvas.height / scale));
}

Result<ImportedPlan> importPretix(QByteArrayView text, int millimetresPerPixel)
{
    if (millimetresPerPixel < 1 || millimetresPerPixel > 1000)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("must be between 1 and 1000 millimetres a pixel"),
                       QStringLiteral("scale"));
    constexpr QByteArrayView byteOrderMark{"\xEF\xBB\xBF"};
    if (text.startsWith(byteOrderMark))
        text = text.sliced(byteOrderMark.size());
    const Result<QJsonValue> plan = parseJson(text, {pretix::largestPlanBytes, 64});
    if (!plan)
        return failure(plan.error());
    PretixImport import(millimetresPerPixel);
    SeatMap map = import.read(*plan);
    if (import.reading().refusal)
        return failure(*import.reading().refusal);
    return ImportedPlan{std::move(map), std::move(import.reading().report)};
}

} // namespace foyer::seating
