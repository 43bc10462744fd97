// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/pg/pool.h"
#include "tests/support/deterministicids.h"
#include "tests/support/pgcluster.h"

#include <memory>

namespace foyer::test {

/// Settings for a connection string that must be right; impatient, so that tests of failures are quick.
[[nodiscard]] pg::PoolSettings poolSettings(const QByteArray &conninfo);

/// What a pool needs besides its settings.
class PoolMaker
{
public:
    [[nodiscard]] std::unique_ptr<pg::Pool> make(const pg::PoolSettings &settings);

    /// Opened and ready; ends the test when it does not get ready.
    [[nodiscard]] std::unique_ptr<pg::Pool> ready(const pg::PoolSettings &settings);
    [[nodiscard]] std::unique_ptr<pg::Pool> ready(const PgCluster &cluster, int connections = 1);

    [[nodiscard]] const Clock &clock() const { return m_clock; }

    [[nodiscard]] RandomSource &random() { return m_random; }

private:
    SystemClock m_clock;
    SeededRandom m_random{20'261'121};
};

/// The only value of the only row.
template <typename T>
[[nodiscard]] T valueOf(const Result<pg::Rows> &rows)
{
    if (!rows)
        qFatal("%s", qPrintable(rows.error().toLogText()));
    const Result<T> value = rows->row(0).template get<T>(0);
    if (!value)
        qFatal("%s", qPrintable(value.error().toLogText()));
    return *value;
}

} // namespace foyer::test
