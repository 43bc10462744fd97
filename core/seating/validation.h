// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/problem.h"

#include <span>
#include <vector>

namespace foyer::seating {

/// Collects what one rule finds.
class ProblemSink
{
public:
    ProblemSink(std::vector<Problem> &problems, ProblemCode code, Severity severity)
        : m_problems(problems)
        , m_code(code)
        , m_severity(severity)
    {}

    void add(const ElementRef &element, Point at, const QString &value = {})
    {
        m_problems.push_back({m_code, m_severity, element, at, value});
    }

private:
    std::vector<Problem> &m_problems;
    ProblemCode m_code;
    Severity m_severity;
};

/// One thing that can be wrong with a seat map.
struct ValidationRule
{
    ProblemCode code = ProblemCode::DuplicateId;
    Severity severity = Severity::Error;
    void (*check)(const SeatMap &map, ProblemSink &found) = nullptr;
};

/// All rules, in the order in which their findings are listed.
[[nodiscard]] std::span<const ValidationRule> validationRules();

/// Everything that is wrong with a map. Time is linear in its size.
[[nodiscard]] std::vector<Problem> validate(const SeatMap &map);

/// Whether a map may go on sale.
[[nodiscard]] bool hasErrors(std::span<const Problem> problems);

} // namespace foyer::seating
