// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/booking/crowdreport.h"

namespace foyer::bench {

int CrowdReport::refusalCount() const
{
    int sum = 0;
    for (const auto &[code, count] : refusals)
        sum += count;
    return sum;
}

std::string CrowdReport::refusalText() const
{
    std::string text;
    for (const auto &[code, count] : refusals)
        text += (text.empty() ? "" : ", ") + code + ' ' + std::to_string(count);
    return text.empty() ? "none" : text;
}

} // namespace foyer::bench
