// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/afterwards.h"

#include "server/seatchange/hallchange.h"

namespace foyer::seatchange {

Afterwards::Afterwards(const HallChange &change)
    : m_change(change)
    , m_fates(change.state.claims.size(), Fate::Stays)
{
    const std::set<booking::HoldId> ended = endedHolds(change);
    for (const auto &[seat, hold] : change.state.holds) {
        if (ended.contains(hold) && std::size_t(seat) < m_fates.size())
            m_fates[std::size_t(seat)] = Fate::Freed;
    }
    for (const qint32 seat : change.change.returning)
        m_fates[std::size_t(seat)] = Fate::Returns;
    for (const qint32 seat : change.change.leaving)
        m_fates[std::size_t(seat)] = Fate::Leaves;
}

booking::Claim Afterwards::claim(std::size_t seat) const
{
    booking::Claim claim = m_change.claim(seat);
    if (m_fates[seat] == Fate::Leaves)
        claim.state = booking::ClaimState::Gone;
    else if (m_fates[seat] == Fate::Returns)
        claim.state = booking::ClaimState::Free;
    claim.version += isSeen(seat) ? 1 : 0;
    return claim;
}

} // namespace foyer::seatchange
