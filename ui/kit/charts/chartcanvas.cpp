// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/charts/chartcanvas.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <cmath>
#include <QAreaSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLineSeries>
#include <QStackedBarSeries>

namespace foyer::kit {

ChartCanvas::ChartCanvas(Kind kind, QWidget *parent) : QChartView(new QChart, parent), m_kind(kind)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void ChartCanvas::setData(ChartData data)
{
    m_data = std::move(data);
    m_hovered = std::min(m_hovered, int(m_data.places.size()) - 1);
    build();
}

void ChartCanvas::setFlag(int place, const QString &text)
{
    if (text.isEmpty())
        m_flags.remove(place);
    else
        m_flags[place] = text;
    takeRoom();
    viewport()->update();
}

void ChartCanvas::setHovered(int place)
{
    const int wanted = place < int(m_data.places.size()) ? place : -1;
    if (wanted == m_hovered)
        return;
    m_hovered = wanted;
    setAccessibleDescription(cardLines().join(u'\n'));
    viewport()->update();
}

void ChartCanvas::tellHovered(int place)
{
    if (place == m_hovered)
        return;
    setHovered(place);
    Q_EMIT hoveredChanged(m_hovered);
}

void ChartCanvas::build()
{
    const Tokens &tokens = tokensOf(this);
    chart()->removeAllSeries();
    const QList<QAbstractAxis *> old = chart()->axes();
    for (QAbstractAxis *axis : old) {
        chart()->removeAxis(axis);
        delete axis;
    }
    if (m_data.places.empty())
        return;
    takeRoom();
    if (m_kind == Kind::Bars)
        addBars(tokens);
    addLines(tokens);
    addAxes(tokens);
}

/// Around the plot. Labels of the y axis are ours: QtCharts gives them less than their width in a small chart
/// and writes "…" instead.
void ChartCanvas::takeRoom()
{
    chart()->setMargins(QMargins(leftMargin(), topMargin(), rightMargin(), 0));
}

void ChartCanvas::addLines(const Tokens &tokens)
{
    for (std::size_t number = 0; number < m_data.series.size(); ++number) {
        const ChartSeries &series = m_data.series[number];
        if (m_kind == Kind::Lines || series.compared)
            addLine(series, number, tokens);
    }
}

void ChartCanvas::addLine(const ChartSeries &series, std::size_t number, const Tokens &tokens)
{
    auto *line = new QLineSeries;
    for (std::size_t place = 0; place < series.values.size(); ++place) {
        if (!std::isnan(series.values[place]))
            line->append(double(place), series.values[place]);
    }
    QPen pen(colourOfSeries(number, tokens), series.compared ? 1.5 : 2);
    if (series.compared)
        pen.setDashPattern({3, 2.5});
    line->setPen(pen);
    if (series.area) {
        auto *upper = new QLineSeries(chart());
        upper->append(line->points());
        auto *area = new QAreaSeries(upper);
        area->setBrush(tokens.seriesSoft);
        area->setPen(Qt::NoPen);
        chart()->addSeries(area);
    }
    chart()->addSeries(line);
}

void ChartCanvas::addBars(const Tokens &tokens)
{
    auto *bars = new QStackedBarSeries;
    for (std::size_t number = 0; number < m_data.series.size(); ++number) {
        const ChartSeries &series = m_data.series[number];
        if (series.compared)
            continue;
        auto *set = new QBarSet(series.name);
        for (const double value : series.values)
            set->append(std::isnan(value) ? 0 : value);
        set->setBrush(colourOfSeries(number, tokens));
        set->setPen(Qt::NoPen);
        bars->append(set);
    }
    bars->setBarWidth(m_data.places.size() > 40 ? 0.86 : 0.7);
    chart()->addSeries(bars);
}

void ChartCanvas::addAxes(const Tokens &tokens)
{
    QCategoryAxis *places = placesAxis(tokens);
    QCategoryAxis *values = valuesAxis(tokens);
    chart()->addAxis(places, Qt::AlignBottom);
    chart()->addAxis(values, Qt::AlignLeft);
    const QList<QAbstractSeries *> all = chart()->series();
    for (QAbstractSeries *series : all) {
        series->attachAxis(places);
        series->attachAxis(values);
    }
}

QCategoryAxis *ChartCanvas::placesAxis(const Tokens &tokens) const
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    QString unique; // QtCharts wants every label once; an unseen space tells equal ones apart
    for (std::size_t place = 0; place < m_data.axisLabels.size(); ++place) {
        const QString &label = m_data.axisLabels[place];
        if (label.isEmpty())
            continue;
        unique += QChar(0x200B);
        axis->append(axis->categoriesLabels().contains(label) ? label + unique : label, double(place));
    }
    const double half = m_kind == Kind::Bars ? 0.5 : 0;
    axis->setRange(-half, std::max(double(m_data.places.size()) - 1 + half, half + 0.5));
    axis->setLabelsFont(figuresFont(TextSize::Small));
    axis->setLabelsBrush(tokens.text3);
    axis->setGridLineVisible(false);
    axis->setLinePen(QPen(tokens.lineStrong, 1));
    return axis;
}

