// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/shape.h"

#include <QString>
#include <vector>

namespace foyer::wire {

/// What a category of a map offers.
struct CategoryCount
{
    QString key;
    qint32 seats = 0;
    qint32 standing = 0;
};

struct SeatMapCounts
{
    qint32 seats = 0;
    qint32 standing = 0; ///< places in standing areas
    qint32 accessible = 0;
    qint32 companion = 0;
    qint32 restrictedView = 0;
    std::vector<CategoryCount> categories;
};

/// One finding of the validation; see core/seating/problem.h for the codes.
struct MapProblem
{
    QString code;
    QString severity; ///< "error": cannot go on sale like this; "warning"
    QString path;     ///< `sections[2].rows[0].seats[7]`
    qint32 x = 0;     ///< where to look, millimetres
    qint32 y = 0;
    QString value; ///< see the code
};

/// What an import or a save changed so that the document became sound.
struct MapRepair
{
    QString kind; ///< "id_replaced", …
    QString path; ///< in what was sent
    QString before;
    QString after;
};

/// Findings and repairs are listed up to this many; the counts beside the lists are whole.
inline constexpr qsizetype longestMapReport = 1000;

struct SeatMapReport
{
    SeatMapCounts counts;
    qint32 errors = 0;
    qint32 warnings = 0;
    std::vector<MapProblem> problems;
    qint32 repaired = 0;
    std::vector<MapRepair> repairs;
};

template <>
struct Shape<CategoryCount>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"CategoryCount"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("key", &CategoryCount::key, text(1000, 0)),
                          field("seats", &CategoryCount::seats, Range{}),
                          field("standing", &CategoryCount::standing, Range{})};
    }
};

template <>
struct Shape<SeatMapCounts>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatMapCounts"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("seats", &SeatMapCounts::seats, Range{}),
                          field("standing", &SeatMapCounts::standing, Range{}, "places in standing areas"),
                          field("accessible", &SeatMapCounts::accessible, Range{}),
                          field("companion", &SeatMapCounts::companion, Range{}),
                          field("restricted_view", &SeatMapCounts::restrictedView, Range{}),
                          field("categories", &SeatMapCounts::categories, List<>{})};
    }
};

template <>
struct Shape<MapProblem>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"MapProblem"}; }

    static constexpr auto fields()
    {
        constexpr Range coordinate{-2'000'000'000, 2'000'000'000};
        return std::tuple{field("code", &MapProblem::code, text(40)),
                          field("severity", &MapProblem::severity, text(20), "error or warning"),
                          field("path", &MapProblem::path, text(200, 0), "the element in the document"),
                          field("x", &MapProblem::x, coordinate, "where to look, in millimetres"),
                          field("y", &MapProblem::y, coordinate),
                          field("value", &MapProblem::value, lines(4000))};
    }
};

template <>
struct Shape<MapRepair>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"MapRepair"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("kind", &MapRepair::kind, text(40)),
                          field("path", &MapRepair::path, text(400, 0), "the element in what was sent"),
                          field("before", &MapRepair::before, lines(4000)),
                          field("after", &MapRepair::after, lines(4000))};
    }
};

template <>
struct Shape<SeatMapReport>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatMapReport"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("counts", &SeatMapReport::counts),
            field("errors", &SeatMapReport::errors, Range{}, "how many there are in all"),
            field("warnings", &SeatMapReport::warnings, Range{}, "how many there are in all"),
            field("problems", &SeatMapReport::problems, List<>{}, "the first 1000, errors first"),
            field("repaired", &SeatMapReport::repaired, Range{}, "how many there are in all"),
            field("repairs", &SeatMapReport::repairs, List<>{}, "the first 1000")};
    }
};

} // namespace foyer::wire
