// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/ratchet.h"

#include "tests/tidy/checker/paths.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace foyer::tidy {

namespace {

int number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : 0;
}

template <typename Thing>
bool isFor(const RatchetEntry &entry, const Thing &thing)
{
    return entry.rule == thing.rule && entry.path == thing.path && entry.name == thing.name;
}

template <typename Thing>
const RatchetEntry *entryFor(const Ratchet &ratchet, const Thing &thing)
{
    const auto found = std::find_if(ratchet.entries.begin(), ratchet.entries.end(),
                                    [&thing](const RatchetEntry &entry) { return isFor(entry, thing); });
    return found == ratchet.entries.end() ? nullptr : &*found;
}

Finding tooLong(const Excess &excess, const RatchetEntry *entry)
{
    const std::string what = excess.rule == "file-length" ? "this file" : excess.name;
    const int limit = entry ? entry->lines : excess.limit;
    return Finding{excess.path, excess.line, excess.rule,
                   what + " has " + std::to_string(excess.lines) + " lines, " + std::to_string(limit)
                       + " are allowed: split it into named steps"};
}

} // namespace

Ratchet readRatchet(std::string_view path, std::string_view text)
{
    Ratchet ratchet;
    int line = 0;
    for (const std::string_view each : lines(text)) {
        ++line;
        const std::vector<std::string_view> parts = words(each);
        if (parts.empty() || parts[0].starts_with('#'))
            continue;
        if (parts.size() != 4 || number(parts[3]) <= 0) {
            ratchet.faults.push_back(
                Finding{std::string{path}, line, "ratchet", "write `rule path name lines`"});
            continue;
        }
        ratchet.entries.push_back(RatchetEntry{std::string{parts[0]}, std::string{parts[1]},
                                               std::string{parts[2]}, number(parts[3]), line});
    }
    return ratchet;
}

Findings applyRatchet(const Ratchet &ratchet, std::string_view ratchetPath,
                      const std::vector<Excess> &excesses)
{
    Findings found = ratchet.faults;
    std::set<const RatchetEntry *> used;
    for (const Excess &excess : excesses) {
        const RatchetEntry *entry = entryFor(ratchet, excess);
        used.insert(entry);
        if (!entry || excess.lines > entry->lines)
            found.push_back(tooLong(excess, entry));
        else if (excess.lines < entry->lines)
            found.push_back(
                Finding{std::string{ratchetPath}, entry->line, "ratchet",
                        entry->name + " has become shorter: write " + std::to_string(excess.lines)});
    }
    for (const RatchetEntry &entry : ratchet.entries) {
        if (!used.contains(&entry))
            found.push_back(
                Finding{std::string{ratchetPath}, entry.line, "ratchet",
                        entry.path + " " + entry.name + " keeps the rule by now: delete this line"});
    }
    return found;
}

Findings checkRatchetShrinks(std::string_view ratchetPath, const Ratchet &earlier, const Ratchet &now)
{
    Findings found;
    for (const RatchetEntry &entry : now.entries) {
        const RatchetEntry *before = entryFor(earlier, entry);
        if (!before || before->lines < entry.lines)
            found.push_back(Finding{std::string{ratchetPath}, entry.line, "ratchet",
                                    "this list only shrinks: split " + entry.name + " instead"});
    }
    return found;
}

} // namespace foyer::tidy
