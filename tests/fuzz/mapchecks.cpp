// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mapchecks.h"

#include "core/seating/houselayout.h"
#include "core/seating/idrepair.h"
#include "core/seating/pretix.h"
#include "core/seating/seatmapformat.h"
#include "core/seating/seatorder.h"
#include "core/seating/validation.h"
#include "tests/fuzz/fuzztarget.h"

namespace foyer::fuzz {

using namespace seating;

void checkMap(const SeatMap &map)
{
    for (const Problem &problem : validate(map))
        static_cast<void>(problem.element.path());
    static_cast<void>(contentBounds(map));
    const Result<HouseLayout> house = HouseLayout::build(map);
    if (house)
        mustHold(house->seatCount() == seatCount(map), "every seat has its place in the house");
    else
        mustExplain(house.error());
    const Result<SeatOrder> order = decodeSeatOrder(encodeSeatOrder(documentOrder(map)));
    mustHold(order && *order == documentOrder(map), "an order is read as it was written");
    const Result<QByteArray> text = writeSeatMap(map);
    if (!text) {
        mustExplain(text.error());
        return;
    }
    const Result<SeatMap> again = readSeatMap(*text);
    mustHold(again && *again == map, "a document is read as it was written");
    SeatMap mended = map;
    static_cast<void>(repairIds(mended));
    for (const Problem &problem : validate(mended))
        mustHold(problem.code != ProblemCode::DuplicateId, "no id stands twice once ids were mended");
}

void checkPretixRoundTrip(const SeatMap &map, Origin origin)
{
    const ExportedPlan exported = exportPretix(map);
    const Result<ImportedPlan> again = importPretix(exported.text, map.millimetresPerPixel);
    mustHold(again.has_value(), "an exported plan can be imported");
    if (origin == Origin::Foyer && !again->report.repairs.empty()) {
        // Mended, as what lies outside its canvas: from then on it stays.
        checkPretixRoundTrip(again->map, Origin::Pretix);
        return;
    }
    mustBeSame(exported.text, exportPretix(again->map).text, "a plan is exported as it was imported");
    if (origin == Origin::Pretix && exported.leftOut.empty())
        mustHold(again->map == map, "an exported plan that holds everything is the same document");
}

} // namespace foyer::fuzz
