// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QColor>
#include <QString>
#include <vector>

namespace foyer::kit {

/// One line or kind of bar. Colours are the theme's series in the order given.
struct ChartSeries
{
    QString name;
    std::vector<double> values; ///< one per place on the x axis; NaN: nothing there
    bool compared = false;      ///< dashed, text-3: last year, forecast
    bool area = false;          ///< the ground below the line is tinted
};

/// What a chart shows. Values go to words through `valueText` (money, counts), on axes and in the card.
struct ChartData
{
    std::vector<QString> places;     ///< each place's words on the card: "Sat 21 Nov"
    std::vector<QString> axisLabels; ///< on the axis, "" for none; as many as places
    std::vector<ChartSeries> series;
    std::function<QString(double)> valueText;
    std::function<QString(double)> axisText; ///< shorter, for the y axis; valueText where empty
};

/// A bar of a horizontal bar chart: a category with its amount.
struct CategoryBar
{
    QString name;
    double value = 0;
    QString valueText;
    QString detail = {}; ///< behind the value, quiet: "126 of 200"
    int category = -1;   ///< by rank: the seat colours; less than 0: the series colour
    double share = -1;   ///< 0 … 1: how much of the bar's own whole; less than 0: none
    QColor own = {};     ///< of a category that has a colour of its own
};

} // namespace foyer::kit
