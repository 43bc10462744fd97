// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

struct Include
{
    std::string_view target; ///< without quotes or angles
    bool isQuoted = false;
    int line = 0;
};

[[nodiscard]] std::vector<Include> includesOf(const CppFile &file);

/// Names of the project's files are written from the root and exist; a .cpp includes its own header first,
/// and of what is generated only its own moc file and the headers of foyer_sql(). Rules `include-path`,
/// `include-own-first`.
[[nodiscard]] Findings checkIncludePaths(const SourceTree &tree, const CppFile &file);

/// The folder may include what it includes, by the table of folders.h. Within a capability of the server a
/// store knows no service and neither knows the edge. Only journeys see ui and server together.
/// Rules `include-folder`, `include-layer`, `include-ui-and-server`.
[[nodiscard]] Findings checkIncludeDirection(const CppFile &file);

/// No folder is reached again from what it includes. Rule `include-cycle`, once for every include that is
/// part of a circle.
[[nodiscard]] Findings checkIncludeCycles(const SourceTree &tree);

} // namespace foyer::tidy
