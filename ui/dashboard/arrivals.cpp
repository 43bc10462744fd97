// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/arrivals.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::dashboard {

namespace {

using std::chrono::minutes;

constexpr std::int64_t longest = 120;
constexpr std::int64_t shortest = 30;

Instant wholeMinute(Instant at)
{
    return std::chrono::floor<minutes>(at);
}

struct Window
{
    Instant from;
    std::int64_t count = 0;
};

// Ends with the beginning of the evening, or with who came last.
Window windowOf(const std::vector<wire::ArrivalStep> &steps, const ArrivalsFacts &facts)
{
    Instant from = wholeMinute(steps.front().at);
    Instant to = wholeMinute(steps.back().at);
    if (facts.date) {
        from = std::min(from, wholeMinute(facts.date->doorsAt));
        to = std::max(to, wholeMinute(facts.date->startsAt));
    }
    const Instant last = wholeMinute(steps.back().at);
    const auto span = [&] { return std::int64_t((to - from) / minutes{1}) + 1; };
    if (span() > longest) {
        to = std::min(to, last + minutes{shortest / 2});
        from = std::max(from, to - minutes{longest - 1});
    }
    return {from, std::max(span(), shortest)};
}

} // namespace

kit::ChartData arrivalsChart(const wire::Figures &inAll, const ArrivalsFacts &facts,
                             const kit::Format &format)
{
    kit::ChartData chart;
    std::vector<wire::ArrivalStep> came;
    std::ranges::copy_if(inAll.arrivals, std::back_inserter(came),
                         [](const wire::ArrivalStep &step) { return step.entries > 0; });
    if (came.empty())
        return chart;
    const Window window = windowOf(came, facts);
    kit::ChartSeries entries;
    entries.name = QCoreApplication::translate("foyer::dashboard::Arrivals", "Came in");
    entries.values.assign(std::size_t(window.count), 0);
    for (const wire::ArrivalStep &step : came) {
        const std::int64_t place = (step.at - window.from) / minutes{1};
        if (step.at >= window.from && place < window.count)
            entries.values[std::size_t(place)] += double(step.entries);
    }
    const std::int64_t distance = window.count > 75 ? 30 : window.count > 40 ? 15 : 10;
    for (std::int64_t place = 0; place < window.count; ++place) {
        const Instant at = window.from + minutes{place};
        const QString words = format.time(at, facts.zone);
        const bool isRound = kit::toDateTime(at, facts.zone).time().minute() % distance == 0;
        const bool hasRoom = window.count - 1 - place >= window.count / 15; // else the card's edge cuts it
        chart.places.push_back(words);
        chart.axisLabels.push_back(isRound && hasRoom ? words : QString());
    }
    chart.series.push_back(std::move(entries));
    chart.valueText = [format](double value) { return format.count(qint64(value)); };
    return chart;
}

} // namespace foyer::dashboard
