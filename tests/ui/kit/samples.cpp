// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/samples.h"

#include <cmath>

namespace foyer::testing {

using namespace kit;

namespace {

QString whole(double value)
{
    return QString::number(int(std::lround(value)));
}

} // namespace

ChartData channelData()
{
    ChartData data;
    data.series = {{QStringLiteral("Online"), {20, 34, 41, 52, 60, 64, 71, 80, 84, 92, 97, 103}},
                   {QStringLiteral("Box office"), {12, 19, 30, 37, 49, 55, 58, 66, 70, 77, 81, 88}},
                   {QStringLiteral("Partners"), {8, 10, 16, 22, 25, 33, 36, 41, 44, 48, 55, 58}}};
    const char *months[] = {"Sep", "Oct", "Nov"};
    for (int place = 0; place < 12; ++place) {
        data.places.push_back(QStringLiteral("Week %1").arg(36 + place));
        data.axisLabels.push_back(place % 4 == 0 ? QString::fromLatin1(months[place / 4]) : QString());
    }
    data.valueText = whole;
    return data;
}

ChartData totalData()
{
    ChartData data;
    ChartSeries own{QStringLiteral("Mahler 4"), {}};
    ChartSeries other{QStringLiteral("Bruckner 7"), {}};
    own.area = true;
    other.compared = true;
    for (int day = 0; day < 30; ++day) {
        data.places.push_back(QStringLiteral("Day %1").arg(day + 1));
        data.axisLabels.push_back(day % 10 == 0 ? QStringLiteral("%1 Nov").arg(day + 1) : QString());
        own.values.push_back(day < 26 ? 20 + 12.5 * day : NAN);
        other.values.push_back(70 + 60 * std::sqrt(double(day)));
    }
    data.series = {own, other};
    data.valueText = whole;
    return data;
}

ChartData dayData()
{
    ChartData data;
    data.series = {{QStringLiteral("Online"), {10, 12, 9, 4, 6, 5, 11, 14, 8, 16}},
                   {QStringLiteral("Box office"), {4, 5, 6, 2, 1, 2, 6, 5, 3, 8}},
                   {QStringLiteral("Partners"), {1, 0, 2, 1, 0, 0, 2, 1, 1, 3}}};
    for (int day = 0; day < 10; ++day) {
        data.places.push_back(QStringLiteral("%1 Nov").arg(day + 12));
        data.axisLabels.push_back(day % 3 == 0 ? data.places.back() : QString());
    }
    data.valueText = whole;
    return data;
}

std::vector<CategoryBar> categoryData()
{
    return {
        {QStringLiteral("Premium"), 3760, QStringLiteral("€3,760.40"), QStringLiteral("62 of 72"), 0, 0.77},
        {QStringLiteral("First"), 8840, QStringLiteral("€8,840.00"), QStringLiteral("184 of 234"), 1, 0.73},
        {QStringLiteral("Second"), 3378, QStringLiteral("€3,378.20"), QStringLiteral("97 of 216"), 2, 0.41},
        {QStringLiteral("Third"), 864, QStringLiteral("€864.00"), QStringLiteral("40 of 98"), 3, 0.38}};
}

} // namespace foyer::testing
