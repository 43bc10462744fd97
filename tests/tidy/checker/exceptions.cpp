// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/exceptions.h"

#include "tests/tidy/checker/paths.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace foyer::tidy {

bool Exception::covers(const Finding &finding) const
{
    if (finding.rule != rule)
        return false;
    return path.ends_with('/') ? finding.path.starts_with(path) : finding.path == path;
}

Exceptions readExceptions(std::string_view path, std::string_view text)
{
    Exceptions exceptions;
    int line = 0;
    for (const std::string_view each : lines(text)) {
        ++line;
        const std::string_view content = trimmed(each);
        if (content.empty() || content.starts_with('#'))
            continue;
        const std::size_t first = content.find('|');
        const std::size_t second = first == std::string_view::npos ? first : content.find('|', first + 1);
        const std::string_view reason =
            second == std::string_view::npos ? "" : trimmed(content.substr(second + 1));
        if (reason.empty()) {
            exceptions.faults.push_back(
                Finding{std::string{path}, line, "exceptions", "write `rule | path | reason`"});
            continue;
        }
        exceptions.entries.push_back(Exception{
            std::string{trimmed(content.substr(0, first))},
            std::string{trimmed(content.substr(first + 1, second - first - 1))}, std::string{reason}, line});
    }
    return exceptions;
}

Findings applyExceptions(const Exceptions &exceptions, std::string_view path, const Findings &findings)
{
    Findings left = exceptions.faults;
    std::set<const Exception *> used;
    for (const Finding &finding : findings) {
        const auto found = std::find_if(exceptions.entries.begin(), exceptions.entries.end(),
                                        [&finding](const Exception &entry) { return entry.covers(finding); });
        if (found == exceptions.entries.end())
            left.push_back(finding);
        else
            used.insert(&*found);
    }
    for (const Exception &entry : exceptions.entries) {
        if (!used.contains(&entry))
            left.push_back(
                Finding{std::string{path}, entry.line, "exceptions",
                        entry.path + " needs no exception from `" + entry.rule + "`: delete this line"});
    }
    std::sort(left.begin(), left.end(), [](const Finding &a, const Finding &b) {
        return std::tie(a.path, a.line, a.rule, a.advice) < std::tie(b.path, b.line, b.rule, b.advice);
    });
    return left;
}

} // namespace foyer::tidy
