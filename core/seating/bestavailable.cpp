// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/bestavailable.h"

#include "core/seating/blockcollector.h"

#include <cstdlib>
#include <cstring>

namespace foyer::seating {

namespace {

/// One question to one house.
class Search
{
public:
    Search(const Availability &availability, const SeatRequest &request)
        : m_availability(availability)
        , m_house(availability.house())
        , m_request(request)
        , m_wholeHouse(coversAll(m_house, request.categories))
        , m_blocks(request.spread)
    {}

    std::optional<SeatBlock> answer()
    {
        if (m_request.seats == 0 || m_request.seats > m_house.seatCount()
            || m_request.accessible > m_request.seats)
            return std::nullopt;
        const Availability::Shelf &shelf = chooseShelf();
        const bool ruled = m_request.accessible == 0 && m_request.orphans != Orphans::Ignore;
        if (ruled)
            walk(shelf, Pass::Calm);
        if (m_blocks.empty() && !(ruled && m_request.orphans == Orphans::Forbid))
            walk(shelf, Pass::All);
        if (m_blocks.empty())
            return std::nullopt;
        return toBlock(m_blocks.pick(m_request.seed));
    }

private:
    enum class Pass
    {
        Calm, ///< only blocks that leave no orphan
        All
    };

    static bool coversAll(const HouseLayout &house, const CategorySet &categories)
    {
        for (std::size_t category = 0; category < house.categories().size(); ++category) {
            if (!categories.test(category))
                return false;
        }
        return true;
    }

    const Availability::Shelf &chooseShelf()
    {
        if (m_request.accessible > 0)
            return m_availability.accessShelf();
        if (m_request.categories.count() == 1 && !m_wholeHouse) {
            m_laneIsPure = true;
            return m_availability.categoryShelf(firstCategory());
        }
        return m_availability.anyShelf();
    }

    CategoryIndex firstCategory() const
    {
        std::size_t category = 0;
        while (!m_request.categories.test(category))
            ++category;
        return CategoryIndex(category);
    }

    void walk(const Availability::Shelf &shelf, Pass pass)
    {
        const std::vector<Availability::Sizes> &sizes = pass == Pass::Calm ? shelf.calm : shelf.fits;
        const Availability::Sizes wanted = Availability::sizeBit(m_request.seats);
        // Blocks that leave no orphan were looked for before, and there were none.
        const bool orphansFirst = m_request.accessible == 0 && m_request.orphans == Orphans::Avoid;
        m_leastOrphans = pass == Pass::All && orphansFirst ? 1 : 0;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            if ((sizes[i] & wanted) == 0)
                continue;
            if (m_blocks.full() && beyondBar(shelf.ranks[i]))
                return;
            searchLane(shelf.lanes[i], pass);
        }
    }

    /// Rows come best rank first, so once a rank cannot matter no later row does.
    bool beyondBar(std::int32_t rank) const
    {
        const BlockCost &bar = m_blocks.bar();
        return bar[0] == 0 && bar[1] <= m_leastOrphans && bar[2] < rank;
    }

    void searchLane(std::uint32_t lane, Pass pass)
    {
        const HouseLayout::Line &line = m_availability.lineOf(lane);
        if ((line.categories & m_request.categories).none())
            return;
        const bool pure = m_wholeHouse || m_laneIsPure || (line.categories & ~m_request.categories).none();
        for (const Run &run : m_availability.runs(lane)) {
            if (pure)
                searchRun(line, run, pass);
            else
                searchParts(line, run, pass);
        }
    }

    /// Only the parts of a run whose seats are of categories asked for.
    void searchParts(const HouseLayout::Line &line, const Run &run, Pass pass)
    {
        Run part{run.first, run.first};
        for (Slot slot = run.first; slot < run.end; ++slot) {
            if (!m_request.categories.test(m_house.place(slot).category)) {
                searchRun(line, part, pass);
                part.first = slot + 1;
            }
            part.end = slot + 1;
        }
        searchRun(line, part, pass);
    }

