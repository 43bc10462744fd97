// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/ruler.h"

#include "ui/kit/theme.h"
#include "ui/kit/type.h"
#include "ui/seatmap/studiocanvas.h"

#include <cmath>
#include <QPainter>

namespace foyer::seatmap {

namespace {

constexpr double figuresApart = 100;
constexpr int tick = 8;

} // namespace

Ruler::Ruler(Qt::Orientation orientation, const StudioCanvas &canvas, QWidget *parent)
    : QWidget(parent)
    , m_orientation(orientation)
    , m_canvas(canvas)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(breadth);
    else
        setFixedWidth(breadth);
    connect(&canvas, &StudioCanvas::viewChanged, this, qOverload<>(&QWidget::update));
    connect(&canvas, &StudioCanvas::originChanged, this, qOverload<>(&QWidget::update));
}

QSize Ruler::sizeHint() const
{
    return {breadth, breadth};
}

double Ruler::stepFor(double pixelsAMetre, double least)
{
    const double wanted = least / std::max(pixelsAMetre, 1e-9);
    double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (power * factor >= wanted * 0.999)
            return power * factor;
    }
    return power * 10;
}

void Ruler::paintFigure(QPainter &painter, double position, const QString &text) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const double at = std::round(position) + 0.5;
    if (at < 0)
        return; // half a figure would be another one
    painter.setPen(tokens.lineStrong);
    if (m_orientation == Qt::Horizontal) {
        painter.drawLine(QPointF(at, breadth - tick), QPointF(at, breadth - 2));
        painter.setPen(tokens.text3);
        painter.drawText(QPointF(at + 3, 13), text);
        return;
    }
    painter.drawLine(QPointF(breadth - tick, at), QPointF(breadth - 2, at));
    painter.save();
    painter.translate(13, at + 3 + painter.fontMetrics().horizontalAdvance(text));
    painter.rotate(-90);
    painter.setPen(tokens.text3);
    painter.drawText(QPointF(), text);
    painter.restore();
}

void Ruler::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool across = m_orientation == Qt::Horizontal;
    if (across)
        painter.fillRect(0, height() - 1, width(), 1, tokens.line);
    else
        painter.fillRect(width() - 1, 0, 1, height(), tokens.line);
    painter.setFont(kit::figuresFont(kit::TextSize::Small));
    const QPointF origin = m_canvas.toView(m_canvas.origin());
    const double zero = across ? origin.x() : origin.y();
    const double metre = m_canvas.scale() * 1000;
    const double step = stepFor(metre, figuresApart);
    const double length = across ? width() : height();
    for (double at = std::floor(-zero / metre / step); at * step * metre + zero < length; ++at) {
        QString text = locale().toString(std::abs(at * step), 'g', 6);
        if (at < 0)
            text.prepend(QChar(0x2212));
        paintFigure(painter, zero + at * step * metre, text);
    }
}

} // namespace foyer::seatmap
