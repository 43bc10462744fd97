// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

/// The product has no state that everybody can reach: no variable at namespace level that can change, no
/// static one in a function, no `instance()`. What a part needs comes in through its constructor. Rule
/// `global-state`. And core is one code for client and server: no `#if` asks who compiles it. Rule
/// `role-macro`.
[[nodiscard]] Findings checkGlobalState(const CppFile &file);

} // namespace foyer::tidy
