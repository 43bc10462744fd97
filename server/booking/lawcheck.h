// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/pg/pool.h"

namespace foyer::booking {

/// A broken law: which, how, and where.
struct LawFinding
{
    int law = 0;
    QByteArray what;    ///< a stable word: "seat_sold_twice"
    QByteArray subject; ///< what it is about: a seat, an order, a pool …
};

struct LawReport
{
    std::vector<LawFinding> findings = {};
    int checks = 0;         ///< that were made
    bool isComplete = true; ///< false: there may be more findings than are listed
};

/// Proves laws 1 to 5 over the whole database, as it was at one moment, while it goes on selling.
/// Foreign keys, unique keys and CHECKs hold most of this; it also finds what they cannot see, and what came
/// about while they were off.
class LawCheck
{
public:
    /// Lists at most `most` findings of each check.
    explicit LawCheck(pg::Pool &pool, int most = 100) : m_pool(pool), m_most(most) {}

    [[nodiscard]] Task<Result<LawReport>> run(std::chrono::milliseconds within = std::chrono::hours{1});

private:
    pg::Pool &m_pool;
    int m_most;
};

} // namespace foyer::booking