QCategoryAxis *ChartCanvas::valuesAxis(const Tokens &tokens) const
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    const ChartScale marks = scale();
    for (const double tick : marks.ticks)
        axis->append(QString::number(tick), tick);
    axis->setRange(marks.bottom, marks.top);
    axis->setLabelsVisible(false);
    axis->setGridLinePen(QPen(tokens.grid, 1));
    axis->setLineVisible(false);
    return axis;
}

ChartScale ChartCanvas::scale() const
{
    double least = 0;
    double most = 0;
    for (std::size_t place = 0; place < m_data.places.size(); ++place) {
        double stacked = 0;
        for (const ChartSeries &series : m_data.series) {
            const double value = place < series.values.size() ? series.values[place] : NAN;
            if (std::isnan(value))
                continue;
            stacked += series.compared ? 0 : value;
            least = std::min(least, value);
            most = std::max(most, value);
        }
        most = m_kind == Kind::Bars ? std::max(most, stacked) : most;
    }
    return chartScale(least, most);
}

QColor ChartCanvas::colourOfSeries(std::size_t number, const Tokens &tokens) const
{
    if (m_data.series[number].compared)
        return tokens.text3;
    std::size_t place = 0;
    for (std::size_t before = 0; before < number; ++before)
        place += m_data.series[before].compared ? 0 : 1;
    return tokens.series[std::min(place, tokens.series.size() - 1)];
}

/// Lines are named where they end, if that leaves the plot most of the width; bars have a legend.
bool ChartCanvas::namesAtEnds() const
{
    if (m_kind != Kind::Lines)
        return m_data.series.size() < 2;
    int widest = 0;
    for (const ChartSeries &series : m_data.series)
        widest = std::max(widest, textWidth(textFont(TextSize::Small, strong), series.name));
    return m_data.series.size() < 2 || (widest + 12 < width() / 4 && m_data.series.size() <= 4);
}

QString ChartCanvas::tickText(double tick) const
{
    const auto &words = m_data.axisText ? m_data.axisText : m_data.valueText;
    return words ? words(tick) : locale().toString(tick);
}

int ChartCanvas::leftMargin() const
{
    if (m_data.places.empty())
        return 0;
    int widest = 0;
    for (const double tick : scale().ticks)
        widest = std::max(widest, textWidth(figuresFont(TextSize::Small), tickText(tick)));
    return widest + 10;
}

/// Legend and flags stand above the plot, so that they cover nothing.
int ChartCanvas::topMargin() const
{
    return (namesAtEnds() ? 8 : 28) + (m_flags.isEmpty() ? 0 : 24);
}

int ChartCanvas::rightMargin() const
{
    if (m_kind != Kind::Lines || !namesAtEnds())
        return 8;
    int widest = 0;
    for (const ChartSeries &series : m_data.series)
        widest = std::max(widest, textWidth(textFont(TextSize::Small, strong), series.name));
    return m_data.series.size() < 2 ? 8 : widest + 16;
}

QPointF ChartCanvas::at(int place, double value) const
{
    return chart()->mapToPosition(QPointF(place, value));
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    if (m_data.places.empty())
        return;
    const QPointF where = mapToScene(event->position().toPoint());
    if (!chart()->plotArea().adjusted(-8, -8, 8, 8).contains(where)) {
        tellHovered(-1);
        return;
    }
    const double place = chart()->mapToValue(where).x();
    tellHovered(std::clamp(int(std::lround(place)), 0, int(m_data.places.size()) - 1));
}

void ChartCanvas::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    tellHovered(-1);
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_data.places.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: tellHovered(m_hovered < 0 ? last : std::max(0, m_hovered - 1)); return;
    case Qt::Key_Right: tellHovered(std::min(last, m_hovered + 1)); return;
    case Qt::Key_Home: tellHovered(std::min(0, last)); return;
    case Qt::Key_End: tellHovered(last); return;
    case Qt::Key_Escape:
        if (m_hovered >= 0) {
            tellHovered(-1);
            return;
        }
        break;
    default: break;
    }
    event->ignore();
}

void ChartCanvas::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LocaleChange)
        build();
}

/// The page scrolls, not the chart.
void ChartCanvas::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ChartCanvas::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    takeRoom();
}

} // namespace foyer::kit
