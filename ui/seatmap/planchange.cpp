// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/planchange.h"

#include "ui/kit/seatview/seatplan.h"

namespace foyer::seatmap {

namespace {

using seatview::PlanSeat;
using seatview::SeatPlan;

constexpr double spread = 4;       ///< seats' widths: rings, and the names at a row's ends
constexpr double nameReach = 6000; ///< millimetres: a section's name at any size where it is written

bool looksAlike(const SeatPlan &before, const SeatPlan &after, std::size_t index)
{
    const PlanSeat &a = before.seats()[index];
    const PlanSeat &b = after.seats()[index];
    return a.centre == b.centre && a.size == b.size && a.turn == b.turn && a.category == b.category
           && a.accessible == b.accessible && a.companion == b.companion && a.row == b.row
           && before.texts()[qsizetype(a.text)] == after.texts()[qsizetype(b.text)]
           && before.rows()[a.row].name == after.rows()[b.row].name;
}

bool hasSameThings(const SeatPlan &before, const SeatPlan &after)
{
    const auto sameFigure = [](const seatview::PlanFigure &a, const seatview::PlanFigure &b) {
        return a.outline == b.outline && a.filled == b.filled && a.text == b.text
               && a.textCentre == b.textCentre && a.textSize == b.textSize && a.turn == b.turn
               && a.level == b.level;
    };
    const auto samePool = [](const seatview::PlanPool &a, const seatview::PlanPool &b) {
        return a.outline == b.outline && a.name == b.name && a.capacity == b.capacity
               && a.category == b.category && a.section == b.section;
    };
    const auto sameSection = [](const seatview::PlanSection &a, const seatview::PlanSection &b) {
        return a.name == b.name && a.level == b.level && a.end == b.end;
    };
    return std::equal(before.figures().begin(), before.figures().end(), after.figures().begin(),
                      after.figures().end(), sameFigure)
           && std::equal(before.pools().begin(), before.pools().end(), after.pools().begin(),
                         after.pools().end(), samePool)
           && std::equal(before.sections().begin(), before.sections().end(), after.sections().begin(),
                         after.sections().end(), sameSection);
}

} // namespace

QRectF changedPart(const SeatPlan &before, const SeatPlan &after)
{
    if (before.seats().size() != after.seats().size() || before.rows().size() != after.rows().size()
        || !hasSameThings(before, after))
        return {};
    QRectF part;
    const auto add = [&part](QPointF centre, double far) {
        part |= QRectF(centre.x() - far, centre.y() - far, 2 * far, 2 * far);
    };
    for (std::size_t i = 0; i < after.sections().size(); ++i) {
        const std::optional<QPointF> &was = before.sections()[i].nameAt;
        const std::optional<QPointF> &is = after.sections()[i].nameAt;
        if (was == is)
            continue;
        add(was.value_or(is.value_or(QPointF())), nameReach);
        add(is.value_or(was.value_or(QPointF())), nameReach);
    }
    const double reach = after.largestSeat() * spread;
    for (std::size_t i = 0; i < after.seats().size(); ++i) {
        if (looksAlike(before, after, i))
            continue;
        add(before.seats()[i].centre, reach);
        add(after.seats()[i].centre, reach);
    }
    return part.isNull() ? QRectF(0, 0, 1, 1) : part;
}

} // namespace foyer::seatmap
