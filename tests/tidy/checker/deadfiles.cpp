// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/deadfiles.h"

#include "tests/tidy/checker/paths.h"

#include <algorithm>
#include <set>
#include <utility>

namespace foyer::tidy {

namespace {

bool mustBeBuilt(std::string_view path)
{
    return isCpp(path) || path.ends_with(".sql") || path.ends_with(".lua");
}

bool isPartOfPath(char c)
{
    constexpr std::string_view others = "_./-+*[]?";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
           || others.find(c) != std::string_view::npos;
}

/// A CMake text as the paths and patterns that it names.
struct BuildFile
{
    std::string folder;
    std::set<std::string, std::less<>> names;
    std::vector<std::string> globs;     ///< `sql/*.sql`
    std::vector<std::string> templates; ///< `tst_${topic}.cpp`, with one `$` for the variable
};

void note(BuildFile &build, std::string name)
{
    if (name.starts_with("$/")) // ${CMAKE_CURRENT_SOURCE_DIR}/sql/x.sql
        name.erase(0, 2);
    if (name.empty())
        return;
    if (name.find('*') != std::string::npos)
        build.globs.push_back(std::move(name));
    else if (std::count(name.begin(), name.end(), '$') == 1)
        build.templates.push_back(std::move(name));
    else
        build.names.insert(std::move(name));
}

BuildFile readBuildFile(const SourceFile &file)
{
    BuildFile build{std::string{folderOf(file.path)}, {}, {}, {}};
    const std::string_view text = file.text;
    std::string name;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isVariable = text.substr(i, 2) == "${";
        if (isVariable || isPartOfPath(text[i])) {
            name += text[i];
            i = isVariable ? std::min(text.find('}', i), text.size()) : i;
            continue;
        }
        note(build, std::exchange(name, {}));
        if (text[i] == '#')
            i = std::min(text.find('\n', i), text.size());
    }
    note(build, std::move(name));
    return build;
}

// `tst_$.cpp` names tst_pool.cpp when `pool` is a word of the same text: in the foreach, or in the call.
bool fitsTemplate(const BuildFile &build, std::string_view form, std::string_view path)
{
    const std::string_view front = form.substr(0, form.find('$'));
    const std::string_view back = form.substr(form.find('$') + 1);
    if (path.size() <= front.size() + back.size() || !path.starts_with(front) || !path.ends_with(back))
        return false;
    return build.names.contains(path.substr(front.size(), path.size() - front.size() - back.size()));
}

// As CMake's GLOB: `*` and `?` stay within a folder, `[0-9]` is one character of a set.
bool matches(std::string_view pattern, std::string_view path)
{
    if (pattern.empty() || path.empty())
        return pattern.empty() && path.empty();
    if (pattern[0] == '*') {
        if (matches(pattern.substr(1), path))
            return true;
        return path[0] != '/' && matches(pattern, path.substr(1));
    }
    if (pattern[0] == '[' && pattern.find(']') != std::string_view::npos) {
        const std::string_view set = pattern.substr(1, pattern.find(']') - 1);
        const bool isRange = set.size() == 3 && set[1] == '-';
        const bool isIn =
            isRange ? set[0] <= path[0] && path[0] <= set[2] : set.find(path[0]) != std::string_view::npos;
        return isIn && matches(pattern.substr(set.size() + 2), path.substr(1));
    }
    const bool fits = pattern[0] == path[0] || (pattern[0] == '?' && path[0] != '/');
    return fits && matches(pattern.substr(1), path.substr(1));
}

bool names(const BuildFile &build, std::string_view path)
{
    if (build.names.contains(path)) // from the root, as a .cmake file does
        return true;
    if (!build.folder.empty() && !isWithin(path, build.folder))
        return false;
    const std::string_view relative = build.folder.empty() ? path : path.substr(build.folder.size() + 1);
    if (build.names.contains(relative))
        return true;
    return std::any_of(build.globs.begin(), build.globs.end(),
                       [relative](const std::string &glob) { return matches(glob, relative); })
           || std::any_of(build.templates.begin(), build.templates.end(),
                          [&](const std::string &form) { return fitsTemplate(build, form, relative); });
}

// add_subdirectory(core/base), or `foreach(folder base …) add_subdirectory(core/${folder})`.
bool addsFolder(const BuildFile &build, std::string_view folder)
{
    const bool isAbove = folder != build.folder && (build.folder.empty() || isWithin(folder, build.folder));
    if (!isAbove)
        return false;
    const std::string_view relative = build.folder.empty() ? folder : folder.substr(build.folder.size() + 1);
    return build.names.contains("add_subdirectory")
           && (build.names.contains(relative) || build.names.contains(fileName(relative)));
}

} // namespace

Findings checkDeadFiles(const SourceTree &tree)
{
    std::vector<BuildFile> builds;
    for (const auto &[path, file] : tree.files()) {
        if (fileName(path) == "CMakeLists.txt" || path.ends_with(".cmake"))
            builds.push_back(readBuildFile(file));
    }
    const auto isKnown = [&builds](auto knows, std::string_view path) {
        return std::any_of(builds.begin(), builds.end(),
                           [&](const BuildFile &build) { return knows(build, path); });
    };
    Findings found;
    for (const auto &[path, file] : tree.files()) {
        const bool isFolder = fileName(path) == "CMakeLists.txt" && path != "CMakeLists.txt";
        if (mustBeBuilt(path) && !isKnown(names, path))
            found.push_back(
                Finding{path, 0, "dead-file", "no CMakeLists.txt names this file: add it or delete it"});
        if (isFolder && !isKnown(addsFolder, folderOf(path)))
            found.push_back(Finding{path, 0, "dead-file", "no CMakeLists.txt above adds this folder"});
    }
    return found;
}

} // namespace foyer::tidy
