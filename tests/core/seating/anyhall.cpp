// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/seating/anyhall.h"

#include "core/seating/arenagenerator.h"
#include "core/seating/bowlgenerator.h"
#include "core/seating/clubgenerator.h"
#include "core/seating/conferencegenerator.h"
#include "core/seating/theatregenerator.h"

namespace foyer::test {

using namespace seating;

namespace {

/// From `least` to `most`.
int between(Engine &random, int least, int most)
{
    return least + chance(random, most - least + 1);
}

} // namespace

Result<SeatMap> anyTheatre(Engine &random, IdFactory &ids)
{
    TheatreSpec spec{.name = QStringLiteral("Theatre")};
    for (int tier = between(random, 1, 3); tier > 0; --tier)
        spec.tiers.push_back({QStringLiteral("Tier %1").arg(tier), between(random, 1, 12),
                              between(random, 1, 40), between(random, 0, 3)});
    spec.aisles = between(random, 0, 4);
    spec.accessible = between(random, 0, 8);
    spec.curve = chance(random, 2) == 0 ? 0 : between(random, 12'000, 60'000);
    return generateTheatre(spec, ids);
}

Result<SeatMap> anyBowl(Engine &random, IdFactory &ids)
{
    return generateBowl({.name = QStringLiteral("Bowl"),
                         .tiers = between(random, 1, 3),
                         .blocks = between(random, 4, 12),
                         .rows = between(random, 1, 6),
                         .innerRadius = between(random, 8000, 25'000)},
                        ids);
}

Result<SeatMap> anyArena(Engine &random, IdFactory &ids)
{
    return generateArena({.name = QStringLiteral("Arena"),
                          .floorColumns = between(random, 0, 4),
                          .floorBlocks = between(random, 1, 3),
                          .floorRows = between(random, 1, 12),
                          .floorSeats = between(random, 1, 20),
                          .standing = between(random, 1, 5000),
                          .tiers = between(random, 0, 3),
                          .rows = between(random, 1, 12),
                          .sideBlocks = between(random, 1, 6),
                          .endBlocks = between(random, 1, 5),
                          .accessible = between(random, 0, 40),
                          .seatPitch = between(random, 400, 700),
                          .rowPitch = between(random, 500, 1200),
                          .stairs = between(random, 700, 2500),
                          .walkway = between(random, 1000, 6000)},
                         ids);
}

Result<SeatMap> anyClub(Engine &random, IdFactory &ids)
{
    return generateClub({.name = QStringLiteral("Club"),
                         .tableRows = between(random, 1, 8),
                         .tablesPerRow = between(random, 1, 8),
                         .seatsPerTable = between(random, 1, 12),
                         .round = chance(random, 2) == 0,
                         .standing = between(random, 0, 2) * 170,
                         .accessible = between(random, 0, 5),
                         .aisle = between(random, 500, 2000),
                         .bar = chance(random, 2) == 0},
                        ids);
}

Result<SeatMap> anyConference(Engine &random, IdFactory &ids)
{
    return generateConference(
        {.name = QStringLiteral("Hall"),
         .style = chance(random, 2) == 0 ? ConferenceStyle::Rows : ConferenceStyle::Classroom,
         .rows = between(random, 1, 20),
         .seats = between(random, 1, 50),
         .aisles = between(random, 0, 4),
         .seatsPerTable = between(random, 1, 5),
         .frontRows = between(random, 0, 6),
         .accessible = between(random, 0, 8),
         .seatPitch = between(random, 420, 800),
         .rowPitch = between(random, 900, 1500),
         .aisleWidth = between(random, 1000, 2500)},
        ids);
}

} // namespace foyer::test
