// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "server/pg/pool.h"
#include "tests/support/pgcluster.h"

#include <memory>

namespace foyer::reportsbench {

/// An organization's season: 20 events of 10 performances of 10,000 seats, all sold, in a database of its
/// own. Orders, lines, payments and scans are written as facts; the rollups are counted from them by the
/// server's own statements.
class BigSeason
{
public:
    static constexpr int events = 20;
    static constexpr int performancesPerEvent = 10;
    static constexpr int performances = events * performancesPerEvent;
    static constexpr int seats = 10'000;
    static constexpr int tickets = performances * seats;
    static constexpr int orders = tickets / 2;

    explicit BigSeason(const Clock &clock);

    [[nodiscard]] accounts::OrganizationId organization() const;
    [[nodiscard]] static Uuid event(int number);       ///< from 1
    [[nodiscard]] static Uuid performance(int number); ///< from 1

    [[nodiscard]] pg::Pool &pool() { return *m_pool; }

    /// Rows of the rollups, for the table.
    [[nodiscard]] QByteArray sizes() const;

private:
    void migrate();
    void writeFacts();
    void count();
    void run(const char *what, const QString &sql);
    void runInPieces(const char *what, const QString &sql);

    test::PgCluster m_cluster;
    SystemRandom m_random;
    std::unique_ptr<pg::Pool> m_pool;
};

} // namespace foyer::reportsbench
