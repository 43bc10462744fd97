// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/csvgrid.h"
#include "core/seating/seatmapformat.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/fuzz/mapchecks.h"

using namespace foyer;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<seating::SeatMap> map = seating::readSeatMap(fuzz::viewOf(data, size));
    if (!map) {
        fuzz::mustExplain(map.error());
        return 0;
    }
    fuzz::checkMap(*map);
    fuzz::checkPretixRoundTrip(*map, fuzz::Origin::Foyer);
    if (const Result<QByteArray> grid = seating::exportCsvGrid(*map); !grid)
        fuzz::mustExplain(grid.error());
    return 0;
}
