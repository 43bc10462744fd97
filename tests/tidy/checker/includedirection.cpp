// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/folders.h"
#include "tests/tidy/checker/includes.h"
#include "tests/tidy/checker/paths.h"

#include <algorithm>

namespace foyer::tidy {

namespace {

Findings checkFolder(const CppFile &file, const FolderRule &rule, const Include &include)
{
    const FolderRule *target = ruleFor(include.target);
    if (target == &rule || (target && mayInclude(rule, target->folder)))
        return {};
    const std::string to = target ? target->folder : std::string{folderOf(include.target)};
    return {Finding{file.path(), include.line, "include-folder",
                    rule.folder + " must not include " + to
                        + ": move what both need to a folder that both may include, or let the "
                          "folder above hand it in through an interface"}};
}

bool isCapabilityOfServer(std::string_view folder)
{
    const std::vector<std::string_view> &all = capabilities();
    return folder.starts_with("server/") && std::find(all.begin(), all.end(), folder.substr(7)) != all.end();
}

// booking_store.cpp, bookingstore.cpp
bool isPart(std::string_view path, std::string_view part)
{
    return withoutExtension(fileName(path)).ends_with(part);
}

// live/publisher.h is where a service says what it has done, api/workpool.h where it puts what would hold the
// loop up; it hears of no HTTP from there.
bool isAboveStoreAndService(std::string_view target)
{
    if (target == "server/live/publisher.h" || target == "server/api/workpool.h")
        return false;
    return isWithin(target, "server/http") || isWithin(target, "server/api")
           || isWithin(target, "server/live") || isWithin(target, "core/wire");
}

Findings checkLayer(const CppFile &file, const Include &include)
{
    const bool isStore = isPart(file.path(), "store");
    const bool isService = isPart(file.path(), "service");
    if (!isCapabilityOfServer(folderOf(file.path())) || (!isStore && !isService))
        return {};
    const bool looksUp = isPart(include.target, "routes") || isAboveStoreAndService(include.target)
                         || (isStore && isPart(include.target, "service"));
    if (!looksUp)
        return {};
    return {Finding{file.path(), include.line, "include-layer",
                    "nothing calls back up: routes decode and call the service, the service calls the store; "
                    "pass a domain value instead of including \""
                        + std::string{include.target} + "\""}};
}

Findings checkMeeting(const CppFile &file, const std::vector<Include> &includes)
{
    const auto first = [&includes](std::string_view a, std::string_view b) {
        return std::find_if(includes.begin(), includes.end(), [&](const Include &include) {
            return include.isQuoted && (isWithin(include.target, a) || isWithin(include.target, b));
        });
    };
    const auto ui = first("ui", "app");
    const auto server = first("server", "server");
    if (isWithin(file.path(), "tests/journeys") || ui == includes.end() || server == includes.end())
        return {};
    return {Finding{file.path(), std::max(ui->line, server->line), "include-ui-and-server",
                    "ui and server meet in tests/journeys only: move this there, or leave one of them out"}};
}

} // namespace

Findings checkIncludeDirection(const CppFile &file)
{
    const FolderRule *rule = ruleFor(file.path());
    if (!rule) {
        return {Finding{
            file.path(), 1, "include-folder",
            "nobody has said what this folder may include: add a row to tests/tidy/checker/folders.cpp"}};
    }
    const std::vector<Include> includes = includesOf(file);
    Findings found = checkMeeting(file, includes);
    for (const Include &include : includes) {
        if (!include.isQuoted || include.target.find('/') == std::string_view::npos)
            continue;
        append(found, checkFolder(file, *rule, include));
        append(found, checkLayer(file, include));
    }
    return found;
}

} // namespace foyer::tidy
