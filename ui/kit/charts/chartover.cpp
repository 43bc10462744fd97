// SPDX-License-Identifier: GPL-3.0-or-later
// What ChartCanvas paints over the chart: names, legend, flags, the hover line and its card.
#include "ui/kit/charts/chartcanvas.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <cmath>
#include <QChart>
#include <QPainter>

namespace foyer::kit {

namespace {

struct EndName
{
    qreal x;
    qreal y;
    QString text;
};

/// Moves names that would touch apart, keeping their order.
void spread(std::vector<EndName> &names)
{
    std::sort(names.begin(), names.end(), [](const EndName &a, const EndName &b) { return a.y < b.y; });
    for (std::size_t name = 1; name < names.size(); ++name)
        names[name].y = std::max(names[name].y, names[name - 1].y + 15);
}

void paintMarker(QPainter &painter, QPointF at, std::size_t number)
{
    constexpr qreal half = 3.5;
    switch (number % 4) {
    case 0: painter.drawEllipse(at, half, half); return;
    case 1: painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)); return;
    case 2:
        painter.drawPolygon(
            QPolygonF{{at.x(), at.y() - 4.5}, {at.x() + 4.5, at.y() + half}, {at.x() - 4.5, at.y() + half}});
        return;
    default:
        painter.drawPolygon(QPolygonF{
            {at.x(), at.y() - 4.5}, {at.x() + 4.5, at.y()}, {at.x(), at.y() + 4.5}, {at.x() - 4.5, at.y()}});
    }
}

int lastPlace(const ChartSeries &series)
{
    int last = int(series.values.size()) - 1;
    while (last >= 0 && std::isnan(series.values[std::size_t(last)]))
        --last;
    return last;
}

} // namespace

void ChartCanvas::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_data.places.empty() || m_data.series.empty())
        return;
    const Tokens &tokens = tokensOf(this);
    paintTicks(*painter, tokens);
    if (namesAtEnds())
        paintNames(*painter, tokens);
    else
        paintLegend(*painter, tokens);
    paintMarkers(*painter, tokens);
    paintFlags(*painter, tokens);
    if (m_hovered >= 0)
        paintHover(*painter, tokens);
    if (hasFocus() && m_hovered < 0)
        paintBox(*painter, rect().adjusted(1, 1, -1, -1), 6, Qt::transparent, tokens.accentText, 2);
}

void ChartCanvas::paintTicks(QPainter &painter, const Tokens &tokens) const
{
    const qreal right = chart()->plotArea().left() - 8;
    for (const double tick : scale().ticks)
        paintLine(painter, QRectF(0, at(0, tick).y() - 8, right, 16), tickText(tick),
                  figuresFont(TextSize::Small), tokens.text3, Qt::AlignRight);
}

void ChartCanvas::paintNames(QPainter &painter, const Tokens &tokens) const
{
    if (m_data.series.size() < 2)
        return;
    std::vector<EndName> names;
    for (const ChartSeries &series : m_data.series) {
        const int last = lastPlace(series);
        if (last >= 0) {
            const QPointF end = at(last, series.values[std::size_t(last)]);
            names.push_back({end.x() + 8, end.y(), series.name});
        }
    }
    spread(names);
    for (const EndName &name : names)
        paintLine(painter, QRectF(name.x, name.y - 8, width() - name.x, 16), name.text,
                  textFont(TextSize::Small, strong), tokens.text);
}

void ChartCanvas::paintLegend(QPainter &painter, const Tokens &tokens) const
{
    qreal right = width() - 8;
    for (std::size_t back = m_data.series.size(); back > 0; --back) {
        const ChartSeries &series = m_data.series[back - 1];
        const int words = textWidth(textFont(TextSize::Small), series.name);
        paintLine(painter, QRectF(right - words, 0, words + 1, 16), series.name, textFont(TextSize::Small),
                  tokens.text2);
        right -= words + 6;
        const bool line = m_kind == Kind::Lines || series.compared;
        QPen pen(colourOfSeries(back - 1, tokens), 2);
        if (series.compared)
            pen.setDashPattern({3, 2});
        painter.setPen(pen);
        if (line)
            painter.drawLine(QPointF(right - 18, 8), QPointF(right, 8));
        else
            paintBox(painter, QRectF(right - 10, 3, 10, 10), 2, pen.color(), Qt::transparent);
        right -= (line ? 18 : 10) + 16;
    }
}

