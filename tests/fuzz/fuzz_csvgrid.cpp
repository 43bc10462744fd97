// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/csvgrid.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/fuzz/mapchecks.h"

using namespace foyer;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<seating::SeatMap> map = seating::importCsvGrid(fuzz::viewOf(data, size));
    if (!map) {
        fuzz::mustExplain(map.error());
        return 0;
    }
    fuzz::checkMap(*map);
    const Result<QByteArray> text = seating::exportCsvGrid(*map);
    if (!text) {
        fuzz::mustExplain(text.error());
        return 0;
    }
    const Result<seating::SeatMap> again = seating::importCsvGrid(*text);
    fuzz::mustHold(again.has_value(), "an exported grid can be imported");
    const Result<QByteArray> same = seating::exportCsvGrid(*again);
    fuzz::mustHold(same.has_value(), "a grid that was exported once is exported again");
    fuzz::mustBeSame(*text, *same, "a grid is exported as it was imported");
    return 0;
}
