// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/base/task.h"
#include "core/booking/hold.h"
#include "server/pg/pool.h"

#include <QObject>

namespace foyer::booking {

/// Which store gives holds, as this worker has last read it. A fact of the database: whoever acts on an old
/// one is told so by the batch or by the script. Belongs to the worker's thread.
class HoldMode final : public QObject
{
    Q_OBJECT

public:
    explicit HoldMode(pg::Pool &pool, QObject *parent = nullptr) : QObject(parent), m_pool(pool) {}

    /// Epoch 0: it was not read yet.
    [[nodiscard]] const HoldStoreState &last() const noexcept { return m_state; }

    [[nodiscard]] bool isRedis() const noexcept
    {
        return m_state.epoch > 0 && m_state.mode == HoldStoreState::Mode::Redis;
    }

    /// Somebody asked whether Redis is still there.
    [[nodiscard]] bool isDoubted() const noexcept { return m_isDoubted; }

    /// Redis is to give holds wherever it is reached.
    [[nodiscard]] bool prefersRedis() const noexcept { return m_prefersRedis; }

    /// What was read, or is read now.
    [[nodiscard]] Completion<HoldStoreState> known();

    /// Read anew. Many who ask at once share one look.
    [[nodiscard]] Completion<HoldStoreState> refresh();

private:
    [[nodiscard]] Task<> look();

    pg::Pool &m_pool;
    HoldStoreState m_state{HoldStoreState::Mode::Postgres, 0};
    std::vector<Completer<HoldStoreState>> m_waiters;
    bool m_isDoubted = false;
    bool m_prefersRedis = false;
};

} // namespace foyer::booking
