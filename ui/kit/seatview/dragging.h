// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QPointF>
#include <QRectF>

namespace foyer::seatview {

/// What pressing, moving and letting go of a button means: a click, moving the map, or choosing inside a
/// frame.
class Dragging
{
public:
    enum class Kind
    {
        None,
        Pressed, ///< may still become a click
        Pan,
        Marquee,
    };

    void press(QPointF at, bool choosing);
    /// How far the map moves by this: nothing unless it is panned.
    [[nodiscard]] QPointF move(QPointF to, int startDistance);
    /// What it was; it is over then.
    [[nodiscard]] Kind release();

    void cancel() { m_kind = Kind::None; }

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }

    [[nodiscard]] QRectF frame() const { return QRectF(m_start, m_last).normalized(); }

private:
    Kind m_kind = Kind::None;
    bool m_choosing = false;
    QPointF m_start;
    QPointF m_last;
};

} // namespace foyer::seatview
