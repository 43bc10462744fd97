// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/growth.h"

namespace foyer::tidy {

/// One line of ratchet.txt: `rule path name lines`. It lets one thing be as long as it is, and no longer.
struct RatchetEntry
{
    std::string rule;
    std::string path;
    std::string name;
    int lines = 0;
    int line = 0; ///< where it stands in the file
};

/// Lines that cannot be read come back as findings of the rule `ratchet`.
struct Ratchet
{
    std::vector<RatchetEntry> entries;
    Findings faults;
};

[[nodiscard]] Ratchet readRatchet(std::string_view path, std::string_view text);

/// What is too long without an entry, or longer than its entry, is a finding of its own rule; an entry that
/// allows more than is used, or is not needed, one of the rule `ratchet`: so it can only shrink.
[[nodiscard]] Findings applyRatchet(const Ratchet &ratchet, std::string_view ratchetPath,
                                    const std::vector<Excess> &excesses);

/// Entries that are new, or allow more, than in the version before. Rule `ratchet`.
[[nodiscard]] Findings checkRatchetShrinks(std::string_view ratchetPath, const Ratchet &earlier,
                                           const Ratchet &now);

} // namespace foyer::tidy
