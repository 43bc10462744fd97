// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/titledcard.h"

namespace foyer::dashboard {

class ChartLegend;
class SalesChart;
struct SalesCourse;

/// Sales over time with its legend.
class SalesCard : public TitledCard
{
    Q_OBJECT

public:
    explicit SalesCard(QWidget *parent = nullptr);

    /// `lineName`: whose sales the line is.
    void setCourse(SalesCourse course, const QString &lineName);

private:
    ChartLegend *m_legend;
    SalesChart *m_chart;
};

} // namespace foyer::dashboard
