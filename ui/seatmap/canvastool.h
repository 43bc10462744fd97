// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/geometry.h"
#include "ui/seatmap/studiotool.h"

#include <memory>
#include <QPointF>
#include <QString>
#include <Qt>

class QKeyEvent;
class QPainter;

namespace foyer::seatmap {

class StudioCanvas;
class StudioDesk;

/// A place of the pointer, in the view and on the sheet.
struct CanvasPoint
{
    QPointF view; ///< logical pixels
    seating::Point at;
    Qt::KeyboardModifiers modifiers;
};

/// What the pointer and a few keys do while a tool is in hand: one class a tool, made when it is taken up.
class CanvasTool
{
public:
    explicit CanvasTool(StudioCanvas &canvas) : m_canvas(canvas) {}

    virtual ~CanvasTool() = default;
    CanvasTool(const CanvasTool &) = delete;
    CanvasTool &operator=(const CanvasTool &) = delete;

    virtual void press(const CanvasPoint &) {}

    /// `isPressed`: the left button is down since press().
    virtual void move(const CanvasPoint &, bool isPressed) { static_cast<void>(isPressed); }

    virtual void release(const CanvasPoint &) {}

    virtual void doubleClick(const CanvasPoint &) {}

    virtual bool key(const QKeyEvent &) { return false; }

    /// Gives up what is under way; false where nothing is, and the tool is put down.
    virtual bool cancel() { return false; }

    /// Enter: ends what is under way, or does with the usual measures what the pointer would.
    virtual bool finish() { return false; }

    /// Above the map, in logical pixels.
    virtual void paint(QPainter &) const {}

    [[nodiscard]] virtual Qt::CursorShape cursor(const CanvasPoint &) const { return Qt::ArrowCursor; }

    /// Instead of the tool's own hint, while something is under way; empty: none.
    [[nodiscard]] virtual QString hint() const { return {}; }

protected:
    [[nodiscard]] StudioCanvas &canvas() const { return m_canvas; }

    [[nodiscard]] StudioDesk &desk() const;

private:
    StudioCanvas &m_canvas;
};

[[nodiscard]] std::unique_ptr<CanvasTool> makeTool(StudioTool tool, StudioCanvas &canvas);

} // namespace foyer::seatmap
