// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/roworder.h"
#include "core/studio/rulerepair.h"

#include <algorithm>

namespace foyer::studio {

namespace {

using seating::ProblemCode;
using seating::Row;
using seating::Seat;

/// The seats beside one, by their place in the row's list; the right-hand one first.
std::vector<std::uint32_t> neighboursOf(const Row &row, const ElementRef &element)
{
    const bool table = element.kind == ElementKind::TableSeat;
    const seating::RowOrder order = table ? seating::orderAsListed(row.seats) : seating::orderRow(row.seats);
    const auto found = std::find(order.seats.begin(), order.seats.end(), std::uint32_t(element.seat));
    const auto at = std::size_t(found - order.seats.begin());
    std::vector<std::uint32_t> neighbours;
    if (at + 1 < order.seats.size() && order.joined[at] != 0)
        neighbours.push_back(order.seats[at + 1]);
    if (at > 0 && at < order.seats.size() && order.joined[at - 1] != 0)
        neighbours.push_back(order.seats[at - 1]);
    return neighbours;
}

/// Seats that are kept for some people, or ranked above what they are.
class AccessRepair final : public RuleRepair
{
public:
    std::optional<Remedy> propose(const SeatMap &map, const seating::Problem &problem) override
    {
        const Seat &seat = seatAt(map, problem.element);
        if (problem.code == ProblemCode::RestrictedRank)
            return seat.rank ? std::optional(Remedy{RemedyKind::DropRank, {}}) : std::nullopt;
        if (!seat.companion)
            return {};
        if (seat.accessible)
            return Remedy{RemedyKind::DropCompanion, {}};
        return besideLonely(rowAt(map, problem.element), problem.element);
    }

    void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                  RepairLog &log) override
    {
        Row &row = rowAt(map, problem.element);
        Seat &seat = row.seats[std::size_t(problem.element.seat)];
        const QString before =
            remedy.kind == RemedyKind::DropRank ? QString::number(seat.rank.value_or(0)) : QString{};
        log.add(map, problem, remedy.kind, before, remedy.value);
        log.touchSeat(seat.id);
        if (remedy.kind == RemedyKind::DropRank) {
            seat.rank.reset();
        } else if (remedy.kind == RemedyKind::DropCompanion) {
            seat.companion = false;
        } else if (const std::optional<std::uint32_t> beside = ordinaryBeside(row, problem.element)) {
            row.seats[*beside].accessible = true;
            log.touchSeat(row.seats[*beside].id);
        }
    }

private:
    static std::optional<std::uint32_t> ordinaryBeside(const Row &row, const ElementRef &element)
    {
        for (const std::uint32_t index : neighboursOf(row, element)) {
            if (!row.seats[index].companion)
                return index;
        }
        return {};
    }

    /// Nothing where it is not alone any more.
    static std::optional<Remedy> besideLonely(const Row &row, const ElementRef &element)
    {
        for (const std::uint32_t index : neighboursOf(row, element)) {
            if (row.seats[index].accessible)
                return {};
        }
        if (const std::optional<std::uint32_t> beside = ordinaryBeside(row, element))
            return Remedy{RemedyKind::MakeAccessible, row.seats[*beside].number};
        return Remedy{RemedyKind::DropCompanion, {}};
    }
};

} // namespace

RuleRepairPtr makeAccessRepair()
{
    return std::make_unique<AccessRepair>();
}

} // namespace foyer::studio
