// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

/// Each folder with C++ in it has a README.md that ends with `## Decisions`, a list of which every item
/// begins with its date. The mirrors of the source tree below tests/core, tests/server and tests/ui need
/// none: what they test has one; tests/README.md may answer for other folders below it. Rule `readme`.
[[nodiscard]] Findings checkReadmes(const SourceTree &tree);

} // namespace foyer::tidy
