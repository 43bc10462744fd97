// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"

#include <string_view>

namespace foyer::tidy {

/// One line of exceptions.txt: `rule | path | reason`. A path that ends in a slash means all below it.
struct Exception
{
    std::string rule;
    std::string path;
    std::string reason;
    int line = 0;

    [[nodiscard]] bool covers(const Finding &finding) const;
};

/// Lines without three parts come back as findings of the rule `exceptions`.
struct Exceptions
{
    std::vector<Exception> entries;
    Findings faults;
};

[[nodiscard]] Exceptions readExceptions(std::string_view path, std::string_view text);

/// Takes away the findings that an exception covers. An exception that covers none has become needless and
/// is a finding of the rule `exceptions` itself. Sorted by place.
[[nodiscard]] Findings applyExceptions(const Exceptions &exceptions, std::string_view path,
                                       const Findings &findings);

} // namespace foyer::tidy
