// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/orphanrule.h"

#include "core/seating/bestavailable.h"

namespace foyer::seating {

namespace {

using Groups = std::vector<Run>;

/// Takes seats out of the house for as long as it lives.
class Withheld
{
public:
    Q_DISABLE_COPY_MOVE(Withheld)

    Withheld(Availability &availability, const Groups &groups, std::size_t butOne)
        : m_availability(availability)
    {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            for (Slot slot = groups[i].first; i != butOne && slot < groups[i].end; ++slot)
                take(availability.house().place(slot).seat);
        }
    }

    ~Withheld()
    {
        for (const SeatIndex seat : m_seats)
            m_availability.apply(seat, SeatState::Free);
    }

private:
    void take(SeatIndex seat)
    {
        if (m_availability.apply(seat, SeatState::Taken))
            m_seats.push_back(seat);
    }

    Availability &m_availability;
    std::vector<SeatIndex> m_seats;
};

std::vector<Slot> slotsOf(const HouseLayout &house, std::span<const SeatIndex> choice)
{
    std::vector<Slot> slots;
    for (const SeatIndex seat : choice)
        slots.push_back(house.slotOf(seat));
    std::sort(slots.begin(), slots.end());
    return slots;
}

Groups groupsOf(const std::vector<Slot> &slots)
{
    Groups groups;
    for (const Slot slot : slots) {
        if (!groups.empty() && groups.back().end == slot)
            ++groups.back().end;
        else
            groups.push_back({slot, slot + 1});
    }
    return groups;
}

Result<void> checkChoice(const Availability &availability, const std::vector<Slot> &slots)
{
    const HouseLayout &house = availability.house();
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (house.place(slots[i]).seat == wall)
            return failure(ErrorCode::NotFound, QStringLiteral("the seat is not there any more"));
        const QString &id = house.seatId(house.place(slots[i]).seat);
        if (!availability.isFreeSlot(slots[i]))
            return failure(ErrorCode::Conflict, QStringLiteral("the seat is not free"), id);
        if (i > 0 && slots[i] == slots[i - 1])
            return failure(ErrorCode::InvalidArgument, QStringLiteral("the seat is chosen twice"), id);
    }
    return {};
}

/// What one choice asks of the house.
class Examination
{
public:
    Examination(Availability &availability, const std::vector<Slot> &slots)
        : m_availability(availability)
        , m_house(availability.house())
        , m_groups(groupsOf(slots))
    {
        for (const Slot slot : slots) {
            m_categories.set(m_house.place(slot).category);
            m_bound = m_bound && availability.isOpen(slot);
        }
    }

    OrphanVerdict verdict()
    {
        OrphanVerdict verdict;
        verdict.stranded = strandedBy(m_groups);
        verdict.looked = witnesses();
        if (!verdict.stranded.empty() && m_bound)
            verdict.mended = mend();
        return verdict;
    }

private:
    bool isWithin(const Groups &groups, Slot slot) const
    {
        return std::any_of(groups.begin(), groups.end(),
                           [slot](const Run &group) { return group.first <= slot && slot < group.end; });
    }

    /// Open seats with a chosen neighbour and, once the groups are taken, no open one.
    std::vector<SeatIndex> strandedBy(const Groups &groups) const
    {
        const auto stays = [&](Slot slot) { return m_availability.isOpen(slot) && !isWithin(groups, slot); };
        std::vector<SeatIndex> stranded;
        const auto examine = [&](Slot slot, Slot chosen) {
            const SeatIndex seat = m_house.place(slot).seat;
            const bool single = stays(slot) && !stays(slot - 1) && !stays(slot + 1);
            if (single && m_availability.isOpen(chosen)
                && std::find(stranded.begin(), stranded.end(), seat) == stranded.end())
                stranded.push_back(seat);
        };
        for (const Run &group : groups) {
            if (!m_house.lines()[m_house.place(group.first).line].strands)
                continue;
            examine(group.first - 1, group.first);
            examine(group.end, group.end - 1);
        }
        return stranded;
    }

    std::vector<OrphanVerdict::Witness> witnesses() const
    {
        std::vector<OrphanVerdict::Witness> looked;
        for (const Run &group : m_groups) {
            for (const Slot slot : {group.first - 2, group.first - 1, group.end, group.end + 1}) {
                const SeatIndex seat = m_house.place(slot).seat;
                const bool inRow =
                    seat != wall && m_house.place(slot).line == m_house.place(group.first).line;
                if (inRow && !isWithin(m_groups, slot))
                    looked.push_back({seat, m_availability.isOpen(slot)});
            }
        }
        return looked;
    }

    /// Moves one group after the other; empty if one cannot be moved. A group that leaves only lengthens
    /// runs, and one that arrives looks at its neighbours: what was settled for the groups before stays
    /// settled.
    std::vector<SeatIndex> mend()
    {
        Groups groups = m_groups;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const Withheld others(m_availability, groups, i);
            if (countOrphans(m_availability, groups[i].first, groups[i].end) == 0)
                continue;
            const std::optional<Run> place = placeFor(groups[i]);
            if (!place)
                return {};
            groups[i] = *place;
        }
        return seatsOf(groups);
    }

    std::optional<Run> placeFor(const Run &group) const
    {
        const std::optional<Run> near = nearestInRow(group);
        if (near)
            return near;
        SeatRequest request;
        request.seats = group.length();
        request.categories = m_categories;
        request.orphans = Orphans::Forbid;
        const std::optional<SeatBlock> block = bestAvailable(m_availability, request);
        if (!block)
            return std::nullopt;
        const Slot first = m_house.slotOf(block->seats.front());
        return Run{first, first + group.length()};
    }

    std::optional<Run> nearestInRow(const Run &group) const
    {
        const HouseLayout::Line &line = m_house.lines()[m_house.place(group.first).line];
        std::optional<Run> nearest;
        const auto shift = [&](Slot first) { return std::abs(std::int64_t{first} - group.first); };
        for (Slot first = line.first; first + group.length() <= line.end; ++first) {
            if (nearest && shift(first) >= shift(nearest->first))
                continue;
            if (isFit(first, first + group.length()))
                nearest = Run{first, first + group.length()};
        }
        return nearest;
    }

    bool isFit(Slot first, Slot end) const
    {
        for (Slot slot = first; slot < end; ++slot) {
            if (!m_availability.isOpen(slot) || !m_categories.test(m_house.place(slot).category))
                return false;
        }
        return countOrphans(m_availability, first, end) == 0;
    }

    std::vector<SeatIndex> seatsOf(const Groups &groups) const
    {
        std::vector<SeatIndex> seats;
        for (const Run &group : groups) {
            for (Slot slot = group.first; slot < group.end; ++slot)
                seats.push_back(m_house.place(slot).seat);
        }
        return seats;
    }

    Availability &m_availability;
    const HouseLayout &m_house;
    Groups m_groups;
    CategorySet m_categories;
    bool m_bound = true; ///< the rule applies: no seat that is kept for those who need it
};

} // namespace

Result<OrphanVerdict> wouldStrand(Availability &availability, std::span<const SeatIndex> choice)
{
    const std::vector<Slot> slots = slotsOf(availability.house(), choice);
    if (const Result<void> good = checkChoice(availability, slots); !good)
        return failure(good.error());
    return Examination(availability, slots).verdict();
}

} // namespace foyer::seating
