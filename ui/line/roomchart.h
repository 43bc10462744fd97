// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/line/roomcourse.h"

#include <QWidget>

namespace foyer::line {

struct RoomPlot;

/// The course of the line: who waits above, arriving, let in and sold a minute below, on one axis of time,
/// with what is to be expected. One hover line with one card of figures, moved by pointer or arrow keys.
class RoomChart : public QWidget
{
    Q_OBJECT

public:
    explicit RoomChart(QWidget *parent = nullptr);

    void setCourse(RoomCourse course);

    [[nodiscard]] const RoomCourse &course() const noexcept { return m_course; }

    /// −1: none.
    void setHovered(int minute);

    [[nodiscard]] int hovered() const noexcept { return m_hovered; }

    /// What the card says: "10:18", "Waiting\t41,200", "Arriving\t560 a minute".
    [[nodiscard]] QStringList cardLines() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void describe();
    void paintCard(class QPainter &painter, const RoomPlot &plot) const;

    RoomCourse m_course;
    int m_hovered = -1;
};

} // namespace foyer::line
