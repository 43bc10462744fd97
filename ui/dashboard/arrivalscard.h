// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/reports/figures.h"
#include "ui/dashboard/titledcard.h"
#include "ui/kit/charts/chartdata.h"

class QScrollArea;
class QStackedWidget;

namespace foyer::kit {
class BarChart;
class Label;
} // namespace foyer::kit

namespace foyer::dashboard {

class GateList;

/// Who comes in minute by minute, and through which gate.
class ArrivalsCard : public TitledCard
{
    Q_OBJECT

public:
    explicit ArrivalsCard(QWidget *parent = nullptr);

    /// `waiting` is said as long as nobody came in.
    void setArrivals(kit::ChartData chart, const QString &waiting);
    void setGates(std::vector<wire::GateArrivals> gates);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitGates();

    QStackedWidget *m_stack;
    kit::BarChart *m_chart;
    kit::Label *m_words;
    QScrollArea *m_scroll;
    GateList *m_gates;
};

} // namespace foyer::dashboard