void ChartCanvas::paintFlags(QPainter &painter, const Tokens &tokens) const
{
    const QRectF plot = chart()->plotArea();
    for (auto flag = m_flags.cbegin(); flag != m_flags.cend(); ++flag) {
        const qreal x = std::round(at(flag.key(), 0).x()) + 0.5;
        painter.setPen(QPen(tokens.text2, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, plot.top() - 4), QPointF(x, plot.bottom()));
        const int words = textWidth(textFont(TextSize::Small, medium), flag.value()) + 12;
        const qreal left =
            std::clamp(x - words / 2.0, plot.left(), std::max(plot.left(), plot.right() - words));
        const QRectF box(left, plot.top() - 24, words, 20);
        paintBox(painter, box, 4, tokens.tip, Qt::transparent);
        paintLine(painter, box, flag.value(), textFont(TextSize::Small, medium), tokens.onTip,
                  Qt::AlignHCenter);
    }
}

/// A mark of its own shape here and there on each of several lines: they can be told apart without colour.
void ChartCanvas::paintMarkers(QPainter &painter, const Tokens &tokens) const
{
    const auto own = std::count_if(m_data.series.begin(), m_data.series.end(),
                                   [](const ChartSeries &series) { return !series.compared; });
    if (m_kind != Kind::Lines || own < 2)
        return;
    painter.save();
    painter.setBrush(tokens.surface);
    const int every = std::max(2, int(m_data.places.size()) / 3);
    for (std::size_t number = 0; number < m_data.series.size(); ++number) {
        const ChartSeries &series = m_data.series[number];
        if (series.compared)
            continue;
        painter.setPen(QPen(colourOfSeries(number, tokens), 2));
        for (int place = lastPlace(series); place > 0; place -= every) {
            const double value = series.values[std::size_t(place)];
            if (!std::isnan(value))
                paintMarker(painter, at(place, value), number);
        }
    }
    painter.restore();
}

void ChartCanvas::paintHover(QPainter &painter, const Tokens &tokens) const
{
    const QRectF plot = chart()->plotArea();
    const qreal x = std::round(at(m_hovered, 0).x()) + 0.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(tokens.text, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.restore();
    paintDots(painter, tokens);
    paintCard(painter, x, tokens);
}

void ChartCanvas::paintDots(QPainter &painter, const Tokens &tokens) const
{
    for (std::size_t number = 0; number < m_data.series.size(); ++number) {
        const ChartSeries &series = m_data.series[number];
        const bool line = m_kind == Kind::Lines || series.compared;
        const double value =
            m_hovered < int(series.values.size()) ? series.values[std::size_t(m_hovered)] : NAN;
        if (!line || std::isnan(value))
            continue;
        painter.setPen(QPen(colourOfSeries(number, tokens), 2));
        painter.setBrush(tokens.surface);
        painter.drawEllipse(at(m_hovered, value), 3.5, 3.5);
    }
}

QStringList ChartCanvas::cardLines() const
{
    QStringList lines;
    if (m_hovered < 0 || m_hovered >= int(m_data.places.size()))
        return lines;
    lines.append(m_data.places[std::size_t(m_hovered)]);
    for (const ChartSeries &series : m_data.series) {
        const double value =
            m_hovered < int(series.values.size()) ? series.values[std::size_t(m_hovered)] : NAN;
        const QString words = std::isnan(value)  ? QStringLiteral("–")
                              : m_data.valueText ? m_data.valueText(value)
                                                 : locale().toString(value);
        lines.append(series.name + u'\t' + words);
    }
    return lines;
}

void ChartCanvas::paintCard(QPainter &painter, qreal x, const Tokens &tokens) const
{
    const QStringList lines = cardLines();
    int width = textWidth(textFont(TextSize::Body, strong), lines.first());
    for (qsizetype line = 1; line < lines.size(); ++line) {
        const QStringList parts = lines[line].split(u'\t');
        width = std::max(width, 16 + textWidth(textFont(), parts[0]) + 24
                                    + textWidth(figuresFont(TextSize::Body, medium), parts[1]));
    }
    const QRectF plot = chart()->plotArea();
    QRectF card(x + 12, plot.top(), width + 24, 20 * double(lines.size()) + 16);
    if (x > plot.center().x()) // on the side where less has been drawn
        card.moveRight(x - 12);
    card.moveLeft(std::max(card.left(), 4.0));
    paintShadow(painter, card, 8, tokens.shadow);
    paintBox(painter, card, 8, tokens.surface, tokens.lineStrong);
    QRectF row(card.left() + 12, card.top() + 8, card.width() - 24, 20);
    paintLine(painter, row, lines.first(), textFont(TextSize::Body, strong), tokens.text);
    for (qsizetype line = 1; line < lines.size(); ++line) {
        row.translate(0, 20);
        const QStringList parts = lines[line].split(u'\t');
        paintBox(painter, QRectF(row.left(), row.top() + 5, 10, 10), 2,
                 colourOfSeries(std::size_t(line - 1), tokens), Qt::transparent);
        paintLine(painter, row.adjusted(16, 0, 0, 0), parts[0], textFont(), tokens.text2);
        paintLine(painter, row, parts[1], figuresFont(TextSize::Body, medium), tokens.text, Qt::AlignRight);
    }
}

} // namespace foyer::kit
