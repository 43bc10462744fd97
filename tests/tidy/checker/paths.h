// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace foyer::tidy {

// Paths are relative to the project's root, with slashes: `server/pg/pool.cpp`.

[[nodiscard]] constexpr bool isHeader(std::string_view path)
{
    return path.ends_with(".h") || path.ends_with(".hpp");
}

[[nodiscard]] constexpr bool isCpp(std::string_view path)
{
    return isHeader(path) || path.ends_with(".cpp");
}

[[nodiscard]] constexpr bool isTest(std::string_view path)
{
    return path.starts_with("tests/");
}

/// `server/pg`; empty for a file in the root.
[[nodiscard]] std::string_view folderOf(std::string_view path);
/// `pool.cpp`
[[nodiscard]] std::string_view fileName(std::string_view path);
/// `server/pg/pool`
[[nodiscard]] std::string_view withoutExtension(std::string_view path);
/// True for the folder itself and all below it, not for its namesakes (`server/pgsql`).
[[nodiscard]] bool isWithin(std::string_view path, std::string_view folder);

[[nodiscard]] std::vector<std::string_view> lines(std::string_view text);
/// Pieces between runs of blanks.
[[nodiscard]] std::vector<std::string_view> words(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace foyer::tidy
