// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/salescourse.h"

#include <QWidget>

namespace foyer::dashboard {

struct SalesPlot;

/// The course of sales: tickets in all above, what each step sold by channel below, on one axis of time;
/// phases of the sale through both, one hover line with one card of figures, moved by pointer or arrow keys.
class SalesChart : public QWidget
{
    Q_OBJECT

public:
    explicit SalesChart(QWidget *parent = nullptr);

    void setCourse(SalesCourse course);

    [[nodiscard]] const SalesCourse &course() const noexcept { return m_course; }

    /// −1: none.
    void setHovered(int place);

    [[nodiscard]] int hovered() const noexcept { return m_hovered; }

    /// What the card says: "Sun 15 Nov", "Sold in all\t288", "Online\t+10".
    [[nodiscard]] QStringList cardLines() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hoveredChanged(int place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] SalesPlot plot() const;
    void paintCard(class QPainter &painter, const SalesPlot &plot) const;

    SalesCourse m_course;
    int m_hovered = -1;
};

} // namespace foyer::dashboard
