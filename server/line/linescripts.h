// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/line/linetoken.h"
#include "server/line/linestore.h"
#include "server/redis/script.h"

#include <span>

namespace foyer::line {

/// Somebody who joins, with what they draw if the line has not opened yet.
struct Arrival
{
    Member member = {};
    Score drawn = 0;
};

/// The scripts that keep a line in Redis: one sorted set of sixteen-byte members, and one small hash for the
/// line as a whole. Time is Redis' own. A script that finds another epoch than it was called for does nothing
/// and says so (error EPOCH with the epoch that there is, 0: none, or none of this run of Redis). Safe to
/// share between threads.
class LineScripts
{
public:
    struct Times
    {
        std::chrono::milliseconds broadcast{5000};
        std::chrono::milliseconds claim{5000};         ///< a worker that died has claimed a tick for so long
        std::chrono::milliseconds life{72 * 3600'000}; ///< of a line that nobody looks after
    };

    explicit LineScripts(Times times);

    /// An empty line, unless this epoch has begun already; 1: it has now.
    [[nodiscard]] redis::Command begin(const LineRow &line) const;

    /// How the line stands; takes over what was changed about it. See Pulse for the answer.
    [[nodiscard]] redis::Command pulse(const LineRow &line, bool mustTell) const;

    /// For each: "+SCORE" new, "SCORE" stands there already, "" may not join any more.
    [[nodiscard]] redis::Command join(const LineRow &line, std::span<const Arrival> arrivals) const;

    /// Somebody brings a place back that an earlier epoch gave. The score, or nil: the place is taken.
    [[nodiscard]] redis::Command comeBack(const LineRow &line, const Place &place,
                                          const Member &member) const;

    /// A visitor's place becomes the account's; a drawn one only of somebody who had none before. The score;
    /// nil: there is none.
    [[nodiscard]] redis::Command bind(const LineRow &line, const Member &visitor, const Member &account,
                                      bool wasLetIn) const;

    /// 1: was there.
    [[nodiscard]] redis::Command leave(const LineRow &line, const Member &member) const;

    /// Score or "", how many stand before, how many wait, the last score called, the phase.
    [[nodiscard]] redis::Command look(const LineRow &line, const Member &member) const;

    /// Those whose turn it is, for one worker: "claim", tick, progress, the claim's number, then members and
    /// scores. Else nobody may be let in now ("early", "idle"), or nobody is there who could ("none").
    [[nodiscard]] redis::Command claim(const LineRow &line) const;

    /// What was claimed is not to be done now.
    [[nodiscard]] redis::Command unclaim(const LineRow &line) const;

    /// What the journal says was done takes effect, once.
    [[nodiscard]] redis::Command apply(const LineRow &line, const Tick &tick) const;

    /// Adds to the wishes for a performance's seats; how many there were in the last ten seconds.
    [[nodiscard]] redis::Command wish(qint32 performance, qint64 count) const;

    /// Counts a new visitor of an address and of a device there; whether it passes, and the seconds until the
    /// next one may.
    [[nodiscard]] redis::Command visit(const QByteArray &address, const QByteArray &device, qint32 perAddress,
                                       qint32 perDevice, std::chrono::seconds window) const;

    [[nodiscard]] static QByteArray setKey(qint32 performance);
    [[nodiscard]] static QByteArray stateKey(qint32 performance);

private:
    [[nodiscard]] static redis::Command on(const redis::Script &script, const LineRow &line);

    Times m_times;
    redis::Script m_begin;
    redis::Script m_pulse;
    redis::Script m_join;
    redis::Script m_comeBack;
    redis::Script m_bind;
    redis::Script m_leave;
    redis::Script m_look;
    redis::Script m_claim;
    redis::Script m_unclaim;
    redis::Script m_apply;
    redis::Script m_wish;
    redis::Script m_visit;
};

} // namespace foyer::line
