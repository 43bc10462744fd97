// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/selecttool.h"

#include "core/studio/picking.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyleHints>

namespace foyer::seatmap {

using studio::Selection;

SelectTool::SelectTool(StudioCanvas &canvas) : CanvasTool(canvas) {}

SelectTool::~SelectTool() = default;

Selection SelectTool::under(const CanvasPoint &at) const
{
    const seating::SeatIndex seat = canvas().seatAt(at.view);
    const QString thing = canvas().thingAt(at);
    const auto element = thing.isEmpty() ? std::nullopt : studio::findThing(desk().map(), thing);
    const bool isTable = element && element->kind == seating::ElementKind::Table;
    if (seat != seatview::noSeat && !isTable)
        return Selection::of({canvas().model().plan()->seatId(seat)});
    if (!thing.isEmpty())
        return Selection::of({}, {thing});
    return {};
}

void SelectTool::press(const CanvasPoint &at)
{
    m_isDown = true;
    m_pressed = at;
    m_under = under(at);
    m_wasChosen = !m_under.isEmpty() && desk().selection().contains(m_under);
    const bool adds = at.modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    m_handle = canvas().frame().handleAt(at.view, canvas());
    // Handles lie over the neighbours of what is chosen: these can be added all the same.
    if (picksRows() || at.modifiers.testFlag(Qt::ControlModifier))
        m_handle.reset();
    if (m_handle)
        return;
    if (!m_under.isEmpty() && !m_wasChosen && !adds)
        desk().select(m_under);
}

std::unique_ptr<CanvasDrag> SelectTool::beginDrag() const
{
    if (m_handle)
        return dragAt(*m_handle, canvas(), m_pressed);
    const bool adds = m_pressed.modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    const bool holds = !m_under.isEmpty() && desk().selection().contains(m_under);
    if (holds && !picksRows() && (!adds || m_wasChosen))
        return std::make_unique<MoveDrag>(canvas(), m_pressed);
    return std::make_unique<MarqueeDrag>(canvas(), m_pressed, picksRows());
}

void SelectTool::move(const CanvasPoint &to, bool isPressed)
{
    if (!isPressed || !m_isDown)
        return;
    const QPointF way = to.view - m_pressed.view;
    if (!m_drag) {
        if (way.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return;
        m_drag = beginDrag();
    }
    m_drag->move(to);
}

void SelectTool::release(const CanvasPoint &at)
{
    if (!std::exchange(m_isDown, false))
        return;
    if (m_drag) {
        m_drag->move(at);
        const std::unique_ptr<CanvasDrag> drag = std::move(m_drag);
        drag->drop();
        return;
    }
    if (m_handle && m_under.isEmpty())
        return;
    const bool adds = at.modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    if (adds && !m_under.isEmpty())
        desk().select(studio::toggled(desk().selection(), m_under));
    else if (!adds)
        desk().select(m_under);
}

void SelectTool::doubleClick(const CanvasPoint &at)
{
    const Selection there = under(at);
    if (!there.seats.empty())
        desk().select(studio::sameRow(desk().map(), there));
    else if (!there.isEmpty())
        Q_EMIT canvas().propertiesWanted();
    m_isDown = false;
}

bool SelectTool::cancel()
{
    m_isDown = false;
    if (!m_drag)
        return false;
    m_drag.reset();
    canvas().restoreFrame();
    canvas().update();
    return true;
}

bool SelectTool::finish()
{
    if (desk().selection().isEmpty())
        return false;
    Q_EMIT canvas().propertiesWanted();
    return true;
}

void SelectTool::paint(QPainter &painter) const
{
    if (m_drag)
        m_drag->paint(painter);
}

Qt::CursorShape SelectTool::cursor(const CanvasPoint &at) const
{
    if (m_drag && !m_handle)
        return Qt::ArrowCursor;
    const std::optional<Handle> handle = canvas().frame().handleAt(at.view, canvas());
    if (handle && !picksRows())
        return SelectionFrame::cursorOf(*handle);
    const Selection there = under(at);
    return !there.isEmpty() && !picksRows() && desk().selection().contains(there) ? Qt::SizeAllCursor
                                                                                  : Qt::ArrowCursor;
}

Selection NumberTool::under(const CanvasPoint &at) const
{
    const seating::SeatIndex seat = canvas().seatAt(at.view);
    if (seat == seatview::noSeat)
        return {};
    return studio::sameRow(desk().map(), Selection::of({canvas().model().plan()->seatId(seat)}));
}

void LassoTool::press(const CanvasPoint &at)
{
    m_curve = {at.at};
    m_adds = at.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
}

void LassoTool::move(const CanvasPoint &to, bool isPressed)
{
    if (!isPressed || m_curve.empty() || m_curve.back() == to.at)
        return;
    m_curve.push_back(to.at);
    canvas().update();
}

void LassoTool::release(const CanvasPoint &at)
{
    move(at, true);
    const std::vector<seating::Point> curve = std::exchange(m_curve, {});
    canvas().update();
    studio::PickScope scope;
    scope.level = canvas().level() ? canvas().levelId() : QString();
    const Selection inside = curve.size() < 3 ? Selection() : studio::inLasso(desk().map(), curve, scope);
    desk().select(m_adds ? studio::united(desk().selection(), inside) : inside);
}

bool LassoTool::cancel()
{
    const bool drawn = !m_curve.empty();
    m_curve.clear();
    canvas().update();
    return drawn;
}

void LassoTool::paint(QPainter &painter) const
{
    QPolygonF line;
    for (const seating::Point &point : m_curve)
        line.append(canvas().view(point));
    QColor fill = kit::tokensOf(&canvas()).accentText;
    painter.setPen(QPen(fill, 1));
    fill.setAlphaF(0.1F);
    painter.setBrush(fill);
    painter.drawPolygon(line, Qt::OddEvenFill);
}

Qt::CursorShape LassoTool::cursor(const CanvasPoint &) const
{
    return Qt::CrossCursor;
}

} // namespace foyer::seatmap
