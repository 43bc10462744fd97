// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/readmes.h"

#include "tests/tidy/checker/paths.h"

#include <algorithm>
#include <array>
#include <set>

namespace foyer::tidy {

namespace {

constexpr std::string_view heading = "## Decisions";

bool isMirror(std::string_view folder)
{
    return isWithin(folder, "tests/core") || isWithin(folder, "tests/server") || isWithin(folder, "tests/ui")
           || isWithin(folder, "tests/app");
}

// tests/tidy speaks for tests/tidy/checker, packaging for all below it.
std::string_view responsible(std::string_view folder)
{
    if (isWithin(folder, "packaging"))
        return "packaging";
    if (!isWithin(folder, "tests") || folder == "tests")
        return folder;
    return folder.substr(0, folder.find('/', 6));
}

// `- 2026-11-21: …`
bool isDated(std::string_view item)
{
    constexpr std::string_view form = "- dddd-dd-dd: ";
    if (item.size() <= form.size())
        return false;
    return std::equal(form.begin(), form.end(), item.begin(),
                      [](char wanted, char c) { return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted; });
}

// tests/README.md may answer for a folder below it: it names it in backquotes.
bool isExplainedAbove(const SourceTree &tree, std::string_view folder)
{
    const SourceFile *above = tree.find("tests/README.md");
    const bool isBelowTests = isTest(folder) && !tree.contains(std::string{folder} + "/README.md");
    return above && isBelowTests
           && above->text.find("`" + std::string{fileName(folder)} + "`") != std::string::npos;
}

Findings checkText(const SourceFile &readme)
{
    Findings found;
    const std::vector<std::string_view> all = lines(readme.text);
    const auto at = std::find(all.begin(), all.end(), heading);
    int items = 0;
    for (auto line = at; line != all.end(); ++line) {
        const int number = int(line - all.begin()) + 1;
        if (line != at && line->starts_with('#'))
            found.push_back(Finding{readme.path, number, "readme", "`## Decisions` is the last heading"});
        if (!line->starts_with("- "))
            continue;
        ++items;
        if (!isDated(*line))
            found.push_back(
                Finding{readme.path, number, "readme", "a decision begins with its date: `- 2026-11-21: `"});
    }
    if (items == 0)
        found.push_back(Finding{readme.path, int(all.size()), "readme",
                                "end with `## Decisions`, a list of dated decisions, each with its reason"});
    return found;
}

} // namespace

Findings checkReadmes(const SourceTree &tree)
{
    std::set<std::string> folders;
    for (const CppFile &file : tree.cppFiles()) {
        if (!isMirror(folderOf(file.path())))
            folders.emplace(responsible(folderOf(file.path())));
    }
    Findings found;
    std::erase_if(folders, [&tree](const std::string &folder) { return isExplainedAbove(tree, folder); });
    for (const std::string &folder : folders) {
        const std::string path = folder.empty() ? "README.md" : folder + "/README.md";
        if (const SourceFile *readme = tree.find(path))
            append(found, checkText(*readme));
        else
            found.push_back(
                Finding{path, 0, "readme", "say what belongs in this folder, and what was decided"});
    }
    return found;
}

} // namespace foyer::tidy
