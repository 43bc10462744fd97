// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/checker.h"

namespace foyer::test {

void checkLine(const Evidence &evidence, Findings &findings)
{
    static_cast<void>(evidence);
    static_cast<void>(findings);
}

} // namespace foyer::test
