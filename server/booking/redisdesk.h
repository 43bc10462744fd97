// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/holdmover.h"
#include "server/booking/redisholdscripts.h"

#include <functional>

namespace foyer::booking {

/// Calls scripts about holds under the epoch that is, and sees to it that the performance's book is there.
/// Belongs to the worker's thread.
class RedisDesk
{
public:
    struct Parts
    {
        pg::Pool &pool;
        redis::Client &redis;
        const RedisHoldScripts &scripts;
        HoldMode &mode;
        HoldMover &mover;
        RedisBooks &books;
        const Clock &clock;
    };

    using Place = RedisHoldScripts::Place;
    using Make = std::function<redis::Command(Place)>;

    explicit RedisDesk(const Parts &parts) : m_parts(parts) {}

    /// The script's answer: a list that begins with a word, none of MISSING, MOVED and BUILDING. Unavailable:
    /// the store of this epoch cannot be reached, or is none of Redis. InDoubt: it may have happened.
    [[nodiscard]] Task<Result<redis::Reply>> ask(qint32 performance, Make make);

    /// One call, without looking after anything.
    [[nodiscard]] Task<Result<redis::Reply>> send(redis::Command command);

    [[nodiscard]] const RedisHoldScripts &scripts() const noexcept { return m_parts.scripts; }

    [[nodiscard]] const Clock &clock() const noexcept { return m_parts.clock; }

    /// Redis gives holds now.
    [[nodiscard]] bool isOn() const noexcept { return m_parts.mode.isRedis(); }

    [[nodiscard]] qint64 epoch() const noexcept { return m_parts.mode.last().epoch; }

private:
    [[nodiscard]] Task<Result<void>> mend(Place place, QByteArray word, qint64 bookEpoch);
    [[nodiscard]] Task<Result<void>> rebuild(Place place);

    Parts m_parts;
};

/// The word that a script's answer begins with; empty for anything else.
[[nodiscard]] QByteArray wordOf(const redis::Reply &reply);

/// Element `index` of an answer, empty where there is none.
[[nodiscard]] QByteArray partOf(const redis::Reply &reply, std::size_t index);

/// The elements behind the word, as numbers.
[[nodiscard]] std::vector<qint32> numbersOf(const redis::Reply &reply);

} // namespace foyer::booking
