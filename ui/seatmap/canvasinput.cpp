// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer and the keys do on the sheet.
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace foyer::seatmap {

namespace {

using seating::Point;

constexpr int usualNudge = 10; ///< millimetres
constexpr int largeNudge = 100;
constexpr int fineNudge = 1;

std::optional<Point> wayOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return Point{-1, 0};
    case Qt::Key_Right: return Point{1, 0};
    case Qt::Key_Up: return Point{0, -1};
    case Qt::Key_Down: return Point{0, 1};
    default: return {};
    }
}

int nudgeOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier))
        return largeNudge;
    return modifiers.testFlag(Qt::AltModifier) ? fineNudge : usualNudge;
}

} // namespace

/// Keys that the sheet needs itself while something is chosen, though commands have them too.
bool StudioCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool nudges = wayOf(key->key()) && !m_desk.selection().isEmpty();
        const bool edits = key->key() == Qt::Key_Backspace && m_desk.tool() == StudioTool::Section;
        if (nudges || edits) {
            event->accept();
            return true;
        }
    }
    return SeatView::event(event);
}

void StudioCanvas::mousePressEvent(QMouseEvent *event)
{
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_hasHand);
    if (pans) {
        m_isPanning = true;
        m_panFrom = event->position();
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    endWalk();
    m_isPressed = true;
    m_nudging = {};
    m_tool->press(pointAt(event->position(), event->modifiers()));
}

void StudioCanvas::panTo(QPointF position)
{
    panBy(position - m_panFrom);
    m_panFrom = position;
}

void StudioCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isPanning)
        return panTo(event->position());
    endWalk();
    const CanvasPoint at = pointAt(event->position(), event->modifiers());
    m_tool->move(at, m_isPressed);
    if (!m_hasHand)
        setCursor(m_tool->cursor(at));
}

void StudioCanvas::showCursor(QPointF position)
{
    setCursor(m_hasHand ? Qt::OpenHandCursor : m_tool->cursor(pointAt(position)));
}

void StudioCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_isPanning, false)) {
        showCursor(event->position());
        return;
    }
    if (event->button() != Qt::LeftButton || !std::exchange(m_isPressed, false))
        return;
    m_tool->release(pointAt(event->position(), event->modifiers()));
    Q_EMIT hintChanged();
}

void StudioCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_tool->doubleClick(pointAt(event->position(), event->modifiers()));
}

void StudioCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const CanvasPoint at = pointAt(event->pos());
    const bool byPointer = event->reason() == QContextMenuEvent::Mouse;
    if (byPointer && m_desk.tool() == StudioTool::Select && !m_frame.contains(at.view, *this)) {
        m_tool->press(at); // the menu is about what is under the pointer
        m_tool->release(at);
    }
    Q_EMIT menuWanted(event->globalPos());
}

void StudioCanvas::leaveEvent(QEvent *event)
{
    SeatView::leaveEvent(event);
    update();
}

void StudioCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!takeEditingKey(*event))
        SeatView::keyPressEvent(event);
}

void StudioCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !std::exchange(m_hasHand, false))
        return SeatView::keyReleaseEvent(event);
    showCursor(mapFromGlobal(QPointF(QCursor::pos())));
}

bool StudioCanvas::takeEditingKey(const QKeyEvent &event)
{
    if (m_tool->key(event))
        return true;
    switch (event.key()) {
    case Qt::Key_Escape: escape(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isWalking && m_desk.tool() == StudioTool::Select && m_desk.selection().isEmpty())
            toggleStop();
        return m_tool->finish();
    case Qt::Key_Space: return event.isAutoRepeat() || takeSpace();
    default: return takeArrow(event) || takeWalk(event);
    }
}

bool StudioCanvas::takeArrow(const QKeyEvent &event)
{
    const std::optional<Point> way = wayOf(event.key());
    if (!way || m_desk.selection().isEmpty() || event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    const int length = nudgeOf(event.modifiers());
    nudge({way->x * length, way->y * length});
    return true;
}

/// What keys walked to is chosen, or no longer; for who uses the pointer the sheet can be pulled about.
bool StudioCanvas::takeSpace()
{
    if (m_isWalking && walk().stop()) {
        toggleStop();
        return true;
    }
    m_hasHand = true;
    setCursor(Qt::OpenHandCursor);
    return true;
}

/// One thing after the other: what is under way, the tool, what is chosen.
void StudioCanvas::escape()
{
    m_isPressed = false;
    if (m_tool->cancel()) {
        Q_EMIT hintChanged();
        return;
    }
    if (m_desk.tool() != StudioTool::Select)
        return m_desk.setTool(StudioTool::Select);
    m_desk.clearTrouble();
    m_desk.select({});
}

} // namespace foyer::seatmap
