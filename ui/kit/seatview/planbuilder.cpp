// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/planbuilder.h"

#include "core/seating/categorycolors.h"
#include "core/seating/roworder.h"
#include "ui/kit/seatview/figureoutline.h"
#include "ui/kit/seatview/rowshape.h"
#include "ui/kit/seatview/seatsizes.h"
#include "ui/kit/seatview/sectionblock.h"

#include <QSet>

namespace foyer::seatview {

namespace {

constexpr double pitchPerSize = 1.2;   ///< a seat is drawn 20 wide where the next one is 24 away
constexpr double labelDistance = 1.05; ///< pitches from the last seat to the row's name
constexpr double labelReach = 0.7;     ///< pitches that a name keeps from other seats
constexpr double labelsApart = 0.8;    ///< pitches between two names

QPointF toPoint(seating::Point point)
{
    return {double(point.x), double(point.y)};
}

/// "1-12" in row "1" is drawn as "12".
QString withoutRow(const QString &number, const QString &row)
{
    if (!row.isEmpty() && number.size() > row.size() + 1 && number.startsWith(row)
        && (number[row.size()] == u'-' || number[row.size()] == u' '))
        return number.mid(row.size() + 1);
    return number;
}

QPointF unit(QPointF way)
{
    const double length = std::hypot(way.x(), way.y());
    return length > 0 ? way / length : QPointF();
}

bool isTransparent(const QString &colour)
{
    return colour.isEmpty() || colour.compare(QLatin1StringView{"transparent"}, Qt::CaseInsensitive) == 0;
}

} // namespace

std::shared_ptr<const SeatPlan> PlanBuilder::build(const seating::SeatMap &map)
{
    m_plan = std::shared_ptr<SeatPlan>(new SeatPlan);
    addNames(map);
    const std::size_t seats = seating::seatCount(map);
    m_plan->m_seats.reserve(seats);
    m_plan->m_ids.reserve(seats);
    m_plan->m_byId.reserve(qsizetype(seats));
    for (const seating::Section &section : map.sections)
        addSection(section);
    std::vector<QPointF> centres;
    centres.reserve(m_plan->m_seats.size());
    for (const PlanSeat &seat : m_plan->m_seats)
        centres.push_back(seat.centre);
    m_plan->m_seatGrid = PointGrid(centres, 2000);
    sizeSeats();
    turnSeats();
    surroundSections();
    nameRows();
    nameSections();
    bound();
    return m_plan;
}

void PlanBuilder::addNames(const seating::SeatMap &map)
{
    m_plan->m_name = map.name;
    for (const seating::Level &level : map.levels) {
        m_levels.insert(level.id, int(m_plan->m_levels.size()));
        m_plan->m_levels.append(level.name);
    }
    for (std::size_t place = 0; place < map.categories.size(); ++place) {
        const seating::Category &category = map.categories[place];
        const QString colour = seating::categoryColor(map, place);
        m_plan->m_categoryColours.push_back(QColor::isValidColor(colour) ? QColor(colour) : QColor());
        m_categories.insert(category.key, quint16(m_plan->m_categories.size()));
        m_plan->m_categories.append(category.key);
        m_plan->m_categoryNames.append(category.label.isEmpty() ? category.key : category.label);
    }
    m_plan->m_categories.append(QString());
    m_plan->m_categoryNames.append(QString());
    m_plan->m_categoryColours.emplace_back();
    m_plan->m_texts.append(QString());
    m_texts.insert(QString(), 0);
}

void PlanBuilder::addSection(const seating::Section &section)
{
    PlanSection added;
    added.name = section.name;
    added.level = m_levels.value(section.level, -1);
    added.first = SeatIndex(m_plan->m_seats.size());
    m_plan->m_sections.push_back(added);
    for (const seating::Row &row : section.rows)
        addRow(row, nullptr);
    for (const seating::Table &table : section.tables) {
        addTable(table);
        addRow(table.row, &table);
    }
    for (const seating::StandingArea &area : section.standing)
        addPool(area);
    for (const seating::Shape &shape : section.shapes)
        addShape(shape);
    m_plan->m_sections.back().end = SeatIndex(m_plan->m_seats.size());
}

void PlanBuilder::addRow(const seating::Row &row, const seating::Table *table)
{
    PlanRow added;
    added.name = seating::rowText(row);
    added.section = quint32(m_plan->m_sections.size() - 1);
    added.first = SeatIndex(m_plan->m_seats.size());
    added.end = added.first + SeatIndex(row.seats.size());
    added.table = table != nullptr;
    const seating::RowOrder order = table ? seating::orderAsListed(row.seats) : seating::orderRow(row.seats);
    for (const std::uint32_t seat : order.seats)
        added.across.push_back(added.first + seat);
    if (table)
        m_tableMiddles.insert(quint32(m_plan->m_rows.size()),
                              outlineOf(table->figure).boundingRect().center());
    m_plan->m_rows.push_back(std::move(added));
    for (const seating::Seat &seat : row.seats)
        addSeat(row, seat);
}

void PlanBuilder::addSeat(const seating::Row &row, const seating::Seat &seat)
{
    PlanSeat added;
    added.centre = toPoint(seat.position);
    added.row = quint32(m_plan->m_rows.size() - 1);
    added.number = textIndex(seating::seatText(row, seat));
    added.text = textIndex(withoutRow(seat.number, row.name));
    added.category = categoryIndex(seat.category);
    added.accessible = seat.accessible;
    added.companion = seat.companion;
    added.restrictedView = seat.restrictedView;
    m_plan->m_accessible |= seat.accessible;
    m_plan->m_companion |= seat.companion;
    m_radii.push_back(float(seat.radius));
    m_plan->m_byId.insert(seat.id, SeatIndex(m_plan->m_seats.size()));
    m_plan->m_ids.push_back(seat.id);
    m_plan->m_seats.push_back(added);
}

void PlanBuilder::addPool(const seating::StandingArea &area)
{
    m_plan->m_sections.back().pools.push_back(PoolIndex(m_plan->m_pools.size()));
    m_plan->m_pools.push_back({area.id, area.name, quint32(m_plan->m_sections.size() - 1), area.capacity,
                               categoryIndex(area.category), outlineOf(area.figure)});
}

void PlanBuilder::addShape(const seating::Shape &shape)
{
    PlanFigure figure;
    const bool stage = shape.role == seating::ShapeRole::Stage;
    figure.kind = stage ? PlanFigure::Kind::Stage : PlanFigure::Kind::Plain;
    figure.outline = outlineOf(shape.figure);
    figure.filled = stage || !isTransparent(shape.fill);
    figure.level = m_plan->m_sections.back().level;
    figure.id = shape.id;
    if (shape.text) {
        figure.text = shape.text->text;
        figure.textCentre = pointIn(shape.figure, shape.text->position);
        figure.textSize = float(shape.text->size);
        figure.turn = float(foldedTurn(shape.figure.rotation / 1000.0));
    }
    if (stage)
        figure.textCentre = figure.outline.boundingRect().center();
    m_plan->m_figures.push_back(std::move(figure));
}

void PlanBuilder::addTable(const seating::Table &table)
{
    PlanFigure figure;
    figure.kind = PlanFigure::Kind::Table;
    figure.outline = outlineOf(table.figure);
    figure.filled = true;
    figure.text = seating::rowText(table.row);
    figure.textCentre = figure.outline.boundingRect().center();
    figure.textSize = 320;
    figure.level = m_plan->m_sections.back().level;
    figure.id = table.row.id;
    m_plan->m_figures.push_back(std::move(figure));
}

void PlanBuilder::setSizes(const QHash<int, double> &byRadius, double usual)
{
    m_sizes = byRadius;
    m_usualSize = usual;
}

void PlanBuilder::sizeSeats()
{
    SeatSizes sizes(*m_plan, m_radii);
    const bool known = m_usualSize > 0;
    for (std::size_t i = 0; i < m_radii.size(); ++i) {
        const double own = sizes.sizeOf(m_radii[i]);
        const double size = known ? m_sizes.value(qRound(m_radii[i]), own) : own;
        m_plan->m_seats[i].size = float(size);
        m_plan->m_largestSeat = std::max(m_plan->m_largestSeat, size);
        m_plan->m_sizes.insert(qRound(m_radii[i]), size);
    }
    m_plan->m_seatSize = known ? m_usualSize : sizes.usual();
    m_pitch = m_plan->m_seatSize * pitchPerSize;
}

std::vector<QPointF> PlanBuilder::pointsOf(const PlanRow &row) const
{
    std::vector<QPointF> points;
    points.reserve(row.across.size());
    for (const SeatIndex seat : row.across)
        points.push_back(m_plan->m_seats[seat].centre);
    return points;
}

void PlanBuilder::turnSeats()
{
    for (std::size_t i = 0; i < m_plan->m_rows.size(); ++i) {
        const PlanRow &row = m_plan->m_rows[i];
        const std::vector<float> turns = row.table
                                             ? turnsTowards(m_tableMiddles.value(quint32(i)), pointsOf(row))
                                             : turnsAlong(pointsOf(row));
        for (std::size_t seat = 0; seat < turns.size(); ++seat)
            m_plan->m_seats[row.across[seat]].turn = turns[seat];
    }
}

void PlanBuilder::surroundSections()
{
    std::vector<std::vector<std::vector<QPointF>>> rows(m_plan->m_sections.size());
    for (const PlanRow &row : m_plan->m_rows) {
        rows[row.section].push_back(pointsOf(row));
        QRectF &bounds = m_plan->m_sections[row.section].bounds;
        for (const QPointF &point : rows[row.section].back())
            bounds |= QRectF(point.x() - m_pitch / 2, point.y() - m_pitch / 2, m_pitch, m_pitch);
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_plan->m_sections[i].block = blockAround(rows[i], m_pitch);
}

bool PlanBuilder::hasRoom(QPointF at, double reach) const
{
    return m_plan->m_seatGrid.nearest(at, reach) < 0;
}

void PlanBuilder::nameRowEnd(quint32 row, QPointF end, QPointF before, QPointF beforeThat)
{
    const QPointF step = unit(end - before);
    const QPointF earlier = unit(before - beforeThat);
    const QPointF way = earlier.isNull() ? step : unit(step + (step - earlier));
    const double distance = m_pitch * labelDistance;
    const QPointF at = end + way * distance;
    if (hasRoom(at, m_pitch * labelReach))
        m_plan->m_labels.push_back({at, row, way, float(distance)});
}

void PlanBuilder::nameRows()
{
    for (std::size_t i = 0; i < m_plan->m_rows.size(); ++i) {
        const PlanRow &row = m_plan->m_rows[i];
        if (row.table || row.name.isEmpty() || row.across.size() < 2)
            continue;
        const std::vector<QPointF> points = pointsOf(row);
        const std::size_t last = points.size() - 1;
        nameRowEnd(quint32(i), points[0], points[1], points[std::min<std::size_t>(2, last)]);
        nameRowEnd(quint32(i), points[last], points[last - 1], points[last > 1 ? last - 2 : 0]);
    }
    keepLabelsApart();
    std::vector<QPointF> centres;
    for (const PlanLabel &label : m_plan->m_labels)
        centres.push_back(label.centre);
    m_plan->m_labelGrid = PointGrid(centres, 4000);
}

/// Rows of two blocks meet in an aisle: one name is enough there, and no name is written over another.
void PlanBuilder::keepLabelsApart()
{
    QHash<QPoint, std::vector<QPointF>> cells;
    const auto cellOf = [this](QPointF point) {
        return QPoint(int(std::floor(point.x() / m_pitch)), int(std::floor(point.y() / m_pitch)));
    };
    std::erase_if(m_plan->m_labels, [&](const PlanLabel &label) {
        const QPoint cell = cellOf(label.centre);
        for (const QPoint &offset : {QPoint(-1, -1), QPoint(0, -1), QPoint(1, -1), QPoint(-1, 0),
                                     QPoint(0, 0), QPoint(1, 0), QPoint(-1, 1), QPoint(0, 1), QPoint(1, 1)}) {
            for (const QPointF &other : cells.value(cell + offset)) {
                const QPointF way = other - label.centre;
                if (std::hypot(way.x(), way.y()) < m_pitch * labelsApart)
                    return true;
            }
        }
        cells[cell].push_back(label.centre);
        return false;
    });
}

bool PlanBuilder::saidByFigure(const QString &name) const
{
    return std::any_of(m_plan->m_figures.begin(), m_plan->m_figures.end(), [&](const PlanFigure &figure) {
        return figure.text.compare(name, Qt::CaseInsensitive) == 0;
    });
}

/// A name has one size on the screen, so it takes more of the plan the further one is away: as much as at the
/// usual size of a till's map.
bool PlanBuilder::hasRoomForName(QPointF at, const QString &name) const
{
    const double half = m_pitch * (0.3 + 0.24 * double(name.size()));
    const QRectF room(at.x() - half, at.y() - m_pitch * 0.6, 2 * half, m_pitch * 1.2);
    bool free = true;
    const auto occupy = [&free](quint32) { free = false; };
    m_plan->m_seatGrid.within(room.adjusted(-m_pitch * 0.4, -m_pitch * 0.4, m_pitch * 0.4, m_pitch * 0.4),
                              occupy);
    m_plan->m_labelGrid.within(room.adjusted(-m_pitch * 0.4, -m_pitch * 0.2, m_pitch * 0.4, m_pitch * 0.2),
                               occupy);
    for (const PlanFigure &figure : m_plan->m_figures) {
        const bool words =
            !figure.text.isEmpty()
            && room.adjusted(-m_pitch * 2, -m_pitch, m_pitch * 2, m_pitch).contains(figure.textCentre);
        free = free && !words && !(figure.filled && figure.outline.intersects(room));
    }
    for (const PlanPool &pool : m_plan->m_pools)
        free = free && !pool.outline.intersects(room);
    return free;
}

/// In front of the first row or behind the last one, whichever is free.
void PlanBuilder::nameSections()
{
    std::vector<std::vector<const PlanRow *>> rows(m_plan->m_sections.size());
    for (const PlanRow &row : m_plan->m_rows) {
        if (!row.across.empty())
            rows[row.section].push_back(&row);
    }
    const auto middle = [this](const PlanRow *row) {
        return (m_plan->m_seats[row->across.front()].centre + m_plan->m_seats[row->across.back()].centre) / 2;
    };
    for (std::size_t i = 0; i < m_plan->m_sections.size(); ++i) {
        PlanSection &section = m_plan->m_sections[i];
        if (section.name.isEmpty() || rows[i].empty() || saidByFigure(section.name))
            continue;
        const QPointF first = middle(rows[i].front());
        const QPointF last = middle(rows[i].back());
        QPointF outwards = unit(first - last);
        if (outwards.isNull())
            outwards = QPointF(0, -1);
        for (const QPointF &at : {first + outwards * m_pitch * 1.3, last - outwards * m_pitch * 1.3}) {
            if (!section.nameAt && hasRoomForName(at, section.name))
                section.nameAt = at;
        }
    }
}

void PlanBuilder::bound()
{
    QRectF bounds;
    for (const PlanSection &section : m_plan->m_sections)
        bounds |= section.bounds;
    for (const PlanFigure &figure : m_plan->m_figures)
        bounds |= figure.outline.isEmpty() ? QRectF(figure.textCentre, QSizeF(1, 1))
                                           : figure.outline.boundingRect();
    for (const PlanPool &pool : m_plan->m_pools)
        bounds |= pool.outline.boundingRect();
    for (const PlanLabel &label : m_plan->m_labels)
        bounds |= QRectF(label.centre.x() - 150, label.centre.y() - 150, 300, 300);
    m_plan->m_bounds = bounds.isEmpty() ? QRectF(0, 0, 10'000, 10'000) : bounds;
}

quint32 PlanBuilder::textIndex(const QString &text)
{
    const auto known = m_texts.constFind(text);
    if (known != m_texts.constEnd())
        return *known;
    const auto index = quint32(m_plan->m_texts.size());
    m_plan->m_texts.append(text);
    m_texts.insert(text, index);
    return index;
}

quint16 PlanBuilder::categoryIndex(const QString &key) const
{
    return m_categories.value(key, quint16(m_plan->m_categories.size() - 1));
}

} // namespace foyer::seatview
