// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/base/idfactory.h"
#include "core/base/task.h"
#include "server/booking/redisholdscripts.h"
#include "server/pg/pool.h"
#include "server/redis/client.h"

#include <map>
#include <QObject>

namespace foyer::booking {

/// How places of a performance's pools are used, as readPoolUses tells.
[[nodiscard]] Result<std::vector<live::PoolChange>> poolUses(const pg::Rows &rows);

/// Builds what Redis knows of a performance from the database: seats and pools, under one epoch. Nothing that
/// lay there before is believed. Belongs to the worker's thread.
class RedisBooks final : public QObject
{
    Q_OBJECT

public:
    enum class Outcome : quint8
    {
        Ready, ///< it is there now
        Busy,  ///< another worker is building it
        Moved, ///< a newer epoch has begun
        Lost,  ///< it was built in this epoch already: Redis has lost its memory
    };

    using Place = RedisHoldScripts::Place;

    struct Parts
    {
        pg::Pool &pool;
        redis::Client &redis;
        const RedisHoldScripts &scripts;
        IdFactory &ids;
        const Clock &clock;
    };

    explicit RedisBooks(const Parts &parts, QObject *parent = nullptr) : QObject(parent), m_parts(parts) {}

    /// A book that nobody gives or ends holds in any more, and what was on hold there.
    struct Shut
    {
        Place place;
        QByteArray token = {}; ///< empty: there was no book
        std::vector<Hold> holds = {};
    };

    /// Many who need the same book share one building of it.
    [[nodiscard]] Completion<Outcome> build(Place place);

    /// With live holds of another store, inside the transaction that makes this one the giver of holds.
    [[nodiscard]] Task<Result<Outcome>> carry(Place place, std::vector<Hold> holds,
                                              pg::Transaction *transaction);

    /// Shuts a book and reads its live holds, also those that an order is being decided on. Nothing while it
    /// is being built. For whoever has locked the row that says which epoch it is.
    [[nodiscard]] Task<Result<std::optional<Shut>>> shut(Place place);

    /// Gives holds again.
    [[nodiscard]] Task<> open(Shut book);

private:
    struct Contents
    {
        QByteArray seats; ///< ten bytes each, as the scripts have them
        std::vector<live::PoolChange> pools;
    };

    [[nodiscard]] Task<> run(Place place);
    [[nodiscard]] Task<Result<Outcome>> make(Place place, std::vector<Hold> holds,
                                             pg::Transaction *transaction);
    [[nodiscard]] Task<Result<Outcome>> resolve(Place place, QByteArray token, bool isFirst,
                                                pg::Transaction *transaction);
    [[nodiscard]] Task<Result<Contents>> read(qint32 performance, pg::Transaction *transaction);
    [[nodiscard]] Task<Result<bool>> wasBuilt(Place place, pg::Transaction *transaction);
    [[nodiscard]] Task<Result<void>> noteBuilt(Place place, pg::Transaction *transaction);
    [[nodiscard]] Task<Result<QByteArray>> send(redis::Command command);
    [[nodiscard]] Task<Result<void>> readHolds(Shut *book);
    [[nodiscard]] Task<Result<Outcome>> fill(Place place, QByteArray token, Contents contents,
                                             std::vector<Hold> holds);

    Parts m_parts;
    std::map<std::pair<qint32, qint64>, std::vector<Completer<Outcome>>> m_waiters;
};

} // namespace foyer::booking
