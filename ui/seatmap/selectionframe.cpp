// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/selectionframe.h"

#include "ui/kit/tokens.h"
#include "ui/seatmap/studiocanvas.h"

#include <cmath>
#include <QPainter>

namespace foyer::seatmap {

namespace {

constexpr double outside = 4;       ///< between what is chosen and the frame
constexpr double square = 8;        ///< a handle's edge
constexpr double knob = 5;          ///< radius
constexpr double knobAway = 26;     ///< from the frame
constexpr double grip = 8;          ///< how near is near enough
constexpr double smallestSide = 28; ///< a shorter side has no handle in its middle

} // namespace

void SelectionFrame::set(const std::optional<seating::Box> &box, bool isBendable)
{
    m_box = box;
    m_isBendable = isBendable;
}

QRectF SelectionFrame::rect(const StudioCanvas &canvas) const
{
    if (!m_box)
        return {};
    const QRectF exact(canvas.view(m_box->topLeft), canvas.view(m_box->bottomRight));
    const QRectF wide = exact.normalized().adjusted(-outside, -outside, outside, outside);
    return {std::round(wide.x()) + 0.5, std::round(wide.y()) + 0.5, std::round(wide.width()),
            std::round(wide.height())};
}

QPointF SelectionFrame::centreOf(Handle handle, const StudioCanvas &canvas) const
{
    const QRectF r = rect(canvas);
    switch (handle) {
    case Handle::TopLeft: return r.topLeft();
    case Handle::Top: return {r.center().x(), r.top()};
    case Handle::TopRight: return r.topRight();
    case Handle::Right: return {r.right(), r.center().y()};
    case Handle::BottomRight: return r.bottomRight();
    case Handle::Bottom: return {r.center().x(), r.bottom()};
    case Handle::BottomLeft: return r.bottomLeft();
    case Handle::Left: return {r.left(), r.center().y()};
    case Handle::Turn: return {r.center().x(), r.top() - knobAway};
    case Handle::Bend: return {r.center().x(), r.bottom() + knobAway};
    }
    return {};
}

bool SelectionFrame::hasHandle(Handle handle, const QRectF &rect) const
{
    switch (handle) {
    case Handle::Top:
    case Handle::Bottom: return rect.width() >= smallestSide;
    case Handle::Left:
    case Handle::Right: return rect.height() >= smallestSide;
    case Handle::Bend: return m_isBendable;
    case Handle::TopLeft:
    case Handle::TopRight:
    case Handle::BottomLeft:
    case Handle::BottomRight:
    case Handle::Turn: return true;
    }
    return true;
}

std::optional<Handle> SelectionFrame::handleAt(QPointF position, const StudioCanvas &canvas) const
{
    if (!m_box)
        return {};
    const QRectF r = rect(canvas);
    for (const Handle handle : allHandles) {
        const QPointF way = position - centreOf(handle, canvas);
        if (hasHandle(handle, r) && std::max(std::abs(way.x()), std::abs(way.y())) <= grip)
            return handle;
    }
    return {};
}

bool SelectionFrame::contains(QPointF position, const StudioCanvas &canvas) const
{
    return m_box && rect(canvas).contains(position);
}

void SelectionFrame::paint(QPainter &painter, const StudioCanvas &canvas, const kit::Tokens &tokens,
                           bool isHeld) const
{
    if (!m_box)
        return;
    const QRectF r = rect(canvas);
    painter.setPen(QPen(tokens.accentText, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(r);
    for (const Handle handle : allHandles) {
        if (isHeld || !hasHandle(handle, r))
            continue;
        const QPointF centre = centreOf(handle, canvas);
        const bool round = handle == Handle::Turn || handle == Handle::Bend;
        if (round) {
            const double edge = handle == Handle::Turn ? r.top() : r.bottom();
            painter.drawLine(QPointF(centre.x(), edge), centre);
        }
        painter.setBrush(tokens.surface);
        if (round)
            painter.drawEllipse(centre, knob, knob);
        else
            painter.drawRoundedRect(QRectF(centre.x() - square / 2, centre.y() - square / 2, square, square),
                                    1.5, 1.5);
        painter.setBrush(Qt::NoBrush);
    }
}

Qt::CursorShape SelectionFrame::cursorOf(Handle handle)
{
    switch (handle) {
    case Handle::TopLeft:
    case Handle::BottomRight: return Qt::SizeFDiagCursor;
    case Handle::TopRight:
    case Handle::BottomLeft: return Qt::SizeBDiagCursor;
    case Handle::Top:
    case Handle::Bottom: return Qt::SizeVerCursor;
    case Handle::Left:
    case Handle::Right: return Qt::SizeHorCursor;
    case Handle::Turn:
    case Handle::Bend: return Qt::PointingHandCursor;
    }
    return Qt::ArrowCursor;
}

} // namespace foyer::seatmap
