// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/painttool.h"

#include "core/studio/paste.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"

#include <cmath>
#include <QKeyEvent>
#include <QPainter>

namespace foyer::seatmap {

namespace {

using seating::SeatMap;
using studio::Selection;
using studio::StepKind;

constexpr double brush = 8; ///< radius in pixels
constexpr double stride = 6;

} // namespace

PaintTool::~PaintTool()
{
    canvas().ghost().clear();
}

void PaintTool::press(const CanvasPoint &at)
{
    if (!dip(at))
        return;
    m_isDown = true;
    m_stroke = {};
    m_last = at.view;
    sweep(at.view);
}

void PaintTool::move(const CanvasPoint &to, bool isPressed)
{
    m_pointer = to.view;
    if (isPressed && m_isDown)
        sweep(to.view);
    canvas().update();
}

/// Everything between where the brush was and where it is.
void PaintTool::sweep(QPointF to)
{
    const QPointF way = to - m_last;
    const int steps = std::max(1, int(std::hypot(way.x(), way.y()) / stride));
    Selection more;
    std::vector<QString> seats;
    std::vector<QString> things;
    for (int i = 0; i <= steps; ++i) {
        const QPointF at = m_last + way * i / steps;
        const seating::SeatIndex seat = canvas().seatAt(at);
        if (seat != seatview::noSeat)
            seats.push_back(canvas().model().plan()->seatId(seat));
        else if (const QString thing = canvas().thingAt(canvas().pointAt(at)); !thing.isEmpty())
            things.push_back(thing);
    }
    m_last = to;
    const Selection grown = studio::united(m_stroke, Selection::of(std::move(seats), std::move(things)));
    if (grown == m_stroke)
        return;
    m_stroke = grown;
    preview();
}

void PaintTool::preview()
{
    SeatMap part = studio::copied(desk().map(), m_stroke);
    if (painted(part, m_stroke))
        canvas().ghost().show(part);
    canvas().update();
}

void PaintTool::release(const CanvasPoint &at)
{
    if (!std::exchange(m_isDown, false))
        return;
    sweep(at.view);
    canvas().ghost().clear();
    apply(std::exchange(m_stroke, {}));
}

void PaintTool::apply(const Selection &stroke)
{
    if (stroke.isEmpty())
        return;
    studio::Step what = step();
    what.count = int(stroke.size());
    desk().attempt(what, [this, stroke, chosen = desk().selection()](SeatMap &map) -> Result<Selection> {
        const Result<Selection> done = painted(map, stroke);
        return done ? Result<Selection>(chosen) : done;
    });
}

bool PaintTool::cancel()
{
    const bool was = std::exchange(m_isDown, false);
    m_stroke = {};
    canvas().ghost().clear();
    canvas().update();
    return was;
}

bool PaintTool::finish()
{
    apply(desk().selection());
    return true;
}

void PaintTool::paint(QPainter &painter) const
{
    if (!canvas().underMouse())
        return;
    painter.setPen(QPen(kit::tokensOf(&canvas()).text2, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(m_pointer, brush, brush);
}

Qt::CursorShape PaintTool::cursor(const CanvasPoint &) const
{
    return Qt::CrossCursor;
}

studio::Step CategoryTool::step() const
{
    const QString key = desk().paintCategory();
    for (const seating::Category &category : desk().map().categories) {
        if (category.key == key)
            return {StepKind::PaintCategory, category.label.isEmpty() ? key : category.label, 0, {}};
    }
    return {StepKind::PaintCategory, key, 0, {}};
}

Result<Selection> CategoryTool::painted(SeatMap &map, const Selection &stroke) const
{
    return studio::paintCategory(map, stroke, desk().paintCategory());
}

/// With Alt the category of what is there is taken up.
bool CategoryTool::dip(const CanvasPoint &at)
{
    if (!at.modifiers.testFlag(Qt::AltModifier))
        return true;
    const seating::SeatIndex seat = canvas().seatAt(at.view);
    if (seat != seatview::noSeat) {
        const seatview::SeatPlan &plan = *canvas().model().plan();
        desk().setPaintCategory(plan.categories()[plan.seats()[seat].category]);
    }
    return false;
}

/// 1 … 9: the category in that place of the list.
bool CategoryTool::key(const QKeyEvent &event)
{
    const int place = event.key() - Qt::Key_1;
    if (event.modifiers() != Qt::NoModifier || place < 0 || place > 8
        || place >= int(desk().map().categories.size()))
        return false;
    desk().setPaintCategory(desk().map().categories[std::size_t(place)].key);
    return true;
}

studio::Step AccessTool::step() const
{
    return {StepKind::PaintAccess, {}, 0, {}};
}

Result<Selection> AccessTool::painted(SeatMap &map, const Selection &stroke) const
{
    return studio::paintAccess(map, stroke, m_access);
}

bool AccessTool::dip(const CanvasPoint &at)
{
    m_access = at.modifiers.testFlag(Qt::AltModifier)     ? studio::Access::None
               : at.modifiers.testFlag(Qt::ShiftModifier) ? studio::Access::Companion
                                                          : studio::Access::Accessible;
    return true;
}

} // namespace foyer::seatmap
