// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/salesplot.h"

#include "ui/kit/painting.h"
#include "ui/kit/type.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace foyer::dashboard {

namespace {

using kit::TextSize;

constexpr int left = 44;
constexpr int right = 8;
constexpr int axisHeight = 20;
constexpr int between = 14; ///< of the two plots

/// 1, 2 or 5 times a power of ten, not below `wanted`.
double roundStep(double wanted)
{
    const double power = std::pow(10, std::floor(std::log10(std::max(wanted, 1.0))));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= wanted)
            return std::max(1.0, factor * power);
    }
    return 10 * power;
}

QString countWords(double count)
{
    return kit::Format().count(qint64(count));
}

double crisp(double position)
{
    return std::floor(position) + 0.5;
}

} // namespace

SalesPlot::SalesPlot(const SalesCourse &shown, const QSizeF &size) : course(shown)
{
    const double width = std::max(1.0, size.width() - left - right);
    const double bottom = size.height() - axisHeight;
    const double bars = std::max(42.0, (bottom - 12) * 0.23);
    double highest = 1;
    for (const double tickets : course.total)
        highest = std::max(highest, tickets);
    showsCapacity = course.capacity > 0 && double(course.capacity) < 8 * highest;
    // The figure over the last point needs room where the line of the capacity leaves none.
    const double top = showsCapacity ? 12 : 26;
    below = QRectF(left, bottom - bars, width, bars);
    above = QRectF(left, top, width, std::max(1.0, below.top() - between - top));
    most = std::max(highest, showsCapacity ? double(course.capacity) : 0.0) * 1.03;
    const double step = roundStep(most / 3.6);
    for (double tick = 0; tick <= most; tick += step)
        ticks.push_back(tick);
    for (std::size_t place = 0; place < course.places.size(); ++place) {
        double stacked = 0;
        for (const SalesCourse::Channel &channel : course.channels)
            stacked += channel.tickets[place];
        mostBar = std::max(mostBar, stacked);
    }
    barTick = roundStep(mostBar / 2);
    if (barTick > mostBar)
        barTick = mostBar;
}

double SalesPlot::x(double place) const
{
    return above.left() + above.width() * place / double(std::max<std::size_t>(1, course.places.size()));
}

double SalesPlot::totalY(double tickets) const
{
    return above.bottom() - above.height() * tickets / most;
}

double SalesPlot::barHeight(double tickets) const
{
    return below.height() * tickets / mostBar;
}

int SalesPlot::placeAt(double position) const
{
    if (course.isEmpty() || position < above.left() || position > above.right())
        return -1;
    const double place = (position - above.left()) / above.width() * double(course.places.size());
    return std::min(int(place), int(course.places.size()) - 1);
}

void SalesPlot::paint(QPainter &painter, const kit::Tokens &tokens) const
{
    paintGrid(painter, tokens);
    paintCourse(painter, tokens);
    paintBars(painter, tokens);
    paintPhases(painter, tokens);
    if (showsCapacity)
        paintCapacity(painter, tokens);
    paintAxis(painter, tokens);
}

void SalesPlot::paintGrid(QPainter &painter, const kit::Tokens &tokens) const
{
    const auto words = [&](double y, const QString &text) {
        kit::paintLine(painter, QRectF(0, y - 8, left - 8, 16), text, kit::figuresFont(TextSize::Small),
                       tokens.text3, Qt::AlignRight);
    };
    for (const double tick : ticks) {
        painter.fillRect(QRectF(above.left(), std::floor(totalY(tick)), above.width(), 1),
                         tick > 0 ? tokens.grid : tokens.lineStrong);
        words(totalY(tick), countWords(tick));
    }
    const double y = std::max(below.bottom() - barHeight(barTick), below.top() + 4);
    painter.fillRect(QRectF(below.left(), std::floor(below.bottom() - barHeight(barTick)), below.width(), 1),
                     tokens.grid);
    words(y, countWords(barTick));
}

