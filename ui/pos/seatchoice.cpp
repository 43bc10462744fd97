// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/seatchoice.h"

#include "core/seating/bestavailable.h"
#include "core/seating/orphanrule.h"

#include <algorithm>

namespace foyer::pos {

namespace {

using seating::SeatState;
using seating::Slot;

/// Sets seats for the time of one look.
class SetAside
{
public:
    SetAside(seating::Availability &availability, SeatState state)
        : m_availability(availability)
        , m_state(state)
    {}

    ~SetAside()
    {
        const SeatState before = m_state == SeatState::Free ? SeatState::Taken : SeatState::Free;
        for (const SeatIndex seat : m_seats)
            m_availability.apply(seat, before);
    }

    Q_DISABLE_COPY_MOVE(SetAside)

    void add(const std::vector<SeatIndex> &seats)
    {
        for (const SeatIndex seat : seats) {
            if (m_availability.apply(seat, m_state))
                m_seats.push_back(seat);
        }
    }

private:
    seating::Availability &m_availability;
    SeatState m_state;
    std::vector<SeatIndex> m_seats;
};

bool holdsAll(const std::vector<SeatIndex> &seats, SeatIndex seat)
{
    return std::ranges::find(seats, seat) != seats.end();
}

bool leavesNobodyAlone(seating::Availability &availability, std::vector<SeatIndex> kept,
                       const std::vector<SeatIndex> &seats)
{
    kept.insert(kept.end(), seats.begin(), seats.end());
    const Result<seating::OrphanVerdict> verdict = seating::wouldStrand(availability, kept);
    return verdict && verdict->stranded.empty();
}

/// The chosen seats moved by so many places along their row; empty where they cannot be.
std::vector<SeatIndex> moved(const seating::Availability &availability, const std::vector<SeatIndex> &kept,
                             const std::vector<SeatIndex> &chosen, int by)
{
    const seating::HouseLayout &house = availability.house();
    std::vector<SeatIndex> seats;
    for (const SeatIndex seat : chosen) {
        const Slot slot = house.slotOf(seat);
        const std::int64_t wanted = std::int64_t(slot) + by;
        if (wanted < 0 || wanted >= std::int64_t(house.slotCount()))
            return {};
        const seating::HouseLayout::Place &place = house.place(Slot(wanted));
        const seating::HouseLayout::Place &from = house.place(slot);
        if (place.seat == seating::wall || place.line != from.line || place.category != from.category
            || !availability.isOpen(Slot(wanted)) || holdsAll(kept, place.seat))
            return {};
        seats.push_back(place.seat);
    }
    return seats;
}

void sortAlongRow(const seating::HouseLayout &house, std::vector<SeatIndex> &seats)
{
    std::ranges::sort(seats, {}, [&house](SeatIndex seat) { return house.slotOf(seat); });
}

} // namespace

std::vector<Mend> mendsFor(seating::Availability &availability, const std::vector<SeatIndex> &kept,
                           const std::vector<SeatIndex> &chosen, const std::vector<SeatIndex> &stranded)
{
    constexpr int farthest = 12;
    constexpr std::size_t mostMoves = 2;
    SetAside freed(availability, SeatState::Free);
    freed.add(kept);
    std::vector<Mend> mends;
    for (int far = 1; far <= farthest && mends.size() < mostMoves; ++far) {
        for (const int by : {-far, far}) {
            const std::vector<SeatIndex> seats = moved(availability, kept, chosen, by);
            if (!seats.empty() && mends.size() < mostMoves && leavesNobodyAlone(availability, kept, seats))
                mends.push_back({Mend::Kind::Move, seats});
        }
    }
    std::vector<SeatIndex> together = chosen;
    together.insert(together.end(), stranded.begin(), stranded.end());
    sortAlongRow(availability.house(), together);
    if (!stranded.empty() && leavesNobodyAlone(availability, kept, together))
        mends.push_back({Mend::Kind::Take, together});
    return mends;
}

std::vector<std::vector<SeatIndex>> bestBlocks(seating::Availability &availability,
                                               seating::CategoryIndex category, std::size_t seats,
                                               std::size_t limit)
{
    SetAside taken(availability, SeatState::Taken);
    std::vector<std::vector<SeatIndex>> blocks;
    seating::SeatRequest request;
    request.seats = seats;
    request.categories.reset().set(category);
    while (blocks.size() < limit) {
        const std::optional<seating::SeatBlock> block = seating::bestAvailable(availability, request);
        if (!block)
            break;
        blocks.push_back(block->seats);
        taken.add(block->seats);
    }
    return blocks;
}

} // namespace foyer::pos
