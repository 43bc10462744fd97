// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/scenepainter.h"

#include "ui/kit/seatview/poolpainter.h"
#include "ui/kit/tokens.h"

#include <QPainter>

namespace foyer::seatview {

namespace {

constexpr int nameSize = 12;
constexpr double nameGap = 4;           ///< between a row's last seat and its name
constexpr int smallestTableName = 9;    ///< below that, no table is named: not some of them
constexpr double smallestNamedSeat = 9; ///< rows lie closer than their names are high below that
constexpr double ownDot = 5;            ///< a seat of the basket where seats are too small to be seen

QTransform scaled(double factor)
{
    return QTransform::fromScale(factor, factor);
}

/// What can be read on `ground`.
QColor inkOn(const QColor &ground, const kit::Tokens &tokens)
{
    const bool light = qGray(ground.rgb()) > 140;
    return light == tokens.dark ? tokens.onTip : tokens.text;
}

} // namespace

ScenePainter::ScenePainter(const SeatModel &model) : m_model(model) {}

bool ScenePainter::setGrain(const Grain &grain, const kit::Tokens &tokens)
{
    m_grain = grain;
    const bool anew = m_stamps.setPaint(tokens, grain.devicePixelRatio);
    m_stamps.setMeaning(m_model.plan() ? m_model.plan()->texts() : QStringList(), m_model.categoryColours());
    m_labels.setDevicePixelRatio(grain.devicePixelRatio);
    const double usual = m_model.plan() ? m_model.plan()->seatSize() : 400;
    m_detail = detailOf(usual * grain.scale / grain.devicePixelRatio);
    return anew;
}

bool ScenePainter::shows(SeatIndex seat) const
{
    return !m_level || m_model.plan()->levelOf(seat) == *m_level;
}

QRect ScenePainter::seatArea(SeatIndex seat) const
{
    const PlanSeat &drawn = m_model.plan()->seats()[seat];
    const double size =
        m_detail == Detail::Blocks ? ownDot * m_grain.devicePixelRatio : double(drawn.size) * m_grain.scale;
    const double reach = StampCache::reachOf(size, m_grain.devicePixelRatio);
    const QPointF centre = drawn.centre * m_grain.scale;
    return QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach).toAlignedRect();
}

void ScenePainter::paint(QPainter &painter, const QRect &area)
{
    painter.fillRect(area, m_stamps.tokens().map);
    if (m_ground)
        m_ground(painter, area, m_grain);
    if (m_model.plan())
        paintLoose(painter, area);
}

void ScenePainter::paintLoose(QPainter &painter, const QRect &area)
{
    const QRectF plan = scaled(1 / m_grain.scale).mapRect(QRectF(area));
    painter.setRenderHint(QPainter::Antialiasing);
    paintFigures(painter, plan);
    paintPools(painter, plan);
    if (m_detail == Detail::Blocks) {
        paintBlocks(painter, plan);
        paintOwn(painter, plan);
    } else {
        paintSeats(painter, plan);
    }
    if (m_named)
        paintNames(painter, plan);
}

void ScenePainter::paintFigures(QPainter &painter, const QRectF &plan)
{
    const kit::Tokens &tokens = m_stamps.tokens();
    const std::vector<int> &lifted = m_model.lifted().figures;
    for (std::size_t i = 0; i < m_model.plan()->figures().size(); ++i) {
        const PlanFigure &figure = m_model.plan()->figures()[i];
        if (std::find(lifted.begin(), lifted.end(), int(i)) != lifted.end())
            continue;
        if (figure.level >= 0 && !showsLevel(figure.level) && figure.kind != PlanFigure::Kind::Stage)
            continue;
        const QRectF bounds = figure.outline.boundingRect();
        const double text = std::max(double(figure.textSize), 60 / m_grain.scale);
        const QRectF reach =
            bounds.united(QRectF(figure.textCentre, QSizeF()).adjusted(-text, -text, text, text));
        if (!reach.intersects(plan))
            continue;
        painter.setPen(QPen(figure.filled ? tokens.stageLine : tokens.lineStrong, m_grain.devicePixelRatio));
        painter.setBrush(figure.filled ? QBrush(tokens.stage) : QBrush(Qt::NoBrush));
        painter.drawPath(scaled(m_grain.scale).map(figure.outline));
        const int natural = int(double(figure.textSize) * m_grain.scale / m_grain.devicePixelRatio);
        const bool isTable = figure.kind == PlanFigure::Kind::Table;
        const int pixels = std::clamp(natural, isTable ? smallestTableName : 12, 20);
        const double room = bounds.isEmpty() ? plan.width() : std::max(bounds.width(), bounds.height());
        if (m_named && !figure.text.isEmpty() && (!isTable || natural >= smallestTableName)
            && m_labels.widthOf(figure.text, pixels, QFont::DemiBold) < room * m_grain.scale)
            m_labels.paint(painter, figure.textCentre * m_grain.scale, figure.text, pixels, QFont::DemiBold,
                           tokens.text3, double(figure.turn));
    }
}

void ScenePainter::paintPools(QPainter &painter, const QRectF &plan)
{
    PoolPainter pools(m_model, m_labels, m_stamps.tokens(), m_grain, m_locale);
    for (PoolIndex pool = 0; pool < PoolIndex(m_model.plan()->pools().size()); ++pool) {
        const PlanPool &drawn = m_model.plan()->pools()[std::size_t(pool)];
        const std::vector<PoolIndex> &lifted = m_model.lifted().pools;
        if (showsLevel(m_model.plan()->sections()[drawn.section].level)
            && std::find(lifted.begin(), lifted.end(), pool) == lifted.end()
            && drawn.outline.boundingRect().intersects(plan))
            pools.paint(painter, pool, m_named);
    }
}

