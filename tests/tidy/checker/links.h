// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

/// A library of the product links only folders that it may include: what is linked by mistake is included by
/// mistake soon after. Reads `Foyer::server_pg` in the CMakeLists.txt of a folder; tests may link anything.
/// Rule `link-folder`.
[[nodiscard]] Findings checkLinks(const SourceFile &file);

} // namespace foyer::tidy
