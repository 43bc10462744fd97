// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

/// What stands in no text of the project: marks of unfinished work (rule `unfinished`), paths of one machine
/// (`machine-path`), who or what made it and when (`authorship`), documents and threads that a reader does
/// not have (`missing-document`).
[[nodiscard]] Findings checkWording(const SourceTree &tree, const SourceFile &file);

} // namespace foyer::tidy