void ScenePainter::paintBlocks(QPainter &painter, const QRectF &plan)
{
    const kit::Tokens &tokens = m_stamps.tokens();
    painter.setPen(QPen(tokens.map, m_grain.devicePixelRatio));
    const std::vector<PlanSection> &sections = m_model.plan()->sections();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const PlanSection &section = sections[i];
        if (!section.bounds.intersects(plan) || !showsLevel(section.level))
            continue;
        const QColor fill = tokens.heat[std::size_t(m_model.sectionHeatStep(quint32(i)))];
        painter.setBrush(fill);
        painter.drawPath(scaled(m_grain.scale).map(section.block));
        const double room = std::min(section.bounds.width(), section.bounds.height()) * m_grain.scale;
        if (m_named && room > 18 * m_grain.devicePixelRatio
            && m_labels.widthOf(section.name, nameSize, QFont::Medium) < room)
            m_labels.paint(painter, section.block.boundingRect().center() * m_grain.scale, section.name,
                           nameSize, QFont::Medium, inkOn(fill, tokens));
    }
}

/// Yours are never too small to be found.
void ScenePainter::paintOwn(QPainter &painter, const QRectF &plan)
{
    const double edge = ownDot * m_grain.devicePixelRatio;
    for (const SeatIndex seat : m_model.yours()) {
        const QPointF centre = m_model.plan()->seats()[seat].centre;
        if (shows(seat) && plan.adjusted(-1000, -1000, 1000, 1000).contains(centre))
            painter.fillRect(QRectF(centre.x() * m_grain.scale - edge / 2,
                                    centre.y() * m_grain.scale - edge / 2, edge, edge),
                             m_stamps.tokens().mine);
    }
}

void ScenePainter::paintSeats(QPainter &painter, const QRectF &plan)
{
    const double reach =
        StampCache::reachOf(m_model.plan()->largestSeat() * m_grain.scale, m_grain.devicePixelRatio)
        / m_grain.scale;
    // Rings reach over their neighbours, so yours come last.
    std::vector<SeatIndex> rings;
    m_model.plan()->seatGrid().within(plan.adjusted(-reach, -reach, reach, reach), [&](SeatIndex seat) {
        if (!shows(seat) || m_model.isLifted(seat))
            return;
        const SeatState state = m_model.look(seat).state;
        if (state == SeatState::Yours || state == SeatState::LeftAlone)
            rings.push_back(seat);
        else
            paintSeat(painter, seat);
    });
    for (const SeatIndex seat : rings)
        paintSeat(painter, seat);
}

void ScenePainter::paintSeat(QPainter &painter, SeatIndex seat)
{
    const SeatPlan &plan = *m_model.plan();
    const PlanSeat &drawn = plan.seats()[seat];
    StampCache::Wanted wanted;
    wanted.look = m_model.look(seat);
    wanted.rank = m_model.categoryRank(seat);
    wanted.accessible = drawn.accessible;
    wanted.companion = drawn.companion;
    if (m_model.colouring() != Colouring::States)
        wanted.heat = m_model.heatStep(seat);
    wanted.text = drawn.text;
    wanted.size = std::max(2, int(std::lround(double(drawn.size) * m_grain.scale)));
    wanted.turn = drawn.turn;
    const QImage &stamp =
        m_stamps.stamp(wanted, m_detail, [&plan](quint32 text) { return plan.texts()[qsizetype(text)]; });
    painter.drawImage(QPoint(int(std::lround(drawn.centre.x() * m_grain.scale - stamp.width() / 2.0)),
                             int(std::lround(drawn.centre.y() * m_grain.scale - stamp.height() / 2.0))),
                      stamp);
}

/// A name keeps its size where seats are small, so it stands further out there, and never touches a seat.
QPointF ScenePainter::nameCentre(const PlanLabel &label, const QString &name)
{
    const double ratio = m_grain.devicePixelRatio;
    const double wide = m_labels.widthOf(name, nameSize, QFont::Medium) / 2;
    const double reach = std::abs(label.way.x()) * wide + std::abs(label.way.y()) * nameSize * ratio / 2;
    const double wanted = m_model.plan()->seatSize() / 2 * m_grain.scale + nameGap * ratio + reach;
    return label.centre * m_grain.scale
           + label.way * std::max(0.0, wanted - double(label.distance) * m_grain.scale);
}

void ScenePainter::paintNames(QPainter &painter, const QRectF &plan)
{
    const SeatPlan &all = *m_model.plan();
    const double seat = all.seatSize() * m_grain.scale / m_grain.devicePixelRatio;
    if (seat < smallestNamedSeat)
        return;
    const QColor ink = m_stamps.tokens().text3;
    const double reach = 60 * m_grain.devicePixelRatio / m_grain.scale;
    const QRectF wide = plan.adjusted(-reach, -reach, reach, reach);
    all.labelGrid().within(wide, [&](quint32 index) {
        const PlanLabel &label = all.labels()[index];
        const PlanRow &row = all.rows()[label.row];
        if (showsLevel(all.sections()[row.section].level))
            m_labels.paint(painter, nameCentre(label, row.name), row.name, nameSize, QFont::Medium, ink);
    });
    for (const PlanSection &section : all.sections()) {
        if (section.nameAt && showsLevel(section.level) && wide.contains(*section.nameAt))
            m_labels.paint(painter, *section.nameAt * m_grain.scale, section.name, nameSize, QFont::DemiBold,
                           ink);
    }
}

} // namespace foyer::seatview
