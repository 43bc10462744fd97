// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"
#include "ui/line/roomcourse.h"

#include <QRectF>
#include <vector>

class QPainter;

namespace foyer::line {

/// The one tick of a low axis that ends at `most`: as high as it may be, and round.
[[nodiscard]] double roundTick(double most);

/// Where everything of the course lies, and how it is drawn: who waits above, what happens a minute below.
struct RoomPlot
{
    RoomPlot(const RoomCourse &course, const QSizeF &size);

    [[nodiscard]] double x(Instant at) const;
    [[nodiscard]] double waitingY(double waiting) const;
    [[nodiscard]] double rateY(double perMinute) const;

    /// The minute under a point, −1 beside what was.
    [[nodiscard]] int minuteAt(double x) const;

    void paint(QPainter &painter, const kit::Tokens &tokens) const;

    /// The hover line and where it meets the course.
    void paintHover(QPainter &painter, const kit::Tokens &tokens, int minute) const;

    const RoomCourse &course;
    QRectF above;        ///< waiting
    QRectF below;        ///< a minute
    double most = 1;     ///< at the top of `above`
    double mostRate = 1; ///< at the top of `below`
    double rateTick = 0;
    std::vector<double> ticks;

private:
    void measure();
    void paintGrid(QPainter &painter, const kit::Tokens &tokens) const;
    void paintWithout(QPainter &painter, const kit::Tokens &tokens) const;
    void paintWithoutWords(QPainter &painter, const kit::Tokens &tokens) const;
    [[nodiscard]] bool hasWithout() const;
    [[nodiscard]] QColor groundOfWithout(const kit::Tokens &tokens) const;
    void paintWaiting(QPainter &painter, const kit::Tokens &tokens) const;
    void paintOutlook(QPainter &painter, const kit::Tokens &tokens) const;
    void paintFall(QPainter &painter, const Outlook &outlook, const QPen &pen) const;
    void paintRates(QPainter &painter, const kit::Tokens &tokens) const;
    void paintNow(QPainter &painter, const kit::Tokens &tokens) const;
    void paintAxis(QPainter &painter, const kit::Tokens &tokens) const;
};

} // namespace foyer::line
