// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/pretix.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/fuzz/mapchecks.h"

using namespace foyer;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<seating::ImportedPlan> plan = seating::importPretix(fuzz::viewOf(data, size));
    if (!plan) {
        fuzz::mustExplain(plan.error());
        return 0;
    }
    fuzz::checkMap(plan->map);
    fuzz::checkPretixRoundTrip(plan->map, fuzz::Origin::Pretix);
    return 0;
}
