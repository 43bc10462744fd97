// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/charts/barchart.h"

#include "ui/kit/charts/chartcanvas.h"

#include <QVBoxLayout>

namespace foyer::kit {

BarChart::BarChart(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_canvas(new ChartCanvas(ChartCanvas::Kind::Bars, this))
{
    m_canvas->setAccessibleName(name);
    setAccessibleName(name);
    setFocusProxy(m_canvas);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_canvas);
    connect(m_canvas, &ChartCanvas::hoveredChanged, this, &BarChart::hoveredChanged);
}

void BarChart::setData(ChartData data)
{
    m_canvas->setData(std::move(data));
}

void BarChart::setFlag(int place, const QString &text)
{
    m_canvas->setFlag(place, text);
}

void BarChart::setHovered(int place)
{
    m_canvas->setHovered(place);
}

int BarChart::hovered() const
{
    return m_canvas->hovered();
}

QStringList BarChart::cardLines() const
{
    return m_canvas->cardLines();
}

QSize BarChart::sizeHint() const
{
    return {480, 240};
}

} // namespace foyer::kit
