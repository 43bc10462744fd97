// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/booking/decision.h"
#include "core/booking/hold.h"
#include "server/redis/client.h"
#include "server/redis/script.h"

#include <set>

namespace foyer::booking {

/// When holding the same seats again stops being a change of mind.
struct HabitLimits
{
    bool isOn = true;
    int free = 3;                           ///< holds of a seat that cost nothing
    std::chrono::minutes window{10};        ///< in which they are counted, by when they ended
    std::chrono::milliseconds step{60'000}; ///< what each one beyond them adds to the wait
};

/// Remembers how often a buyer has held each seat of a performance without buying it. Whoever has done so
/// three times in ten minutes waits a minute from the end of the last hold before the next, then two, and so
/// on. Kept in Redis, where all workers see it, under the performance's hash tag; forgotten by itself.
/// Without Redis nobody waits. Per worker, on its thread.
class HoldHabits
{
public:
    /// Both outlive it.
    HoldHabits(redis::Client &redis, const Clock &clock, HabitLimits limits = {});

    /// Why the owner of `asked` has to wait before its seats are held again; nothing: no need to.
    [[nodiscard]] Task<std::optional<Refusal>> objectionTo(Hold asked);

    /// A hold was given.
    void given(const Hold &hold) { tell("give", hold, seatsOf(hold, {}), hold.expiresAt); }

    /// It ends at another time than was said.
    void prolonged(const Hold &hold) { tell("move", hold, seatsOf(hold, {}), hold.expiresAt); }

    /// These of its lines, or all of it, are given back now.
    void givenBack(const Hold &hold, const std::vector<qint16> &lines)
    {
        tell("move", hold, seatsOf(hold, lines), Instant());
    }

    /// Functions for a script that gives holds, so that it needs no round trip of its own:
    ///  - `habit_wait(key, now, free, window, step, seats)` gives milliseconds to wait, and which seat;
    ///  - `habit_give(key, now, window, ends, seats)` notes a hold that ends then;
    ///  - `habit_move(key, now, window, ends, seats)` notes that the last one ends then instead.
    /// All times in milliseconds; `seats` is a table; `key` is keyOf().
    [[nodiscard]] static const char *luaFunctions();

    [[nodiscard]] const HabitLimits &limits() const noexcept { return m_limits; }

    [[nodiscard]] static QByteArray keyOf(qint32 performance, AccountId owner);

private:
    using Seats = std::set<qint32>;

    [[nodiscard]] static Seats seatsOf(const Hold &hold, const std::vector<qint16> &lines);
    [[nodiscard]] redis::Command call(const char *verb, const Hold &hold, const Seats &seats,
                                      Instant ends) const;
    void tell(const char *verb, const Hold &hold, const Seats &seats, Instant ends);
    [[nodiscard]] std::optional<Refusal> refusalOf(const redis::Reply &reply) const;

    redis::Client &m_redis;
    const Clock &m_clock;
    HabitLimits m_limits;
    redis::Script m_script;
    SteadyInstant m_askAgainAt = SteadyInstant::min();
};

} // namespace foyer::booking
