// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/libraries.h"

namespace foyer::tidy {

/// All rules that need nothing but the text of the tree, over all of it. Without exceptions, growth and the
/// tools that are programs of their own.
[[nodiscard]] Findings checkAll(const SourceTree &tree, const QtHeaders &qtHeaders);

/// The names of all rules, those of growth and of outside tools too, in the order of the README.
[[nodiscard]] std::vector<std::string> ruleNames();

} // namespace foyer::tidy
