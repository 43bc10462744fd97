// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

#include <QString>

namespace foyer::tidy {

// Each runs a program over files of the tree and turns what it says into findings. A program that is missing
// is a finding too: a check that silently does not run is worse than none.

/// clang-format 14 (versions differ in what they find right) over all C++. Rule `format`, once per file.
[[nodiscard]] Findings checkFormat(const QString &root, const SourceTree &tree);

/// `bash -n` over all shell scripts. Rule `bash`.
[[nodiscard]] Findings checkBash(const QString &root, const SourceTree &tree);

/// shellcheck over all shell scripts. Rule `shellcheck`.
[[nodiscard]] Findings checkShellcheck(const QString &root, const SourceTree &tree);

} // namespace foyer::tidy
