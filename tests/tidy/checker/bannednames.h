// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

/// Names that this project does without, each with the reason and the way to do it instead; the table is in
/// the .cpp. Where one is right nevertheless, exceptions.txt says where and why.
[[nodiscard]] Findings checkBannedNames(const CppFile &file);

} // namespace foyer::tidy
