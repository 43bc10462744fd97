// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

/// The licence is named on line 1 of every C++, CMake and Lua file, and on line 2 of a script, behind the
/// `#!`. Rule `spdx`. SQL is free: its text goes to the database as it stands.
[[nodiscard]] Findings checkLicence(const SourceFile &file);

/// `#pragma once` is the first directive of a header, and no header has a `using namespace`: it would reach
/// whoever includes it. Rules `pragma-once`, `using-namespace`. Also `brackets`: all of them pair up, or
/// the other rules cannot see what they should.
[[nodiscard]] Findings checkForm(const CppFile &file);

} // namespace foyer::tidy
