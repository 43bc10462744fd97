// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/snapping.h"

#include <QPointF>
#include <QString>
#include <span>

class QPainter;

namespace foyer::kit {
struct Tokens;
}

namespace foyer::seatmap {

class StudioCanvas;
struct PreviewTag;

/// Draws what helps a hand on the sheet: guides and dimensions in blue, words in boxes, the red ring.
class AidPainter
{
public:
    AidPainter(QPainter &painter, const StudioCanvas &canvas);

    void guides(std::span<const studio::Guide> guides);
    /// Beside what is framed by `frame` (in the view).
    void dimensions(std::span<const studio::Dimension> dimensions, const QRectF &frame);
    /// A word in a blue box, its middle there.
    void tag(QPointF centre, const QString &text);
    /// Of rows that lie close they are lower, and where even that is too high, some are left out.
    void accentTags(std::span<const PreviewTag> tags);
    void trouble(QPointF centre);
    void marquee(const QRectF &frame);
    /// A line through these places of the view, with a head at its end.
    void arrow(std::span<const QPointF> line);

private:
    void box(const QRectF &where, const QString &text, const QColor &fill, const QColor &ink);
    [[nodiscard]] QRectF around(QPointF centre, const QString &text, double height) const;
    [[nodiscard]] double tagRoom(std::span<const PreviewTag> tags) const;
    void measured(QPointF from, QPointF to);
    void arc(const studio::Guide &guide);

    QPainter &m_painter;
    const StudioCanvas &m_canvas;
    const kit::Tokens &m_tokens;
};

/// "945 mm"; "8 × 550 mm, R 41.2 m".
[[nodiscard]] QString dimensionWords(const studio::Dimension &dimension, const QLocale &locale);
[[nodiscard]] QString radiusWords(seating::Millimetres radius, const QLocale &locale);

} // namespace foyer::seatmap
