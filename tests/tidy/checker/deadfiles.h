// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

/// Each C++, SQL and Lua file is named, or met by a GLOB, in the CMakeLists.txt of its folder or of one
/// above (or in a .cmake file), by itself or as a template filled with a word of the same text; and each
/// folder with a CMakeLists.txt is added by one above. What nothing builds is dead. Rule `dead-file`.
[[nodiscard]] Findings checkDeadFiles(const SourceTree &tree);

} // namespace foyer::tidy
