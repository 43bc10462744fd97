// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/availability.h"

#include <bit>

namespace foyer::seating {

namespace {

/// All sizes from 1 to `length`.
constexpr Availability::Sizes sizesUpTo(Slot length)
{
    if (length >= 63)
        return ~Availability::Sizes{1};
    return (Availability::Sizes{2} << length) - 2;
}

} // namespace

Availability::Availability(std::shared_ptr<const HouseLayout> house, AccessPolicy policy,
                           std::span<const SeatState> states)
    : m_house(std::move(house))
    , m_policy(policy)
    , m_free(m_house->slotCount(), 0)
    , m_open(m_house->slotCount(), 0)
    , m_shelves(2 + m_house->categories().size())
{
    for (std::uint32_t line = 0; line < m_house->lines().size(); ++line)
        addLine(line);
    m_firstLane.push_back(std::uint32_t(m_lanes.size()));
    for (SeatIndex seat = 0; seat < m_house->seatCount(); ++seat) {
        const bool isThere = m_house->place(m_house->slotOf(seat)).seat == seat;
        if (isThere && (seat >= states.size() || states[seat] == SeatState::Free))
            setOpen(m_house->slotOf(seat), true);
    }
    for (std::uint32_t line = 0; line < m_house->lines().size(); ++line)
        refresh(line);
}

void Availability::addLine(std::uint32_t line)
{
    const HouseLayout::Line &shape = m_house->lines()[line];
    m_firstLane.push_back(std::uint32_t(m_lanes.size()));
    const bool mixed = shape.categories.count() > 1;
    for (std::size_t category = 0; category < m_house->categories().size(); ++category) {
        if (!shape.categories.test(category))
            continue;
        if (!mixed)
            addLane(line, LaneKind::Any, 0, {0, 2 + category});
        else
            addLane(line, LaneKind::Category, CategoryIndex(category), {2 + category});
    }
    if (mixed)
        addLane(line, LaneKind::Any, 0, {0});
    if (shape.accessible)
        addLane(line, LaneKind::Access, 0, {1});
}

void Availability::addLane(std::uint32_t line, LaneKind kind, CategoryIndex category,
                           std::initializer_list<std::size_t> shelves)
{
    Lane lane;
    lane.line = line;
    lane.kind = kind;
    lane.category = category;
    for (const std::size_t index : shelves) {
        Shelf &shelf = m_shelves[index];
        lane.places[lane.placeCount++] = {std::uint32_t(index), std::uint32_t(shelf.lanes.size())};
        shelf.fits.push_back(0);
        shelf.calm.push_back(0);
        shelf.ranks.push_back(m_house->lines()[line].rank);
        shelf.lanes.push_back(std::uint32_t(m_lanes.size()));
    }
    m_lanes.push_back(std::move(lane));
}

bool Availability::apply(SeatIndex seat, SeatState state)
{
    const Slot slot = m_house->slotOf(seat);
    const bool free = state == SeatState::Free;
    if (isFreeSlot(slot) == free || m_house->place(slot).seat == wall)
        return false;
    setOpen(slot, free);
    refresh(m_house->place(slot).line);
    return true;
}

void Availability::setOpen(Slot slot, bool open)
{
    const HouseLayout::Place &place = m_house->place(slot);
    const bool accessOnly = place.kept && m_policy == AccessPolicy::Keep;
    m_free[slot] = open ? 1 : 0;
    m_open[slot] = open && !accessOnly ? 1 : 0;
    m_freeCount = open ? m_freeCount + 1 : m_freeCount - 1;
    change(place, slot, open, accessOnly);
}

bool Availability::belongs(const Lane &lane, const HouseLayout::Place &place, bool accessOnly) const
{
    switch (lane.kind) {
    case LaneKind::Any: return !accessOnly;
    case LaneKind::Category: return !accessOnly && lane.category == place.category;
    case LaneKind::Access: return true;
    }
    return false;
}

void Availability::change(const HouseLayout::Place &place, Slot slot, bool open, bool accessOnly)
{
    for (std::uint32_t index = m_firstLane[place.line]; index < m_firstLane[place.line + 1]; ++index) {
        Lane &lane = m_lanes[index];
        if (!belongs(lane, place, accessOnly))
            continue;
        if (open)
            lane.runs.open(slot);
        else
            lane.runs.close(slot);
    }
}

void Availability::refresh(std::uint32_t line)
{
    for (std::uint32_t index = m_firstLane[line]; index < m_firstLane[line + 1]; ++index) {
        const Lane &lane = m_lanes[index];
        Sizes fits = 0;
        Sizes calm = 0;
        for (const Run &run : lane.runs.runs()) {
            fits |= sizesUpTo(run.length());
            calm |= calmSizes(lane, run);
        }
        for (std::size_t i = 0; i < lane.placeCount; ++i) {
            Shelf &shelf = m_shelves[lane.places[i].shelf];
            shelf.fits[lane.places[i].position] = fits;
            shelf.calm[lane.places[i].position] = calm;
        }
    }
}

/// A block of n in a run of L leaves L - n seats, shared between its two sides, where they join whatever is
/// open beyond the run (of another category): `left` and `right`, counted up to two. A side must not end
/// up with exactly one. With two or more to share that is always possible; the other two cases are below.
Availability::Sizes Availability::calmSizes(const Lane &lane, const Run &run) const
{
    const Sizes sizes = sizesUpTo(run.length());
    if (!m_house->lines()[lane.line].strands || lane.kind == LaneKind::Access)
        return sizes;
    const int left = !isOpen(run.first - 1) ? 0 : isOpen(run.first - 2) ? 2 : 1;
    const int right = !isOpen(run.end) ? 0 : isOpen(run.end + 1) ? 2 : 1;
    const bool all = left != 1 && right != 1;
    const bool allButOne = (left != 1 && right != 0) || (left != 0 && right != 1);
    const Slot length = run.length();
    Sizes forbidden = all || length > 62 ? 0 : sizeBit(length);
    if (!allButOne && length <= 63)
        forbidden |= sizeBit(length - 1);
    return sizes & ~forbidden;
}

std::size_t Availability::longestRun(CategoryIndex category) const
{
    const Shelf &shelf = categoryShelf(category);
    Sizes sizes = 0;
    for (const Sizes fits : shelf.fits)
        sizes |= fits;
    if (sizes >> 63U == 0)
        return sizes == 0 ? 0 : std::size_t(std::bit_width(sizes)) - 1;
    Slot longest = 0;
    for (const std::uint32_t lane : shelf.lanes) {
        for (const Run &run : runs(lane))
            longest = std::max(longest, run.length());
    }
    return longest;
}

} // namespace foyer::seating
