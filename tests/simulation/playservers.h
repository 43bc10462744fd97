// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/ids.h"
#include "tests/simulation/playworker.h"
#include "tests/simulation/sqlsession.h"
#include "tests/support/pgcluster.h"

#include <atomic>

namespace foyer::simulation {

/// Two workers that sell from one real PostgreSQL, and the play houses in it. For all threads.
class PlayServers
{
public:
    static constexpr int workers = 2;

    PlayServers();

    [[nodiscard]] PlayWorker &worker(int number) { return *m_workers[std::size_t(number)]; }

    [[nodiscard]] Fates &fates() { return m_fates; }

    [[nodiscard]] QByteArray conninfo() const { return m_cluster.conninfo("foyer"); }

    /// Builds a play house of its own for a play; the performance's number.
    [[nodiscard]] qint32 build(const Ids &ids, SqlSession &session);

    /// Lets everybody know of this sheet. Whatever is known of the seats is read anew.
    void show(const booking::SaleSheet &sheet);

    /// A number that no play has had, nor any seed.
    [[nodiscard]] quint64 nextPlay() { return (quint64{1} << 47U) + ++m_plays; }

    /// What is wrong with the laws in the whole database, in words; empty when all hold.
    [[nodiscard]] QByteArray brokenLaws();

private:
    void migrate();

    test::PgCluster m_cluster;
    Fates m_fates;
    std::array<std::unique_ptr<PlayWorker>, workers> m_workers;
    std::atomic<qint32> m_houses{0};
    std::atomic<quint64> m_plays{0};
};

} // namespace foyer::simulation
