// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/charts/chartdata.h"
#include "ui/kit/charts/chartscale.h"

#include <QChartView>
#include <QHash>

class QAbstractAxis;
class QCategoryAxis;
class QLineSeries;

namespace foyer::kit {

struct Tokens;

/// The drawing surface of the charts over time: QtCharts draws series, grid and axes; the hover line with its
/// card, flags and names at the lines' ends are painted over them.
class ChartCanvas : public QChartView
{
    Q_OBJECT

public:
    enum class Kind
    {
        Lines,
        Bars,
    };

    ChartCanvas(Kind kind, QWidget *parent);

    void setData(ChartData data);
    void setFlag(int place, const QString &text);
    void setHovered(int place);

    [[nodiscard]] int hovered() const { return m_hovered; }

    /// What the card says, line by line; empty while nothing is hovered.
    [[nodiscard]] QStringList cardLines() const;

Q_SIGNALS:
    void hoveredChanged(int place);

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void takeRoom();
    void addLines(const Tokens &tokens);
    void addLine(const ChartSeries &series, std::size_t number, const Tokens &tokens);
    void addBars(const Tokens &tokens);
    void addAxes(const Tokens &tokens);
    [[nodiscard]] QCategoryAxis *placesAxis(const Tokens &tokens) const;
    [[nodiscard]] QCategoryAxis *valuesAxis(const Tokens &tokens) const;
    [[nodiscard]] ChartScale scale() const;
    [[nodiscard]] QColor colourOfSeries(std::size_t number, const Tokens &tokens) const;
    [[nodiscard]] QString tickText(double tick) const;
    [[nodiscard]] int leftMargin() const;
    [[nodiscard]] int topMargin() const;
    [[nodiscard]] int rightMargin() const;
    [[nodiscard]] bool namesAtEnds() const;
    [[nodiscard]] QPointF at(int place, double value) const;
    void tellHovered(int place);
    void paintTicks(QPainter &painter, const Tokens &tokens) const;
    void paintNames(QPainter &painter, const Tokens &tokens) const;
    void paintLegend(QPainter &painter, const Tokens &tokens) const;
    void paintFlags(QPainter &painter, const Tokens &tokens) const;
    void paintHover(QPainter &painter, const Tokens &tokens) const;
    void paintMarkers(QPainter &painter, const Tokens &tokens) const;
    void paintDots(QPainter &painter, const Tokens &tokens) const;
    void paintCard(QPainter &painter, qreal x, const Tokens &tokens) const;

    Kind m_kind;
    ChartData m_data;
    QHash<int, QString> m_flags;
    int m_hovered = -1;
};

} // namespace foyer::kit
