// SPDX-License-Identifier: GPL-3.0-or-later
// What lies under the map and above it: grid and picture, frame, guides, dimensions, what is in the hand.
#include "core/studio/spacing.h"
#include "ui/kit/seatview/seatcanvas.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/aidpainter.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"

#include <cmath>
#include <QPainter>

namespace foyer::seatmap {

namespace {

using seatview::PlanSeat;

constexpr double ringShare = 1.15; ///< of the seat
constexpr double ringRadius = 0.3;
constexpr double smallestRing = 5; ///< pixels
constexpr int strongLines = 5;     ///< every fifth line of the grid
constexpr double leastApart = 6;   ///< pixels between lines

} // namespace

void StudioCanvas::showGround()
{
    setGround([this](QPainter &painter, const QRect &area, const seatview::Grain &grain) {
        paintGround(painter, area, grain);
    });
}

void StudioCanvas::paintGround(QPainter &painter, const QRect &area, const seatview::Grain &grain) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const std::optional<seating::Background> &background = m_desk.map().background;
    if (background && !m_picture.image().isNull()) {
        painter.setOpacity(background->opacity / 100.0);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(background->position.x * grain.scale, background->position.y * grain.scale,
                                 background->size.width * grain.scale, background->size.height * grain.scale),
                          m_picture.image());
        painter.setOpacity(1);
    }
    if (!m_desk.isGridShown())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double step = m_desk.gridStep() * grain.scale;
    const bool fine = step >= leastApart * grain.devicePixelRatio;
    const auto lines = [&](double zero, int from, int to, bool upright) {
        for (int i = int(std::floor((from - zero) / step)); zero + i * step <= to; ++i) {
            const bool strong = i % strongLines == 0;
            if (!strong && !fine)
                continue;
            QColor colour = tokens.grid;
            colour.setAlphaF(strong ? 1.0F : 0.55F);
            const int at = int(std::lround(zero + i * step));
            const int width = std::max(1, int(grain.devicePixelRatio));
            painter.fillRect(upright ? QRect(at, area.top(), width, area.height())
                                     : QRect(area.left(), at, area.width(), width),
                             colour);
        }
    };
    lines(origin().x() * grain.scale, area.left(), area.right(), true);
    lines(0, area.top(), area.bottom(), false);
}

QRectF StudioCanvas::seenPart() const
{
    return {toPlan({0, 0}), toPlan({double(width()), double(height())})};
}

void StudioCanvas::paintRing(QPainter &painter, seating::SeatIndex seat, const QColor &colour) const
{
    const PlanSeat &drawn = m_model.plan()->seats()[seat];
    const double edge = std::max(smallestRing, double(drawn.size) * scale() * ringShare);
    painter.save();
    painter.translate(toView(drawn.centre));
    painter.rotate(double(drawn.turn));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.6));
    painter.drawRoundedRect(QRectF(-edge / 2, -edge / 2, edge, edge), edge * ringRadius, edge * ringRadius);
    painter.restore();
}

void StudioCanvas::paintSelected(QPainter &painter) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    m_model.plan()->seatGrid().within(seenPart(), [&](seating::SeatIndex seat) {
        if (seat < m_chosen.size() && m_chosen[seat] && !m_model.isLifted(seat)
            && canvas().scene().shows(seat))
            paintRing(painter, seat, tokens.accentText);
    });
    if (m_isFrameAway)
        return;
    QTransform transform;
    const QPointF zero = toView({});
    transform.translate(zero.x(), zero.y());
    transform.scale(scale(), scale());
    painter.setPen(QPen(tokens.accentText, 1.6));
    for (const QPainterPath &outline : m_chosenThings)
        painter.drawPath(transform.map(outline));
}

void StudioCanvas::paintPreview(QPainter &painter) const
{
    const std::optional<StudioPreview> &preview = m_desk.preview();
    if (!preview)
        return;
    const kit::Tokens &tokens = kit::tokensOf(this);
    const seatview::SeatPlan &plan = *m_model.plan();
    const QRectF seen = seenPart();
    const auto rings = [&](const std::vector<QString> &seats, const QColor &colour) {
        for (const QString &id : seats) {
            const seating::SeatIndex seat = plan.find(id);
            if (seat != seatview::noSeat && seen.contains(plan.seats()[seat].centre))
                paintRing(painter, seat, colour);
        }
    };
    rings(preview->changed, tokens.accentText);
    rings(preview->troubled, tokens.red);
    AidPainter aids(painter, *this);
    std::vector<QPointF> line;
    for (const seating::Point &point : preview->arrow)
        line.push_back(view(point));
    aids.arrow(line);
    aids.accentTags(preview->tags);
}

void StudioCanvas::paintEvent(QPaintEvent *event)
{
    SeatView::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    AidPainter aids(painter, *this);
    const seating::Millimetres middle = studio::middleLine(m_desk.map());
    const std::array line{studio::Guide{
        studio::Guide::Kind::MiddleLine, {middle, 0}, {middle, m_desk.map().canvas.height}, {}, 0}};
    painter.setOpacity(0.8);
    aids.guides(line);
    painter.setOpacity(1);
    paintSelected(painter);
    m_ghost.paint(painter, *this, tokens);
    paintPreview(painter);
    aids.guides(m_guides);
    if (!m_desk.preview()) {
        const bool handles = m_desk.tool() == StudioTool::Select || m_isFrameAway;
        if (handles)
            m_frame.paint(painter, *this, tokens, m_isFrameAway);
        const bool rests = m_dimensions.empty() && m_desk.tool() == StudioTool::Select && !m_isFrameAway;
        aids.dimensions(rests ? m_resting : m_dimensions, m_frame.rect(*this));
    }
    if (m_desk.shownTrouble())
        aids.trouble(view(*m_desk.shownTrouble()));
    m_tool->paint(painter);
    paintFocus(painter);
}

} // namespace foyer::seatmap
