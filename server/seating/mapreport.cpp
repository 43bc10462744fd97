// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/mapreport.h"

#include "core/seating/validation.h"

#include <algorithm>
#include <QHash>

namespace foyer::seating {

namespace {

class Counter
{
public:
    explicit Counter(const SeatMap &map)
    {
        for (const Category &category : map.categories)
            static_cast<void>(of(category.key));
    }

    void add(const Seat &seat)
    {
        ++m_counts.seats;
        ++of(seat.category).seats;
        m_counts.accessible += seat.accessible ? 1 : 0;
        m_counts.companion += seat.companion ? 1 : 0;
        m_counts.restrictedView += seat.restrictedView ? 1 : 0;
    }

    void add(const StandingArea &area)
    {
        m_counts.standing += area.capacity;
        of(area.category).standing += area.capacity;
    }

    [[nodiscard]] wire::SeatMapCounts take() { return std::move(m_counts); }

private:
    // Seats of a category that the map does not define are counted under the key that they name.
    wire::CategoryCount &of(const QString &key)
    {
        const auto known = m_places.constFind(key);
        if (known != m_places.constEnd())
            return m_counts.categories[*known];
        m_places.insert(key, m_counts.categories.size());
        return m_counts.categories.emplace_back(wire::CategoryCount{key, 0, 0});
    }

    wire::SeatMapCounts m_counts;
    QHash<QString, std::size_t> m_places;
};

wire::SeatMapCounts countsOf(const SeatMap &map)
{
    Counter counter(map);
    forEachSeat(map, [&counter](const Section &, const Row &, const Seat &seat) { counter.add(seat); });
    for (const Section &section : map.sections) {
        for (const StandingArea &area : section.standing)
            counter.add(area);
    }
    return counter.take();
}

wire::MapProblem wireProblem(const Problem &problem)
{
    return {QString{problemName(problem.code)},
            problem.severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning"),
            problem.element.path(),
            problem.at.x,
            problem.at.y,
            problem.value};
}

void addProblems(const SeatMap &map, wire::SeatMapReport &report)
{
    std::vector<Problem> problems = validate(map);
    const auto warnings = std::stable_partition(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.severity == Severity::Error;
    });
    report.errors = qint32(warnings - problems.begin());
    report.warnings = qint32(problems.end() - warnings);
    const std::size_t shown = std::min(problems.size(), std::size_t(wire::longestMapReport));
    for (std::size_t i = 0; i < shown; ++i)
        report.problems.push_back(wireProblem(problems[i]));
}

} // namespace

wire::SeatMapReport reportOn(const SeatMap &map, const std::vector<Repair> &repairs)
{
    wire::SeatMapReport report;
    report.counts = countsOf(map);
    addProblems(map, report);
    report.repaired = qint32(repairs.size());
    const std::size_t shown = std::min(repairs.size(), std::size_t(wire::longestMapReport));
    for (std::size_t i = 0; i < shown; ++i) {
        const Repair &repair = repairs[i];
        report.repairs.push_back(
            {QString{repairName(repair.kind)}, repair.path, repair.before, repair.after});
    }
    return report;
}

} // namespace foyer::seating
