// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/houselayout.h"

#include "core/seating/housebuilder.h"
#include "core/seating/naturalorder.h"

namespace foyer::seating {

Result<HouseLayout> HouseLayout::build(const SeatMap &map)
{
    return HouseBuilder().build(map);
}

Result<HouseLayout> HouseLayout::build(const SeatMap &map, const SeatOrder &order)
{
    return HouseBuilder(&order).build(map);
}

std::optional<SeatIndex> HouseLayout::find(const QString &seatId) const
{
    const auto found = m_byId.constFind(seatId);
    return found == m_byId.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<CategoryIndex> HouseLayout::category(const QString &key) const
{
    const auto found = m_byKey.constFind(key);
    return found == m_byKey.constEnd() ? std::nullopt : std::optional(*found);
}

std::vector<int> rankRows(const Section &section)
{
    std::vector<const Row *> rows;
    for (const Row &row : section.rows)
        rows.push_back(&row);
    for (const Table &table : section.tables)
        rows.push_back(&table.row);
    std::vector<QString> names;
    for (const Row *row : rows)
        names.push_back(row->name);
    std::sort(names.begin(), names.end(), naturalLess);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::vector<int> ranks;
    for (const Row *row : rows) {
        const auto place = std::lower_bound(names.begin(), names.end(), row->name, naturalLess);
        const int derived = std::min(int(place - names.begin()) + 1, largestRank);
        ranks.push_back(row->rank.value_or(derived));
    }
    return ranks;
}

} // namespace foyer::seating
