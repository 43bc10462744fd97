// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/generated.h"

namespace foyer::seating {

TheatreSpec theatreSpec(const wire::Theatre &theatre)
{
    TheatreSpec spec;
    for (const wire::TheatreTier &tier : theatre.tiers)
        spec.tiers.push_back({tier.name, tier.rows, tier.seats, tier.seatsMore.value_or(1)});
    spec.aisles = theatre.aisles.value_or(spec.aisles);
    spec.seatPitch = theatre.seatPitch.value_or(spec.seatPitch);
    spec.rowPitch = theatre.rowPitch.value_or(spec.rowPitch);
    spec.aisleWidth = theatre.aisleWidth.value_or(spec.aisleWidth);
    spec.curve = theatre.curve.value_or(spec.curve);
    spec.accessible = theatre.accessible.value_or(spec.accessible);
    return spec;
}

BowlSpec bowlSpec(const wire::Bowl &bowl)
{
    BowlSpec spec;
    spec.tiers = bowl.tiers.value_or(spec.tiers);
    spec.blocks = bowl.blocks.value_or(spec.blocks);
    spec.rows = bowl.rows.value_or(spec.rows);
    spec.innerRadius = bowl.innerRadius.value_or(spec.innerRadius);
    spec.seatPitch = bowl.seatPitch.value_or(spec.seatPitch);
    spec.rowPitch = bowl.rowPitch.value_or(spec.rowPitch);
    spec.stairs = bowl.stairs.value_or(spec.stairs);
    spec.walkway = bowl.walkway.value_or(spec.walkway);
    return spec;
}

} // namespace foyer::seating
