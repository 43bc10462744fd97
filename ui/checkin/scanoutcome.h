// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/client/answer.h"
#include "core/wire/checkin/scan.h"

namespace foyer::checkin {

/// Something that was read and is to be judged: all that is needed to ask, and to ask again.
struct Reading
{
    catalog::PerformanceId performance;
    wire::NewScan asked; ///< the same id again is the same verdict
    QString who = {};    ///< of a ticket chosen from a list: whose

    [[nodiscard]] QString code() const { return asked.code.value_or(QString()); }
};

/// What became of a reading: the server's verdict, or why there is none.
struct ScanOutcome
{
    Reading reading;
    std::optional<wire::Scan> scan = {};
    std::optional<client::Refusal> refusal = {};
    int refusals = 0; ///< how often this code has been refused here, this time included

    [[nodiscard]] bool isJudged() const noexcept { return scan.has_value(); }

    [[nodiscard]] bool isIn() const noexcept { return scan && scan->verdict == wire::ScanVerdict::In; }

    /// Somebody went in or out by it.
    [[nodiscard]] bool isMove() const noexcept
    {
        return scan && (scan->verdict == wire::ScanVerdict::In || scan->verdict == wire::ScanVerdict::Out);
    }

    /// Staff has to look at something and say so by a key.
    [[nodiscard]] bool asksForCheck() const noexcept
    {
        return scan && scan->verdict == wire::ScanVerdict::CheckFirst;
    }

    /// It stays until somebody has dealt with it.
    [[nodiscard]] bool waitsForStaff() const noexcept { return !isJudged() || asksForCheck(); }
};

} // namespace foyer::checkin
