// SPDX-License-Identifier: GPL-3.0-or-later
// Where a SeatView looks, for those that draw above it: the designer.
#include "ui/kit/seatview/seatviewparts.h"

namespace foyer::seatview {

namespace {

constexpr double partMargin = 48; ///< logical pixels around what is shown
constexpr double seenMargin = 4;  ///< what is seen so far from the edge need not be gone to

} // namespace

QPointF SeatView::toPlan(QPointF position) const
{
    return m_parts->camera().toPlan(position, m_parts->size());
}

QPointF SeatView::toView(QPointF plan) const
{
    return m_parts->camera().toView(plan, m_parts->size());
}

double SeatView::scale() const
{
    return m_parts->motion.target().scale;
}

void SeatView::setScale(double pixelsAMillimetre)
{
    m_parts->zoomBy(pixelsAMillimetre / scale(), QRectF(rect()).center());
}

void SeatView::panBy(QPointF way)
{
    m_parts->panBy(way);
}

void SeatView::showPart(const QRectF &plan)
{
    Camera camera = Camera::fitting(plan, m_parts->size(), partMargin);
    camera.scale = std::min(camera.scale, scale());
    const QRectF seen = m_parts->motion.target().planRect(m_parts->size());
    const double margin = seenMargin / scale();
    if (camera.scale >= scale() && seen.adjusted(margin, margin, -margin, -margin).contains(plan))
        return;
    m_parts->fitted = false;
    m_parts->moveTo(camera, true);
}

void SeatView::setRoom(const QRectF &plan)
{
    if (m_parts->sheet == plan)
        return;
    m_parts->sheet = plan;
    if (m_parts->fitted)
        m_parts->fit(false);
}

void SeatView::setGround(ScenePainter::Ground ground)
{
    m_parts->canvas.setGround(std::move(ground));
    update();
}

} // namespace foyer::seatview
