// SPDX-License-Identifier: GPL-3.0-or-later
// Standing areas of a SeatView under pointer and keys.
#include "ui/kit/seatview/seatviewaccessible.h"
#include "ui/kit/seatview/seatviewparts.h"
#include "ui/kit/seatview/seatwords.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace foyer::seatview {

PoolIndex SeatViewParts::poolAt(QPointF position) const
{
    if (!model.plan())
        return -1;
    const QPointF at = camera().toPlan(position, size());
    const std::vector<PlanPool> &pools = model.plan()->pools();
    for (std::size_t i = 0; i < pools.size(); ++i) {
        const int poolLevel = model.plan()->sections()[pools[i].section].level;
        if ((!level || *level == poolLevel) && pools[i].outline.contains(at))
            return PoolIndex(i);
    }
    return -1;
}

void SeatViewParts::makeCurrentPool(PoolIndex pool)
{
    if (pool < 0 || pool == currentPool)
        return;
    const bool wasSeat = std::exchange(current, noSeat) != noSeat;
    currentPool = pool;
    card->hide();
    panToShow(model.plan()->pools()[std::size_t(pool)].outline.boundingRect().center());
    view.update();
    announcePoolFocus(view, pool);
    if (wasSeat)
        Q_EMIT view.currentSeatChanged(noSeat);
}

/// Where keys come to a map on which they were nowhere yet.
void SeatViewParts::begin()
{
    const SeatIndex seat = navigator.nearest(camera().centre);
    if (seat != noSeat)
        makeCurrent(seat);
    else
        makeCurrentPool(navigator.jump({}, 1).pool);
}

void SeatViewParts::jump(int step)
{
    navigator.settle();
    const Stop to = navigator.jump({current, currentPool}, step);
    if (to.pool >= 0)
        makeCurrentPool(to.pool);
    else
        makeCurrent(to.seat);
}

/// From a standing area to the seat that lies nearest; where there are no seats, from area to area.
void SeatViewParts::walk(Walk way)
{
    if (currentPool < 0)
        return makeCurrent(navigator.walk(current, way));
    const QRectF area = model.plan()->pools()[std::size_t(currentPool)].outline.boundingRect();
    const SeatIndex seat = navigator.nearest(area.center());
    if (seat != noSeat)
        return makeCurrent(seat);
    jump(way == Walk::Left || way == Walk::Up || way == Walk::First || way == Walk::RowStart ? -1 : 1);
}

void SeatViewParts::activateCurrent(Qt::KeyboardModifiers modifiers)
{
    if (currentPool >= 0)
        Q_EMIT view.poolActivated(currentPool, modifiers);
    else
        Q_EMIT view.seatActivated(current, modifiers);
}

/// Around all of it, two pixels away.
void SeatViewParts::paintPoolRing(QPainter &painter)
{
    const QRectF around = view.poolRect(currentPool).adjusted(-3, -3, 3, 3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kit::tokensOf(&view).text, 2));
    painter.drawRoundedRect(around, 4, 4);
}

PoolIndex SeatView::currentPool() const
{
    return m_parts->currentPool;
}

void SeatView::setCurrentPool(PoolIndex pool)
{
    if (model().plan() && pool < PoolIndex(model().plan()->pools().size()))
        m_parts->makeCurrentPool(pool);
}

QRectF SeatView::poolRect(PoolIndex pool) const
{
    const SeatViewParts &parts = *m_parts;
    if (!parts.model.plan() || pool < 0 || pool >= PoolIndex(parts.model.plan()->pools().size()))
        return {};
    const PlanPool &drawn = parts.model.plan()->pools()[std::size_t(pool)];
    if (parts.level && parts.model.plan()->sections()[drawn.section].level != *parts.level)
        return {};
    const QRectF bounds = drawn.outline.boundingRect();
    return {parts.camera().toView(bounds.topLeft(), parts.size()), bounds.size() * parts.camera().scale};
}

QString SeatView::accessiblePoolName(PoolIndex pool) const
{
    return spokenPoolName(m_parts->model, pool, locale());
}

} // namespace foyer::seatview
