// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace foyer::tidy {

/// One place where a rule does not hold, and what to do instead.
struct Finding
{
    std::string path; ///< from the project root, with slashes
    int line = 0;     ///< from 1; 0 when the whole file or folder is meant
    std::string rule; ///< short name, as in exceptions.txt
    std::string advice;

    /// `path:line: rule: advice`, the form that editors jump to.
    [[nodiscard]] std::string toText() const;
};

using Findings = std::vector<Finding>;

void append(Findings &all, Findings more);

} // namespace foyer::tidy
