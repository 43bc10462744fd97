// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/dragging.h"

#include <utility>

namespace foyer::seatview {

void Dragging::press(QPointF at, bool choosing)
{
    m_kind = Kind::Pressed;
    m_choosing = choosing;
    m_start = at;
    m_last = at;
}

QPointF Dragging::move(QPointF to, int startDistance)
{
    if (m_kind == Kind::None)
        return {};
    if (m_kind == Kind::Pressed) {
        if ((to - m_start).manhattanLength() < startDistance)
            return {};
        m_kind = m_choosing ? Kind::Marquee : Kind::Pan;
    }
    const QPointF way = to - m_last;
    m_last = to;
    return m_kind == Kind::Pan ? way : QPointF();
}

Dragging::Kind Dragging::release()
{
    return std::exchange(m_kind, Kind::None);
}

} // namespace foyer::seatview