    /// Offers the best block of the run, or two if they are equal.
    void searchRun(const HouseLayout::Line &line, const Run &run, Pass pass)
    {
        const Slot length = Slot(m_request.seats);
        if (run.end < run.first + length)
            return;
        std::array<CostedBlock, 2> best;
        std::size_t count = 0;
        for (Slot first = run.first; first + length <= run.end; ++first) {
            const int orphans = countOrphans(m_availability, first, first + length);
            if ((pass == Pass::Calm && orphans > 0) || lacksAccessible(first, first + length))
                continue;
            const CostedBlock block{cost(line, first, first + length, orphans), {first, first + length}};
            if (count == 0 || block.cost < best[0].cost)
                count = 0;
            else if (best[0].cost < block.cost || count == best.size())
                continue;
            best[count++] = block;
        }
        for (std::size_t i = 0; i < count; ++i)
            m_blocks.offer(best[i]);
    }

    std::size_t accessibleWithin(Slot first, Slot end) const
    {
        return m_house.accessibleBefore(end) - m_house.accessibleBefore(first);
    }

    bool lacksAccessible(Slot first, Slot end) const
    {
        return m_request.accessible > 0 && accessibleWithin(first, end) < m_request.accessible;
    }

    BlockCost cost(const HouseLayout::Line &line, Slot first, Slot end, int orphans) const
    {
        const bool asks = m_request.accessible > 0;
        const std::size_t surplus = asks ? accessibleWithin(first, end) - m_request.accessible : 0;
        const bool orphansFirst = !asks && m_request.orphans != Orphans::Ignore;
        const Millimetres twiceCentre = m_house.place(first).along + m_house.place(end - 1).along;
        return {std::int32_t(surplus),
                orphansFirst ? orphans : 0,
                line.seatRanks ? worstRank(first, end) : line.rank,
                std::int32_t(m_house.restrictedBefore(end) - m_house.restrictedBefore(first)),
                std::abs(twiceCentre - line.length),
                orphans};
    }

    std::int32_t worstRank(Slot first, Slot end) const
    {
        std::int32_t worst = 0;
        for (Slot slot = first; slot < end; ++slot)
            worst = std::max(worst, m_house.place(slot).rank);
        return worst;
    }

    SeatBlock toBlock(const CostedBlock &costed) const
    {
        SeatBlock block;
        block.rank = costed.cost[2];
        block.orphans = costed.cost[5];
        for (Slot slot = costed.slots.first; slot < costed.slots.end; ++slot)
            block.seats.push_back(m_house.place(slot).seat);
        return block;
    }

    const Availability &m_availability;
    const HouseLayout &m_house;
    const SeatRequest &m_request;
    bool m_wholeHouse;
    bool m_laneIsPure = false; ///< the shelf's lanes hold seats of the one category asked for, no others
    std::int32_t m_leastOrphans = 0; ///< no block of this pass can leave fewer
    BlockCollector m_blocks;
};

} // namespace

std::optional<SeatBlock> bestAvailable(const Availability &availability, const SeatRequest &request)
{
    return Search(availability, request).answer();
}

int countOrphans(const Availability &availability, Slot first, Slot end)
{
    if (!availability.house().lines()[availability.house().place(first).line].strands)
        return 0;
    const bool left =
        availability.isOpen(first) && availability.isOpen(first - 1) && !availability.isOpen(first - 2);
    const bool right =
        availability.isOpen(end - 1) && availability.isOpen(end) && !availability.isOpen(end + 1);
    return int(left) + int(right);
}

std::uint64_t seedOf(const Uuid &id) noexcept
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::memcpy(&high, id.bytes.data(), sizeof high);
    std::memcpy(&low, id.bytes.data() + sizeof high, sizeof low);
    return high ^ low;
}

} // namespace foyer::seating
