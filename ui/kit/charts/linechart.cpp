// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/charts/linechart.h"

#include "ui/kit/charts/chartcanvas.h"

#include <QVBoxLayout>

namespace foyer::kit {

LineChart::LineChart(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_canvas(new ChartCanvas(ChartCanvas::Kind::Lines, this))
{
    m_canvas->setAccessibleName(name);
    setAccessibleName(name);
    setFocusProxy(m_canvas);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_canvas);
    connect(m_canvas, &ChartCanvas::hoveredChanged, this, &LineChart::hoveredChanged);
}

void LineChart::setData(ChartData data)
{
    m_canvas->setData(std::move(data));
}

void LineChart::setFlag(int place, const QString &text)
{
    m_canvas->setFlag(place, text);
}

void LineChart::setHovered(int place)
{
    m_canvas->setHovered(place);
}

int LineChart::hovered() const
{
    return m_canvas->hovered();
}

QStringList LineChart::cardLines() const
{
    return m_canvas->cardLines();
}

QSize LineChart::sizeHint() const
{
    return {480, 240};
}

} // namespace foyer::kit
