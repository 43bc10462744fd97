// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/folders.h"

#include "tests/tidy/checker/paths.h"

#include <algorithm>
#include <array>

namespace foyer::tidy {

namespace {

struct Row
{
    std::string_view folder;
    std::string_view mayInclude;
};

// The folders that are no capability. Read a row as "left may include right".
constexpr std::array rows = {
    Row{"core/base", ""},
    Row{"core/wire", "core/base core/<capability>"},
    Row{"core/studio", "core/base core/seating"},
    Row{"core/client", "core/base core/<capability> core/wire"},

    Row{"ui", ""}, // the precompiled header
    Row{"ui/kit", "core/*"},
    Row{"ui/kit/seatview", "core/* ui/kit"},
    Row{"ui/start", "core/* ui/kit"},
    Row{"ui/events", "core/* ui/kit ui/kit/seatview"},
    Row{"ui/seatmap", "core/* ui/kit ui/kit/seatview"},
    Row{"ui/pos", "core/* ui/kit ui/kit/seatview"},
    Row{"ui/checkin", "core/* ui/kit ui/kit/seatview"},
    Row{"ui/dashboard", "core/* ui/kit ui/kit/seatview"},
    Row{"ui/customers", "core/* ui/kit ui/kit/seatview"},
    Row{"ui/line", "core/* ui/kit ui/kit/seatview"},
    Row{"ui/settings", "core/* ui/kit ui/kit/seatview"},
    Row{"ui/shell", "core/* ui/*"},
    Row{"app/tour", "core/* ui/*"},
    Row{"app", "core/* ui/* app/tour"},

    // The edge, the drivers and the runtime do not know one another: they meet in server/app.
    Row{"server/epoll", "core/base"},
    Row{"server/runtime", "core/base server/epoll"},
    Row{"server/http", "core/base"},
    Row{"server/pg", "core/base"},
    Row{"server/redis", "core/base"},
    Row{"server/live", "core/base core/accounts core/wire server/pg server/redis server/http server/api"},
    Row{"server/socketio", "core/base server/redis server/http"},
    Row{"server/api", "core/base core/accounts core/wire server/http"}, // who may call, in which words
    Row{"server/privatedb", "core/base"},
    Row{"server/migrations", "core/base server/pg"},
    // Another dialect of what the capabilities do.
    Row{"server/buyerapi",
        "core/* server/http server/api server/pg server/redis server/live server/socketio "
        "server/accounts server/seating server/catalog server/line server/payments server/booking "
        "server/tickets"},
    Row{"server/app", "core/base core/<capability> core/wire server/*"},

    // Tests may use anything, but ui and server meet in journeys only. A page is tested on the scripted
    // server of tests/core/client; one test of a page goes to the real one, on the stage of the journeys.
    Row{"tests/support", "core/* server/epoll server/privatedb"},
    Row{"tests/core", "core/* tests/support"},
    Row{"tests/ui", "core/* ui/* app tests/core tests/journeys tests/support"},
    Row{"tests/app", "core/* ui/* app tests/support"},
    Row{"tests/server", "core/* server/* tests/contract tests/support"},
    Row{"tests/contract", "core/* server/* tests/support"},
    Row{"tests/migrations", "core/* server/* tests/support"},
    Row{"tests/races", "core/* server/* tests/support"},
    Row{"tests/sim", "core/* server/* tests/support"},
    Row{"tests/simulation", "core/* server/* tests/server tests/support"},
    Row{"tests/journeys", "core/* ui/* app server/* tests/contract tests/server tests/support"},
    Row{"tests/fuzz", "core/* tests/support"},
    Row{"tests/chaos", "core/* server/* tests/contract tests/journeys tests/support"},
    Row{"tests/packages", ""},
    Row{"tests/bench", "core/* ui/* server/* tests/server tests/support"},
    Row{"tests/tidy", ""},

    Row{"packaging", ""},
};

constexpr std::array<std::string_view, 15> downhill = {
    "accounts", "catalog", "pricing", "seating", "line",      "payments", "booking", "seatchange",
    "ledger",   "tickets", "till",    "checkin", "customers", "notices",  "reports"};

std::vector<std::string> withPrefix(std::string_view prefix, std::size_t count)
{
    std::vector<std::string> found;
    for (std::size_t i = 0; i < count; ++i)
        found.push_back(std::string{prefix} + std::string{downhill[i]});
    return found;
}

FolderRule expanded(const Row &row)
{
    FolderRule rule{std::string{row.folder}, {}};
    for (const std::string_view word : words(row.mayInclude)) {
        if (word == "core/<capability>") {
            const std::vector<std::string> all = withPrefix("core/", downhill.size());
            rule.mayInclude.insert(rule.mayInclude.end(), all.begin(), all.end());
        } else {
            rule.mayInclude.emplace_back(word);
        }
    }
    return rule;
}

FolderRule coreCapability(std::size_t index)
{
    FolderRule rule{"core/" + std::string{downhill[index]}, withPrefix("core/", index)};
    rule.mayInclude.emplace_back("core/base");
    return rule;
}

FolderRule serverCapability(std::size_t index)
{
    FolderRule rule{"server/" + std::string{downhill[index]}, withPrefix("core/", downhill.size())};
    const std::vector<std::string> below = withPrefix("server/", index);
    rule.mayInclude.insert(rule.mayInclude.end(), below.begin(), below.end());
    for (const char *folder :
         {"core/base", "core/wire", "server/pg", "server/redis", "server/http", "server/live", "server/api"})
        rule.mayInclude.emplace_back(folder);
    return rule;
}

std::vector<FolderRule> makeRules()
{
    std::vector<FolderRule> rules;
    std::transform(rows.begin(), rows.end(), std::back_inserter(rules), expanded);
    for (std::size_t i = 0; i < downhill.size(); ++i) {
        rules.push_back(coreCapability(i));
        rules.push_back(serverCapability(i));
    }
    return rules;
}

} // namespace

const std::vector<std::string_view> &capabilities()
{
    static const std::vector<std::string_view> all(downhill.begin(), downhill.end());
    return all;
}

const std::vector<FolderRule> &folderRules()
{
    static const std::vector<FolderRule> rules = makeRules();
    return rules;
}

const FolderRule *ruleFor(std::string_view path)
{
    const FolderRule *nearest = nullptr;
    for (const FolderRule &rule : folderRules()) {
        if (isWithin(path, rule.folder) && (!nearest || rule.folder.size() > nearest->folder.size()))
            nearest = &rule;
    }
    return nearest;
}

bool mayInclude(const FolderRule &rule, std::string_view target)
{
    return std::any_of(rule.mayInclude.begin(), rule.mayInclude.end(), [target](const std::string &allowed) {
        if (!allowed.ends_with("/*"))
            return allowed == target;
        return isWithin(target, std::string_view{allowed}.substr(0, allowed.size() - 2));
    });
}

} // namespace foyer::tidy
