// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/booking/command.h"
#include "server/pg/settings.h"
#include "tests/support/pgcluster.h"

namespace foyer::test {

/// A migrated database with one performance (number 7) of 300 seats and a standing pool of 100 places, and
/// orders to buy from it.
class BookingDatabase
{
public:
    static constexpr qint32 performance = 7;
    static constexpr qint32 seats = 300;

    BookingDatabase();

    [[nodiscard]] pg::PoolSettings appPool(int connections) const;

    /// One connection whose commits are durable and never answered: they wait for a standby that there is
    /// not.
    [[nodiscard]] pg::PoolSettings stuckPool() const;
    [[nodiscard]] QByteArray uri(const QByteArray &role) const;

    [[nodiscard]] QByteArray psql(const QString &sql) const { return m_cluster.psql(sql, "foyer"); }

    [[nodiscard]] booking::PoolId pool() const { return m_pool; }

    PgCluster &cluster() { return m_cluster; }

    /// At 12.50 each; simulated unless told otherwise.
    [[nodiscard]] booking::StartPaying order(const std::vector<qint32> &seatNumbers, int places = 0,
                                             booking::Tender tender = booking::Tender::Simulated);

    /// Frees everything again.
    void reset() const;

    /// What every law says, asked of the whole database; empty when all hold.
    [[nodiscard]] QByteArray brokenLaws() const;

private:
    PgCluster m_cluster;
    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    booking::PoolId m_pool;
};

} // namespace foyer::test
