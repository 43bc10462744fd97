// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"

namespace foyer::test {

void ManualClock::advance(std::chrono::microseconds step)
{
    m_now += step;
    m_steady += step;
}

} // namespace foyer::test
