// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/salescourse.h"
#include "ui/kit/tokens.h"

#include <QRectF>
#include <vector>

class QPainter;

namespace foyer::dashboard {

/// Where everything of the sales chart lies, and how it is drawn.
struct SalesPlot
{
    SalesPlot(const SalesCourse &course, const QSizeF &size);

    [[nodiscard]] double x(double place) const;

    [[nodiscard]] double middle(int place) const { return x(place + 0.5); }

    [[nodiscard]] double totalY(double tickets) const;
    [[nodiscard]] double barHeight(double tickets) const;

    /// The place under a point, −1 beside the plot.
    [[nodiscard]] int placeAt(double x) const;

    void paint(QPainter &painter, const kit::Tokens &tokens) const;

    /// The hover line and where it meets the course.
    void paintHover(QPainter &painter, const kit::Tokens &tokens, int place) const;

    const SalesCourse &course;
    QRectF above;       ///< tickets in all
    QRectF below;       ///< per step
    double most = 1;    ///< at the top of `above`
    double mostBar = 1; ///< at the top of `below`
    std::vector<double> ticks;
    double barTick = 0;
    bool showsCapacity = false;

private:
    void paintGrid(QPainter &painter, const kit::Tokens &tokens) const;
    void paintPhases(QPainter &painter, const kit::Tokens &tokens) const;
    void paintCapacity(QPainter &painter, const kit::Tokens &tokens) const;
    void paintCourse(QPainter &painter, const kit::Tokens &tokens) const;
    void paintBars(QPainter &painter, const kit::Tokens &tokens) const;
    void paintAxis(QPainter &painter, const kit::Tokens &tokens) const;
};

} // namespace foyer::dashboard
