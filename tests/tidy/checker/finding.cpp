// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/finding.h"

#include <iterator>
#include <utility>

namespace foyer::tidy {

std::string Finding::toText() const
{
    return path + ":" + std::to_string(line) + ": " + rule + ": " + advice;
}

void append(Findings &all, Findings more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace foyer::tidy