void SalesPlot::paintPhases(QPainter &painter, const kit::Tokens &tokens) const
{
    double free = above.left(); // names never run into one another
    for (std::size_t number = 0; number < course.phases.size(); ++number) {
        const SalesCourse::Mark &phase = course.phases[number];
        const double at = crisp(x(phase.place));
        QPen pen(tokens.lineStrong, 1);
        pen.setDashPattern({2, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(at, above.top()), QPointF(at, below.bottom()));
        const double end =
            number + 1 < course.phases.size() ? x(course.phases[number + 1].place) - 6 : above.right();
        const bool hasCapacityAbove = showsCapacity && totalY(double(course.capacity)) < above.top() + 20;
        const QRectF where(at + 5, above.top() + (hasCapacityAbove ? 10 : 2), end - at - 5, 16);
        if (at < free || where.width() < 36)
            continue;
        kit::paintLine(painter, where, phase.name, kit::textFont(TextSize::Small), tokens.text3);
        free = at + 5 + kit::textWidth(kit::textFont(TextSize::Small), phase.name);
    }
}

void SalesPlot::paintCapacity(QPainter &painter, const kit::Tokens &tokens) const
{
    const double y = std::floor(totalY(double(course.capacity)));
    painter.fillRect(QRectF(above.left(), y, above.width(), 1), tokens.text3);
    const QString words = QCoreApplication::translate("foyer::dashboard::SalesPlot", "capacity %1")
                              .arg(countWords(double(course.capacity)));
    const double width = kit::textWidth(kit::figuresFont(TextSize::Small), words) + 2;
    const QRectF where(above.right() - width - 2, y + 3, width, 16);
    painter.fillRect(where, tokens.surface);
    kit::paintLine(painter, where, words, kit::figuresFont(TextSize::Small), tokens.text3, Qt::AlignRight);
}

void SalesPlot::paintCourse(QPainter &painter, const kit::Tokens &tokens) const
{
    QPolygonF line;
    for (std::size_t place = 0; place < course.total.size(); ++place)
        line.append(QPointF(middle(int(place)), totalY(course.total[place])));
    if (line.size() == 1) // a line has two ends
        line.prepend(QPointF(above.left(), line.first().y()));
    QPolygonF area = line;
    area.append(QPointF(line.last().x(), above.bottom()));
    area.append(QPointF(line.first().x(), above.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.seriesSoft);
    painter.drawPolygon(area);
    painter.setPen(QPen(tokens.series[0], 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    QPainterPath path;
    path.addPolygon(line);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.series[0]);
    painter.drawEllipse(line.last(), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QFont font = kit::figuresFont(TextSize::Body, kit::strong);
    const double width = 96;
    double y = line.last().y() - 24;
    if (showsCapacity && y < totalY(double(course.capacity)) + 20 && y > totalY(double(course.capacity)) - 16)
        y = line.last().y() + 6;
    kit::paintLine(painter, QRectF(line.last().x() - 8 - width, y, width, 20),
                   countWords(course.total.back()), font, tokens.text, Qt::AlignRight);
}

void SalesPlot::paintBars(QPainter &painter, const kit::Tokens &tokens) const
{
    const double step = below.width() / double(course.places.size());
    const double width = std::max(1.0, step > 4 ? std::floor(step * 0.68) : step - 0.5);
    for (std::size_t place = 0; place < course.places.size(); ++place) {
        double y = below.bottom();
        for (const SalesCourse::Channel &channel : course.channels) {
            const double height = barHeight(channel.tickets[place]);
            if (height <= 0)
                continue;
            y -= height;
            painter.fillRect(QRectF(middle(int(place)) - width / 2, y, width, height),
                             tokens.series[std::size_t(channel.series)]);
        }
    }
    painter.fillRect(QRectF(below.left(), below.bottom(), below.width(), 1), tokens.lineStrong);
}

void SalesPlot::paintAxis(QPainter &painter, const kit::Tokens &tokens) const
{
    const QFont font = kit::figuresFont(TextSize::Small);
    for (std::size_t place = 0; place < course.axis.size(); ++place) {
        if (course.axis[place].isEmpty())
            continue;
        const double width = kit::textWidth(font, course.axis[place]) + 2;
        const double wanted = middle(int(place)) - width / 2;
        const double start = std::clamp(wanted, 0.0, std::max(0.0, above.right() + right - width));
        kit::paintLine(painter, QRectF(start, below.bottom() + 3, width, 16), course.axis[place], font,
                       tokens.text3);
    }
}

void SalesPlot::paintHover(QPainter &painter, const kit::Tokens &tokens, int place) const
{
    const double at = crisp(middle(place));
    painter.setPen(QPen(tokens.text, 1));
    painter.drawLine(QPointF(at, above.top()), QPointF(at, below.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.series[0], 2));
    painter.setBrush(tokens.surface);
    painter.drawEllipse(QPointF(middle(place), totalY(course.total[std::size_t(place)])), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace foyer::dashboard
