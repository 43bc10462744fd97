// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::seatmap {

class StudioCanvas;

/// Metres along an edge of the canvas: across from the middle line, down from the sheet's upper edge.
class Ruler : public QWidget
{
    Q_OBJECT

public:
    static constexpr int breadth = 20;

    Ruler(Qt::Orientation orientation, const StudioCanvas &canvas, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    /// Metres between two figures, so that they stand `least` pixels apart or more: 1, 2, 2.5 or 5 times a
    /// power of ten.
    [[nodiscard]] static double stepFor(double pixelsAMetre, double least);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFigure(QPainter &painter, double position, const QString &text) const;

    Qt::Orientation m_orientation;
    const StudioCanvas &m_canvas;
};

} // namespace foyer::seatmap
