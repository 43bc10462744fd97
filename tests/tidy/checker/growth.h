// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

constexpr int functionLinesMax = 60;
constexpr int fileLinesMax = 400;
constexpr int testFileLinesMax = 500;
constexpr int functionMedianMax = 10;
constexpr int functionP90Max = 35;

/// Something that is longer than the rule allows.
struct Excess
{
    std::string rule; ///< `function-length` or `file-length`
    std::string path;
    std::string name; ///< the function; `-` for a file
    int line = 0;
    int lines = 0;
    int limit = 0;
};

/// A function that is a table may have as many lines as the table has rows: a `_data()` of Qt Test, one
/// switch of which every case returns, one constant that is returned.
[[nodiscard]] std::vector<Excess> excesses(const CppFile &file);

/// Lengths of the functions of some files, sorted. Those of one line are left out, so that getters do not
/// flatter the figures; lambdas count with the function they stand in.
[[nodiscard]] std::vector<int> functionLengths(const std::deque<CppFile> &files, bool tests, bool product);

/// The value below or at which `percent` of them lie; 0 of none.
[[nodiscard]] int percentile(const std::vector<int> &sorted, int percent);

} // namespace foyer::tidy
