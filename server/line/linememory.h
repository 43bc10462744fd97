// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/line/estimate.h"
#include "server/line/linescripts.h"
#include "server/redis/client.h"

#include <variant>

namespace foyer::line {

/// Why Redis did not do it.
enum class MemoryFault : quint8
{
    Lost,        ///< it knows no line of this epoch, or only an earlier one
    Outdated,    ///< it knows a later epoch than the caller
    Unreachable, ///< what was asked may have happened
};

template <typename T>
using Remembered = tl::expected<T, MemoryFault>;

/// How a line stands in Redis.
struct Pulse
{
    bool mustTell = false; ///< this worker tells everybody
    char phase = 'o';
    Score serving = nobody;
    qint64 drew = 0;
    qint64 arrived = 0;
    qint64 left = 0;
    qint64 letIn = 0;
    std::optional<Instant> lastArrival = {};
    qint64 waiting = 0;
    qint64 called = 0; ///< and not signed in
    std::vector<Knot> knots = {};
};

/// Where somebody stands, exactly.
struct Look
{
    std::optional<Score> score = {}; ///< empty: not in the line
    qint64 ahead = 0;
    qint64 waiting = 0;
    Score serving = nobody;
    char phase = 'o';
};

struct Joined
{
    std::optional<Score> score = {}; ///< empty: nobody may join any more
    bool isNew = false;
};

/// It is not the time to let somebody in, or nobody is there who could be.
struct NotNow
{};

using Claim = std::variant<NotNow, Candidates>;

/// A line in Redis, typed. Per worker, on its thread; outlives its calls.
class LineMemory
{
public:
    /// `redis` and `clock` must outlive it.
    LineMemory(redis::Client &redis, const Clock &clock, LineScripts::Times times);

    [[nodiscard]] Task<Remembered<void>> begin(LineRowPtr line);
    [[nodiscard]] Task<Remembered<Pulse>> pulse(LineRowPtr line, bool mustTell);
    [[nodiscard]] Task<Remembered<std::vector<Joined>>> join(LineRowPtr line, std::vector<Arrival> arrivals);

    // The score; empty: there is no such place.
    [[nodiscard]] Task<Remembered<std::optional<Score>>> comeBack(LineRowPtr line, Place place,
                                                                  Member member);
    [[nodiscard]] Task<Remembered<std::optional<Score>>> bind(LineRowPtr line, Member visitor, Member account,
                                                              bool wasLetIn);

    /// Whether it was there.
    [[nodiscard]] Task<Remembered<bool>> leave(LineRowPtr line, Member member);
    [[nodiscard]] Task<Remembered<Look>> look(LineRowPtr line, Member member);

    [[nodiscard]] Task<Remembered<Claim>> claim(LineRowPtr line);
    [[nodiscard]] Task<Remembered<void>> unclaim(LineRowPtr line);
    [[nodiscard]] Task<Remembered<void>> apply(LineRowPtr line, Tick tick);

    /// In the last ten seconds, these included.
    [[nodiscard]] Task<Remembered<qint64>> wish(qint32 performance, qint64 count);

    /// Empty: counted. Else when the next one may.
    [[nodiscard]] Task<Remembered<std::optional<std::chrono::seconds>>>
    visit(QByteArray address, QByteArray device, qint32 perAddress, qint32 perDevice,
          std::chrono::seconds window);

private:
    [[nodiscard]] Task<Remembered<redis::Reply>> ask(redis::Command command, qint64 epoch);

    redis::Client &m_redis;
    const Clock &m_clock;
    LineScripts m_scripts;
};

} // namespace foyer::line
