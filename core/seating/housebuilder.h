// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/houselayout.h"
#include "core/seating/roworder.h"

namespace foyer::seating {

/// Lays the rows of a map one after another. Used once, by HouseLayout::build().
class HouseBuilder
{
public:
    /// Null: in document order. `order` must outlive it.
    explicit HouseBuilder(const SeatOrder *order = nullptr) : m_order(order) {}

    [[nodiscard]] Result<HouseLayout> build(const SeatMap &map);

private:
    /// A row or table, and where it stands before it is laid.
    struct Source
    {
        const Row *row = nullptr;
        bool table = false;
        std::int32_t sectionRank = 0;
        std::int32_t rowRank = 0;
        SeatIndex firstSeat = 0;
        std::int32_t bestRank = 0;
    };

    [[nodiscard]] Result<void> numberCategories(const SeatMap &map);
    [[nodiscard]] Result<void> numberSeats(const SeatMap &map);
    [[nodiscard]] Result<void> numberBy(const SeatOrder &order);
    [[nodiscard]] std::vector<Source> collect(const SeatMap &map) const;
    void addSources(std::vector<Source> &sources, const Section &section, std::int32_t sectionRank,
                    SeatIndex &next) const;
    void lay(const Source &source);
    void laySeat(const Source &source, std::uint32_t index, Millimetres along, HouseLayout::Line &line);

    void layWall() { m_house.m_places.emplace_back(); }

    void countAlong();
    [[nodiscard]] bool addCategory(const QString &key);

    const SeatOrder *m_order;
    std::vector<SeatIndex> m_numbers; ///< by place in the document; empty: that place
    HouseLayout m_house;
};

} // namespace foyer::seating
