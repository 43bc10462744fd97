// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace foyer::tidy {

/// A folder and the folders it may include directly. What is not listed is refused.
struct FolderRule
{
    std::string folder;
    std::vector<std::string> mayInclude; ///< `core/base`, or `core/*` for every folder below
};

/// Who may include whom: the table of the whole project.
[[nodiscard]] const std::vector<FolderRule> &folderRules();

/// The rule for a file or folder: that of the nearest folder above it that has one; null when none has.
[[nodiscard]] const FolderRule *ruleFor(std::string_view path);

/// True when files under `rule` may include files under `target`, which is the folder of a rule.
[[nodiscard]] bool mayInclude(const FolderRule &rule, std::string_view target);

/// The capabilities in the order in which those of core may use one another: a later one an earlier one.
[[nodiscard]] const std::vector<std::string_view> &capabilities();

} // namespace foyer::tidy
