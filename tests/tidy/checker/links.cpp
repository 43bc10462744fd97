// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/links.h"

#include "tests/tidy/checker/folders.h"
#include "tests/tidy/checker/paths.h"

#include <algorithm>

namespace foyer::tidy {

namespace {

constexpr std::string_view prefix = "Foyer::";

bool isName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// `server_pg` is server/pg, `ui_kit_seatview` ui/kit/seatview; null for what no row names.
const FolderRule *folderOfTarget(std::string_view target)
{
    const auto isIt = [target](const FolderRule &rule) {
        return std::equal(
            rule.folder.begin(), rule.folder.end(), target.begin(), target.end(),
            [](char folder, char name) { return folder == name || (folder == '/' && name == '_'); });
    };
    const auto found = std::find_if(folderRules().begin(), folderRules().end(), isIt);
    return found == folderRules().end() ? nullptr : &*found;
}

// The targets that a line names, comments left out.
std::vector<std::string_view> targets(std::string_view line)
{
    std::vector<std::string_view> found;
    line = line.substr(0, line.find('#'));
    for (std::size_t at = line.find(prefix); at != std::string_view::npos; at = line.find(prefix, at)) {
        at += prefix.size();
        const std::string_view rest = line.substr(at);
        found.push_back(
            rest.substr(0, std::size_t(std::find_if_not(rest.begin(), rest.end(), isName) - rest.begin())));
    }
    return found;
}

} // namespace

Findings checkLinks(const SourceFile &file)
{
    Findings found;
    const FolderRule *rule = ruleFor(folderOf(file.path));
    if (fileName(file.path) != "CMakeLists.txt" || !rule || isTest(file.path))
        return found;
    int line = 0;
    for (const std::string_view text : lines(file.text)) {
        ++line;
        for (const std::string_view target : targets(text)) {
            const FolderRule *linked = folderOfTarget(target);
            if (linked && linked != rule && !mayInclude(*rule, linked->folder))
                found.push_back(Finding{file.path, line, "link-folder",
                                        rule->folder + " must not link " + linked->folder
                                            + ": it may not include it either"});
        }
    }
    return found;
}

} // namespace foyer::tidy
