// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatmodel.h"

#include <QColor>
#include <QImage>
#include <QTimer>
#include <QWidget>

namespace foyer::seatview {

/// The whole hall in small, with a frame around what the map shows; a click or a drag moves the map there.
/// SeatView has one of its own; alone it shows any model.
class Minimap : public QWidget
{
    Q_OBJECT

public:
    /// `model` outlives the minimap.
    Minimap(const SeatModel &model, QWidget *parent = nullptr);
    ~Minimap() override;

    /// In millimetres of the plan; an empty one shows no frame.
    void setFrame(const QRectF &frame);
    void setLevel(std::optional<int> level);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// In millimetres of the plan.
    void centreRequested(QPointF centre);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QTransform toWidget() const;
    void redraw();
    void render();
    void paintSeats(QPainter &painter) const;
    void paintBlocks(QPainter &painter) const;
    [[nodiscard]] QColor colourOf(SeatIndex seat, const std::vector<QColor> &free) const;

    const SeatModel &m_model;
    QRectF m_frame;
    std::optional<int> m_level;
    QImage m_picture;
    bool m_stale = true;
    QTimer m_refresh; ///< gathers changes: a picture this small need not follow each
};

} // namespace foyer::seatview
