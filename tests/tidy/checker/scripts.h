// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

/// By its name or its first line.
[[nodiscard]] bool isShellScript(const SourceFile &file);

/// A shell script is bash, says so on line 1 (one that is only sourced need not), and its first command is
/// `set -euo pipefail`, so that it stops at the first failure, or sources a script beside it that begins so.
/// Whatever is executable says what runs it. Rule `script`.
[[nodiscard]] Findings checkScript(const SourceTree &tree, const SourceFile &file);

} // namespace foyer::tidy
