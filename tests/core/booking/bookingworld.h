// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/decider.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"

#include <map>

namespace foyer::test {

/// A performance with 20 seats and a standing pool of 10 places, and short words for what a test does with
/// it.
class BookingWorld
{
public:
    static constexpr qint32 performance = 7;
    static constexpr qint32 seats = 20;

    BookingWorld();

    booking::World world;
    ManualClock clock;
    booking::PoolId pool;

    /// An order of these seats at 12.50 and so many standing places at 8.00, both with 19 % tax and 1.00 fee.
    [[nodiscard]] booking::StartPaying order(std::vector<qint32> seatNumbers, int places = 0,
                                             booking::Tender tender = booking::Tender::Simulated);

    /// Decides with changes of its own, keeps the ledger, and returns the decision.
    booking::Decision decide(const booking::Command &command);

    /// What the last decide() noted.
    [[nodiscard]] const booking::Changes &changes() const { return m_changes; }

    /// Balance of a ledger account over all decisions: in minus out.
    [[nodiscard]] qint64 balance(const QByteArray &account) const;

    /// The first broken law as a sentence, or empty.
    [[nodiscard]] QString brokenLaw() const;

    [[nodiscard]] Uuid nextId() { return m_ids.next(); }

private:
    [[nodiscard]] QString brokenPool() const;
    [[nodiscard]] QString brokenClaim() const;
    [[nodiscard]] QString brokenOrder() const;

    DeterministicIds m_ids;
    booking::Decider m_decider{m_ids};
    booking::Changes m_changes;
    std::map<QByteArray, qint64> m_balances;
};

} // namespace foyer::test
