// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/includes.h"

#include <map>

namespace foyer::tidy {

/// Which Qt module a header without module prefix belongs to: `QWidget` to `QtWidgets`.
using QtHeaders = std::map<std::string, std::string, std::less<>>;

/// Headers of other people's libraries stay in the folders that are there to hide them, Qt's modules in the
/// layers that may use them, and nobody includes a whole module. Rules `include-library`,
/// `include-qt-module`, `include-umbrella`.
[[nodiscard]] Findings checkLibraries(const CppFile &file, const QtHeaders &qtHeaders);

} // namespace foyer::tidy
