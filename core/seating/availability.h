// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/freeruns.h"
#include "core/seating/houselayout.h"

#include <array>
#include <memory>
#include <span>

namespace foyer::seating {

enum class SeatState : std::uint8_t
{
    Free,
    Taken ///< sold, held, or not for sale: whatever keeps a buyer from it
};

/// Who gets the accessible and companion seats.
enum class AccessPolicy : std::uint8_t
{
    Keep,   ///< only parties that ask for accessible seats
    Release ///< anybody: the organizer gave them up, shortly before the start as a rule
};

/// The free and taken seats of one performance, kept so that "where are n together" needs no look at the
/// seats: per row its free runs, and per shelf (all rows that sell one category, best rank first) one word
/// per row that says which party sizes fit. apply() keeps both up to date. Not thread-safe: one per worker.
class Availability
{
public:
    /// Which party sizes fit into a row: bit n for n seats, bit 63 for 63 and more. A bit that is not set is
    /// certain; bit 63 is only a hint.
    using Sizes = std::uint64_t;

    [[nodiscard]] static constexpr Sizes sizeBit(std::size_t seats) noexcept
    {
        return Sizes{1} << std::min<std::size_t>(seats, 63);
    }

    /// The rows that can serve one kind of request, best rank first, as parallel arrays: a query runs down
    /// one array of words and touches nothing else until a bit is set.
    struct Shelf
    {
        std::vector<Sizes> fits;         ///< a run of so many free seats is there
        std::vector<Sizes> calm;         ///< and can be taken from so that no single seat is left over
        std::vector<std::int32_t> ranks; ///< the best of each row
        std::vector<std::uint32_t> lanes;
    };

    /// `states` by SeatIndex; where it ends, the rest is free.
    explicit Availability(std::shared_ptr<const HouseLayout> house, AccessPolicy policy = AccessPolicy::Keep,
                          std::span<const SeatState> states = {});

    /// Sets a seat's state; false if it was so already. O(runs of its row).
    bool apply(SeatIndex seat, SeatState state);

    [[nodiscard]] bool isFree(SeatIndex seat) const { return m_free[m_house->slotOf(seat)] != 0; }

    [[nodiscard]] bool isFreeSlot(Slot slot) const { return m_free[slot] != 0; }

    /// Free, and for anybody: neither taken nor kept for those who need it.
    [[nodiscard]] bool isOpen(Slot slot) const { return m_open[slot] != 0; }

    [[nodiscard]] std::size_t freeCount() const noexcept { return m_freeCount; }

    [[nodiscard]] const HouseLayout &house() const noexcept { return *m_house; }

    [[nodiscard]] AccessPolicy policy() const noexcept { return m_policy; }

    /// All rows with their open runs.
    [[nodiscard]] const Shelf &anyShelf() const noexcept { return m_shelves[0]; }

    /// Rows with accessible seats, with runs of all free seats, kept or not.
    [[nodiscard]] const Shelf &accessShelf() const noexcept { return m_shelves[1]; }

    /// Rows that have seats of a category, with open runs of that category alone.
    [[nodiscard]] const Shelf &categoryShelf(CategoryIndex category) const
    {
        return m_shelves[2U + category];
    }

    [[nodiscard]] std::span<const Run> runs(std::uint32_t lane) const { return m_lanes[lane].runs.runs(); }

    [[nodiscard]] const HouseLayout::Line &lineOf(std::uint32_t lane) const
    {
        return m_house->lines()[m_lanes[lane].line];
    }

    /// The most open seats next to one another within one category, for "we have no 8 together, but 6".
    [[nodiscard]] std::size_t longestRun(CategoryIndex category) const;

private:
    enum class LaneKind : std::uint8_t
    {
        Any,
        Category,
        Access
    };

    struct ShelfPlace
    {
        std::uint32_t shelf = 0;
        std::uint32_t position = 0;
    };

    /// The free runs of one row, or of the part of it that is of one category.
    struct Lane
    {
        FreeRuns runs;
        std::uint32_t line = 0;
        LaneKind kind = LaneKind::Any;
        CategoryIndex category = 0;
        std::array<ShelfPlace, 2> places;
        std::uint8_t placeCount = 0;
    };

    void addLine(std::uint32_t line);
    void addLane(std::uint32_t line, LaneKind kind, CategoryIndex category,
                 std::initializer_list<std::size_t> shelves);
    void setOpen(Slot slot, bool open);
    void change(const HouseLayout::Place &place, Slot slot, bool open, bool accessOnly);
    void refresh(std::uint32_t line);
    [[nodiscard]] bool belongs(const Lane &lane, const HouseLayout::Place &place, bool accessOnly) const;
    [[nodiscard]] Sizes calmSizes(const Lane &lane, const Run &run) const;

    std::shared_ptr<const HouseLayout> m_house;
    AccessPolicy m_policy;
    std::vector<std::uint8_t> m_free;       ///< by slot
    std::vector<std::uint8_t> m_open;       ///< by slot
    std::vector<Lane> m_lanes;              ///< those of one line stand together
    std::vector<std::uint32_t> m_firstLane; ///< by line; one more at the end
    std::vector<Shelf> m_shelves;
    std::size_t m_freeCount = 0;
};

} // namespace foyer::seating
