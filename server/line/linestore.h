// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/line/member.h"
#include "server/line/linerow.h"
#include "server/pg/pool.h"

namespace foyer::line {

/// Who is to be let in, in order.
struct Candidates
{
    qint64 tick = 0;
    Score progress = nobody; ///< reached when all of them are let in
    qint64 claim = 0;        ///< that found them
    std::vector<accounts::AccountId> accounts = {};
    std::vector<Score> scores = {};
};

/// What a tick has done: in the journal, so it is so.
struct Tick
{
    qint64 tick = 0;
    Score progress = nobody;
    std::vector<accounts::AccountId> accounts = {};
    qint64 claim = 0; ///< that it was made from; 0: another one, whose worker died before it took effect
};

/// The last time that an account was let in.
struct Admission
{
    Instant until = {};
    Score score = 0;
    qint64 tick = 0;
    qint32 ordinal = 0;
    std::chrono::milliseconds remaining{0}; ///< by PostgreSQL's clock
    bool hasEnded = false;

    [[nodiscard]] bool isLive() const noexcept { return remaining.count() > 0 && !hasEnded; }
};

/// An organizer's edit; empty: stays.
struct LineEdit
{
    std::optional<Pace> pace = {};
    std::optional<qint32> automaticAbove = {}; ///< 0: never by itself
    std::optional<Instant> opensAt = {};
    std::optional<std::chrono::seconds> window = {};
    std::optional<QString> message = {};
};

/// From one state to another.
struct Turn
{
    LineState from = LineState::Off;
    LineState to = LineState::Off;
    bool isAutomatic = false;
    std::optional<qint32> revision = {}; ///< that it was decided from; empty: any
    bool isAnew = false;
    std::optional<Instant> opensAt = {};
};

struct LineCounts
{
    qint64 waiting = 0;
    qint64 drew = 0;
    qint64 arrived = 0;
    qint64 left = 0;
};

struct MinuteRow
{
    Instant minute = {};
    qint64 waiting = 0;
    qint64 arrived = 0;
    qint64 buying = 0;
    qint64 letIn = 0;
    qint64 sold = 0;
};

struct SalesRow
{
    qint64 sold = 0;
    qint64 unsold = 0;
    qint64 buying = 0;
};

/// What PostgreSQL keeps of lines: how they stand, and the journal of admissions. Per worker, on its thread.
class LineStore
{
public:
    /// `pool` must outlive it.
    explicit LineStore(pg::Pool &pool) : m_pool(pool) {}

    /// Those that are on or may switch themselves on; or the one of a performance, however it stands.
    [[nodiscard]] Task<Result<std::vector<LineRow>>> read(std::optional<qint32> performance);

    /// Makes the row of a performance that never had a line.
    [[nodiscard]] Task<Result<void>> add(qint32 performance, accounts::OrganizationId organization,
                                         Draw draw);

    /// The new revision; empty: somebody else was faster.
    [[nodiscard]] Task<Result<std::optional<qint32>>>
    change(qint32 performance, accounts::OrganizationId organization, qint32 revision, LineEdit edit);
    [[nodiscard]] Task<Result<std::optional<qint32>>>
    steer(qint32 performance, accounts::OrganizationId organization, Turn turn, Draw draw);

    // Each does nothing, and says so, when it is not the time for it or another worker was faster.
    [[nodiscard]] Task<Result<bool>> openIfDue(qint32 performance);
    [[nodiscard]] Task<Result<bool>> endDrained(qint32 performance, qint64 epoch);
    [[nodiscard]] Task<Result<bool>> endQuiet(qint32 performance, qint64 epoch);
    [[nodiscard]] Task<Result<bool>> lose(qint32 performance, qint64 epoch, std::chrono::milliseconds grace);

    /// Lets them in, or fewer where buying places are what there is too little of. Empty: nothing was done.
    [[nodiscard]] Task<Result<std::optional<Tick>>> admit(qint32 performance, qint64 epoch,
                                                          Candidates candidates);
    [[nodiscard]] Task<Result<std::optional<Tick>>> readTick(qint32 performance, qint64 epoch, qint64 tick);

    [[nodiscard]] Task<Result<std::optional<Admission>>> admissionOf(qint32 performance,
                                                                     accounts::AccountId account);

    /// Somebody was let in from this place.
    [[nodiscard]] Task<Result<bool>> wasAdmitted(qint32 performance, Score score);
    [[nodiscard]] Task<Result<void>> end(qint32 performance, Admission admission);

    [[nodiscard]] Task<Result<void>> noteMinute(qint32 performance, qint64 epoch, LineCounts counts);
    [[nodiscard]] Task<Result<std::vector<MinuteRow>>> minutes(qint32 performance, qint32 count);
    [[nodiscard]] Task<Result<SalesRow>> sales(qint32 performance);

private:
    pg::Pool &m_pool;
};

} // namespace foyer::line
