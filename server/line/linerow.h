// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/line/draw.h"
#include "core/line/linestate.h"
#include "core/line/pace.h"

#include <memory>
#include <QString>

namespace foyer::line {

/// A line as PostgreSQL knows it.
struct LineRow
{
    qint32 performance = 0;
    accounts::OrganizationId organization = {};
    LineState state = LineState::Off;
    bool isAutomatic = false;
    std::optional<qint32> automaticAbove = {};
    std::optional<Instant> opensAt = {};
    Pace pace = {};
    std::chrono::seconds window{600};
    QString message = {};
    qint64 epoch = 0;
    qint64 firstEpoch = 0;
    Draw draw{Secret()};
    std::optional<Instant> openedAt = {};
    std::optional<Instant> graceUntil = {};
    qint64 tick = 0;
    Score serving = nobody;
    qint64 letIn = 0;
    qint64 drew = 0;
    qint64 arrived = 0;
    qint64 left = 0;
    qint32 revision = 1;

    // As of when it was read, by PostgreSQL's clock.
    bool isRecovering = false; ///< in its grace period
    bool isSettled = true;     ///< its epoch has begun long enough ago to lie in Redis
    bool isDue = false;        ///< gathers, and should have opened
    Score noShow = nobody;     ///< who was called up to here and is not there has lost the place
    qint64 lately = 0;         ///< let in during the last `latelySeconds`
    qint32 latelySeconds = 0;

    /// People a minute; negative: not known yet.
    [[nodiscard]] double measured() const noexcept
    {
        return latelySeconds < 60 ? -1.0 : double(lately) * 60.0 / double(latelySeconds);
    }

    /// A token of this epoch was given out for the line there is.
    [[nodiscard]] bool hasEpoch(qint64 of) const noexcept { return of >= firstEpoch && of <= epoch; }
};

/// Never changed; null: no line.
using LineRowPtr = std::shared_ptr<const LineRow>;

} // namespace foyer::line
