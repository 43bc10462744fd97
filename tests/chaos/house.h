// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/counter.h"
#include "tests/support/pgcluster.h"
#include "tests/support/redischild.h"

namespace foyer::test {

/// A box office that can be hurt everywhere: a PostgreSQL, a Redis, and several foyer-server processes on
/// them. The payment provider's memory and the installation's keys lie in directories of their own, so that
/// what is proved afterwards does not rest on the servers' word.
class House
{
public:
    /// `workers`: of each server. Nothing serves before open().
    House(const QString &program, const std::vector<int> &workers, quint64 seed,
          const QStringList &moreArguments = {});
    ~House();
    Q_DISABLE_COPY_MOVE(House)

    /// Starts all servers.
    void open(const ProviderMood &mood = {});

    /// Everything thawed, connected and running again, as it was before anybody touched it.
    void mend();

    /// Ends all servers in order.
    void close();

    /// Ends one in order; a bad end is a complaint.
    void end(Counter &counter);

    /// What servers did that they never may: fall, or end badly.
    [[nodiscard]] const QByteArrayList &complaints() const noexcept { return m_complaints; }

    [[nodiscard]] PgCluster &postgres() noexcept { return m_postgres; }

    [[nodiscard]] const PgCluster &postgres() const noexcept { return m_postgres; }

    [[nodiscard]] RedisChild &redis() noexcept { return m_redis; }

    [[nodiscard]] Counter &counter(std::size_t index) { return *m_counters.at(index); }

    [[nodiscard]] std::size_t counters() const noexcept { return m_counters.size(); }

    /// Where clients go.
    [[nodiscard]] std::vector<quint16> ports() const;

    [[nodiscard]] QString keysDirectory() const { return m_keys; }

    [[nodiscard]] QString booksDirectory() const { return m_books; }

    [[nodiscard]] QString program() const { return m_program; }

    /// Starts a server whatever it takes: its stores may be just coming back.
    void restart(Counter &counter, const ProviderMood &mood = {});

    /// `foyer-server verify` on a database of this cluster: its exit status, and what it said.
    [[nodiscard]] int verify(const QByteArray &database, QByteArray *said);

private:
    QString m_program;
    RuntimeDir m_directory;
    QString m_keys;
    QString m_books;
    PgCluster m_postgres;
    RedisChild m_redis;
    std::vector<std::unique_ptr<Counter>> m_counters;
    QByteArrayList m_complaints;
};

/// Hears the servers' logs meanwhile.
void pause(std::chrono::milliseconds time);

} // namespace foyer::test
