// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

#include <optional>

namespace foyer::studio {

using seating::SeatMap;

/// Where two lists of elements differ: elements that stand at the same place from the front, or from the
/// back, under the same id are compared one by one; what is between is kept whole.
template <typename Element, typename Inner>
struct ListDelta
{
    struct Changed
    {
        std::size_t place = 0;
        Inner inner;
    };

    std::vector<Changed> head;   ///< before the middle, by place from the front
    std::vector<Changed> tail;   ///< behind it, by place from the back
    std::size_t first = 0;       ///< where the middle begins
    std::size_t there = 0;       ///< elements of the middle in the document now
    std::vector<Element> middle; ///< what stands there on the other side

    [[nodiscard]] bool isEmpty() const noexcept
    {
        return head.empty() && tail.empty() && there == 0 && middle.empty();
    }
};

/// An element that is kept whole.
template <typename Element>
struct Whole
{
    Element element;
};

using SeatsDelta = ListDelta<seating::Seat, Whole<seating::Seat>>;

struct RowDelta
{
    std::optional<seating::Row> own; ///< all members but the seats
    SeatsDelta seats;
};

struct TableDelta
{
    std::optional<seating::Figure> figure;
    RowDelta row;
};

struct SectionDelta
{
    std::optional<seating::Section> own; ///< all members but the lists
    ListDelta<seating::Row, RowDelta> rows;
    ListDelta<seating::Table, TableDelta> tables;
    ListDelta<seating::StandingArea, Whole<seating::StandingArea>> standing;
    ListDelta<seating::Shape, Whole<seating::Shape>> shapes;
};

/// The difference between two documents, held as the side that a document is not. Exchanging it with the
/// document makes that the other one, and the difference the way back.
struct MapDelta
{
    std::optional<SeatMap> own; ///< all members but the sections
    ListDelta<seating::Section, SectionDelta> sections;

    [[nodiscard]] bool isEmpty() const noexcept { return !own && sections.isEmpty(); }

    /// How many elements it holds.
    [[nodiscard]] std::size_t weight() const noexcept;
};

/// What makes `before` of a document that is `after`.
[[nodiscard]] MapDelta differenceTo(const SeatMap &before, const SeatMap &after);

/// Time and memory as large as the difference, not as the document.
void exchange(MapDelta &delta, SeatMap &map);

} // namespace foyer::studio
