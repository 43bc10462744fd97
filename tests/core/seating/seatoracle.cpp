// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/seating/seatoracle.h"

namespace foyer::test {

using namespace seating;

namespace {

/// Without aisles, for the oracle that forgets them.
ModelRow withoutAisles(const ModelRow &row)
{
    ModelRow closed = row;
    std::erase_if(closed.cells, [](const Cell &cell) { return !cell.seat; });
    return closed;
}

} // namespace

bool SeatOracle::isFree(const Cell &cell) const
{
    return cell.seat && m_states[*cell.seat] == SeatState::Free;
}

bool SeatOracle::isOpen(const Cell &cell) const
{
    return isFree(cell) && !(m_rules.accessibleKept && cell.accessible)
           && !(m_rules.companionKept && cell.companion);
}

bool SeatOracle::isOpen(const ModelRow &row, std::ptrdiff_t index) const
{
    if (index < 0 || index >= std::ptrdiff_t(row.cells.size()))
        return false;
    return isOpen(row.cells[std::size_t(index)]);
}

bool SeatOracle::fits(const Place &place, const SeatRequest &request,
                      const std::set<QString> &categories) const
{
    for (std::size_t i = place.first; i < place.first + place.count; ++i) {
        const Cell &cell = place.row->cells[i];
        const bool allowed = request.accessible > 0 ? isFree(cell) : isOpen(cell);
        if (!allowed || (m_rules.categoriesCount && !categories.contains(cell.category)))
            return false;
    }
    return accessibleIn(place) >= int(request.accessible);
}

int SeatOracle::accessibleIn(const Place &place) const
{
    int count = 0;
    for (std::size_t i = place.first; i < place.first + place.count; ++i)
        count += place.row->cells[i].accessible ? 1 : 0;
    return count;
}

int SeatOracle::orphans(const Place &place) const
{
    if (place.row->table && m_rules.tablesStrandNobody)
        return 0;
    const auto first = std::ptrdiff_t(place.first);
    const auto end = std::ptrdiff_t(place.first + place.count);
    const auto single = [&](std::ptrdiff_t seat, std::ptrdiff_t beyond, std::ptrdiff_t chosen) {
        if (!isOpen(*place.row, chosen) || !isOpen(*place.row, seat) || isOpen(*place.row, beyond))
            return false;
        const bool inside = beyond >= 0 && beyond < std::ptrdiff_t(place.row->cells.size());
        const bool walled = !inside || !place.row->cells[std::size_t(beyond)].seat;
        return m_rules.walledOrphansCount || !walled;
    };
    const bool left = m_rules.leftOrphans && single(first - 1, first - 2, first);
    const bool right = m_rules.rightOrphans && single(end, end + 1, end - 1);
    return int(left) + int(right);
}

int SeatOracle::offCentre(const Place &place) const
{
    const ModelRow &row = *place.row;
    std::size_t from = 0;
    std::size_t to = row.cells.size() - 1;
    if (!m_rules.middleIsTheRows) {
        for (from = place.first; isOpen(row, std::ptrdiff_t(from) - 1);)
            --from;
        for (to = place.first + place.count - 1; isOpen(row, std::ptrdiff_t(to) + 1);)
            ++to;
    }
    const int centre = row.cells[place.first].along + row.cells[place.first + place.count - 1].along;
    return m_rules.middleCounts ? std::abs(centre - row.cells[from].along - row.cells[to].along) : 0;
}

SeatOracle::Cost SeatOracle::cost(const Place &place, const SeatRequest &request) const
{
    const bool asks = request.accessible > 0;
    int rank = m_rules.worstRankCounts ? 0 : 1'000'000'000;
    int restricted = 0;
    for (std::size_t i = place.first; i < place.first + place.count; ++i) {
        const Cell &cell = place.row->cells[i];
        rank = m_rules.worstRankCounts ? std::max(rank, cell.rank) : std::min(rank, cell.rank);
        restricted += cell.restrictedView ? 1 : 0;
    }
    const int surplus = asks && m_rules.surplusCounts ? accessibleIn(place) - int(request.accessible) : 0;
    const bool orphansFirst = !asks && request.orphans != Orphans::Ignore;
    return {surplus,
            orphansFirst ? orphans(place) : 0,
            m_rules.rankCounts ? rank : 0,
            m_rules.restrictedCounts ? restricted : 0,
            offCentre(place),
            orphans(place)};
}

SeatOracle::Block SeatOracle::blockOf(const Place &place) const
{
    Block block;
    for (std::size_t i = place.first; i < place.first + place.count; ++i)
        block.push_back(*place.row->cells[i].seat);
    return block;
}

std::vector<SeatOracle::Place> SeatOracle::places(std::size_t seats) const
{
    std::vector<Place> all;
    for (const ModelRow &row : m_hall.rows) {
        for (std::size_t first = 0; first + seats <= row.cells.size(); ++first)
            all.push_back({&row, first, seats});
    }
    return all;
}

std::set<SeatOracle::Block> SeatOracle::best(const SeatRequest &request,
                                             const std::set<QString> &categories) const
{
    if (!m_rules.aislesPart) {
        RandomHall hall = m_hall;
        std::transform(hall.rows.begin(), hall.rows.end(), hall.rows.begin(), withoutAisles);
        SeatRules rules = m_rules;
        rules.aislesPart = true;
        return SeatOracle(hall, m_states, rules).best(request, categories);
    }
    Cost least;
    std::set<Block> blocks;
    for (const Place &place : places(request.seats)) {
        if (!fits(place, request, categories))
            continue;
        const Cost price = cost(place, request);
        if (request.orphans == Orphans::Forbid && request.accessible == 0 && price[5] > 0)
            continue;
        if (blocks.empty() || price < least) {
            least = price;
            blocks.clear();
        }
        if (price == least)
            blocks.insert(blockOf(place));
    }
    return blocks;
}

std::set<SeatIndex> SeatOracle::strandedBy(const Block &choice) const
{
    const std::set<SeatIndex> chosen(choice.begin(), choice.end());
    std::set<SeatIndex> stranded;
    for (const ModelRow &row : m_hall.rows) {
        const auto stays = [&](std::ptrdiff_t i) {
            return isOpen(row, i) && !chosen.contains(*row.cells[std::size_t(i)].seat);
        };
        for (std::ptrdiff_t i = 0; i < std::ptrdiff_t(row.cells.size()) && !row.table; ++i) {
            const bool hadNeighbour = isOpen(row, i - 1) || isOpen(row, i + 1);
            if (stays(i) && hadNeighbour && !stays(i - 1) && !stays(i + 1))
                stranded.insert(*row.cells[std::size_t(i)].seat);
        }
    }
    return stranded;
}

bool SeatOracle::canObey(std::size_t seats, const std::set<QString> &categories) const
{
    SeatRequest request;
    request.seats = seats;
    const std::vector<Place> all = places(seats);
    return std::any_of(all.begin(), all.end(), [&](const Place &place) {
        return fits(place, request, categories) && strandedBy(blockOf(place)).empty();
    });
}

} // namespace foyer::test
