// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seating/seatmap.h"

#include <bitset>
#include <QHash>

namespace foyer::seating {

struct SeatOrder;

/// A seat's number in its map: its place in document order (forEachSeat), or its ordinal where a SeatOrder
/// says otherwise.
using SeatIndex = std::uint32_t;

/// A map may have this many categories, the empty one included.
inline constexpr std::size_t largestCategoryCount = 256;
using CategoryIndex = std::uint8_t;
using CategorySet = std::bitset<largestCategoryCount>;

/// A place in the house: a seat, or a wall (aisle, end of row). All rows lie one after another in one line
/// of slots, seats from left to right with a wall wherever two are no neighbours, so that "next to" is
/// simply "plus one" and no run of seats ever leaves its row.
using Slot = std::uint32_t;
inline constexpr SeatIndex wall = 0xFFFFFFFF;

/// The seats of a map in selling order: what does not change while seats are sold. Built once per map and
/// shared by all its performances; immutable, so safe to share between threads.
class HouseLayout
{
public:
    struct Line
    {
        Slot first = 0;          ///< the first seat
        Slot end = 0;            ///< one past the last seat
        std::int32_t rank = 0;   ///< the best of its seats' ranks
        Millimetres length = 0;  ///< from first seat to last, following the row
        bool seatRanks = false;  ///< some seat has a rank of its own
        bool strands = true;     ///< the orphan rule holds here; not at tables
        bool accessible = false; ///< some seat is
        CategorySet categories;
    };

    struct Place
    {
        SeatIndex seat = wall;
        std::int32_t rank = 0;
        Millimetres along = 0;
        CategoryIndex category = 0;
        bool accessible = false;
        bool kept = false; ///< accessible or companion
        bool restrictedView = false;
        std::uint32_t line = 0;
    };

    /// InvalidArgument, with the seat's id, where two seats have one id; Unsupported with too many
    /// categories.
    [[nodiscard]] static Result<HouseLayout> build(const SeatMap &map);

    /// The same with seats numbered by `order`. Seats that are gone lie in a wall: never free, beside nobody.
    /// Corrupt where the order is not the map's.
    [[nodiscard]] static Result<HouseLayout> build(const SeatMap &map, const SeatOrder &order);

    /// With those that are gone.
    [[nodiscard]] std::size_t seatCount() const noexcept { return m_slots.size(); }

    [[nodiscard]] Slot slotCount() const noexcept { return Slot(m_places.size()); }

    /// Rows and tables, best rank first, in document order among equals.
    [[nodiscard]] const std::vector<Line> &lines() const noexcept { return m_lines; }

    [[nodiscard]] const Place &place(Slot slot) const noexcept { return m_places[slot]; }

    [[nodiscard]] Slot slotOf(SeatIndex seat) const noexcept { return m_slots[seat]; }

    [[nodiscard]] std::optional<SeatIndex> find(const QString &seatId) const;

    [[nodiscard]] const QString &seatId(SeatIndex seat) const noexcept { return m_ids[seat]; }

    /// Keys by CategoryIndex, in the document's order; seats without a category have the empty key.
    [[nodiscard]] const std::vector<QString> &categories() const noexcept { return m_categories; }

    [[nodiscard]] std::optional<CategoryIndex> category(const QString &key) const;

    /// How many seats left of `slot` in the line of slots are accessible, or have a restricted view: the
    /// number within [a, b) is the difference.
    [[nodiscard]] std::uint32_t accessibleBefore(Slot slot) const noexcept
    {
        return m_accessibleBefore[slot];
    }

    [[nodiscard]] std::uint32_t restrictedBefore(Slot slot) const noexcept
    {
        return m_restrictedBefore[slot];
    }

private:
    friend class HouseBuilder;
    HouseLayout() = default;

    std::vector<Line> m_lines;
    std::vector<Place> m_places;
    std::vector<Slot> m_slots; ///< by SeatIndex
    std::vector<QString> m_ids;
    QHash<QString, SeatIndex> m_byId;
    std::vector<QString> m_categories;
    QHash<QString, CategoryIndex> m_byKey;
    std::vector<std::uint32_t> m_accessibleBefore;
    std::vector<std::uint32_t> m_restrictedBefore;
};

/// Ranks of a section's rows from front to back, 1 for the first: explicit ones as given, the others by the
/// natural order of the names ("2" before "10", "Z" before "AA"). Equal names have equal ranks. Rows first,
/// then tables, as in the section.
[[nodiscard]] std::vector<int> rankRows(const Section &section);

} // namespace foyer::seating
