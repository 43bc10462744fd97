// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/geometry.h"

#include <array>
#include <optional>
#include <QPointF>
#include <QRectF>
#include <Qt>

class QPainter;

namespace foyer::kit {
struct Tokens;
}

namespace foyer::seatmap {

class StudioCanvas;

/// What can be taken hold of at the frame around what is chosen.
enum class Handle : std::uint8_t
{
    TopLeft,
    Top,
    TopRight,
    Right,
    BottomRight,
    Bottom,
    BottomLeft,
    Left,
    Turn, ///< the knob above
    Bend, ///< the knob below, where rows are chosen
};

/// The frame around what is chosen, with its handles: where they are and how they look.
class SelectionFrame
{
public:
    /// `isBendable`: there are rows. Nothing: nothing is chosen.
    void set(const std::optional<seating::Box> &box, bool isBendable);

    [[nodiscard]] const std::optional<seating::Box> &box() const { return m_box; }

    /// In the view, a little outside of what it frames.
    [[nodiscard]] QRectF rect(const StudioCanvas &canvas) const;
    [[nodiscard]] QPointF centreOf(Handle handle, const StudioCanvas &canvas) const;
    [[nodiscard]] std::optional<Handle> handleAt(QPointF position, const StudioCanvas &canvas) const;
    [[nodiscard]] bool contains(QPointF position, const StudioCanvas &canvas) const;
    /// `isHeld`: something is in the hand, the handles are not for it.
    void paint(QPainter &painter, const StudioCanvas &canvas, const kit::Tokens &tokens, bool isHeld) const;

    [[nodiscard]] static Qt::CursorShape cursorOf(Handle handle);

private:
    [[nodiscard]] bool hasHandle(Handle handle, const QRectF &rect) const;

    std::optional<seating::Box> m_box;
    bool m_isBendable = false;
};

inline constexpr std::array allHandles{Handle::TopLeft,     Handle::Top,    Handle::TopRight,   Handle::Right,
                                       Handle::BottomRight, Handle::Bottom, Handle::BottomLeft, Handle::Left,
                                       Handle::Turn,        Handle::Bend};

} // namespace foyer::seatmap
