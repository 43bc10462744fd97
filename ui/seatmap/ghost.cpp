// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/ghost.h"

#include "ui/kit/seatview/seatview.h"

#include <cmath>
#include <QPainter>

namespace foyer::seatmap {

Ghost::Ghost(seatview::SeatModel &shown) : m_shown(shown), m_scene(m_model) {}

void Ghost::show(const seating::SeatMap &part)
{
    m_offset = {};
    seating::SeatMap nameless = part;
    for (seating::Section &section : nameless.sections)
        section.name.clear();
    m_model.setPlan(seatview::SeatPlan::build(nameless, m_shown.plan().get()));
    m_model.setCategories(m_shown.categories());
}

void Ghost::lift(const seating::SeatMap &map, const studio::Selection &chosen)
{
    const seatview::SeatPlan &plan = *m_shown.plan();
    const studio::Selection all = studio::withTableSeats(map, chosen);
    seatview::SeatModel::Lifted lifted;
    for (const QString &id : all.seats) {
        const seating::SeatIndex seat = plan.find(id);
        if (seat != seatview::noSeat)
            lifted.seats.push_back(seat);
    }
    for (std::size_t i = 0; i < plan.figures().size(); ++i) {
        if (all.hasThing(plan.figures()[i].id))
            lifted.figures.push_back(int(i));
    }
    for (std::size_t i = 0; i < plan.pools().size(); ++i) {
        if (all.hasThing(plan.pools()[i].id))
            lifted.pools.push_back(seatview::PoolIndex(i));
    }
    m_shown.setLifted(std::move(lifted));
}

void Ghost::clear()
{
    m_model.setPlan(nullptr);
    if (m_shown.plan())
        m_shown.setLifted({});
}

void Ghost::paint(QPainter &painter, const seatview::SeatView &view, const kit::Tokens &tokens)
{
    if (isEmpty())
        return;
    const double ratio = view.devicePixelRatioF();
    m_scene.setGrain({view.scale() * ratio, ratio}, tokens);
    const QPointF origin = view.toView(m_offset) * ratio;
    const QPointF whole(std::round(origin.x()), std::round(origin.y()));
    const QRectF seen(QPointF(), QSizeF(view.size()) * ratio);
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    painter.translate(whole);
    m_scene.paintLoose(painter, seen.translated(-whole).toAlignedRect());
    painter.restore();
}

} // namespace foyer::seatmap
