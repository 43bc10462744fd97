// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

/// A function that returns a Task with a value is declared `[[nodiscard]]`: QCoro's Task is not so by itself,
/// and a Task that is dropped runs on with nobody to hear how it ended. (Result and Completion are
/// `[[nodiscard]]` as classes.) Rule `nodiscard-task`; tests are free.
[[nodiscard]] Findings checkNodiscard(const SourceTree &tree, const CppFile &file);

} // namespace foyer::tidy
