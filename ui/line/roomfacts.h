// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/line/linedraft.h"

#include <QTimeZone>

namespace foyer::line {

/// What the room shows, as it is now: every part is made of this.
struct RoomFacts
{
    LineSight sight = {};
    LineDraft draft = {};
    QTimeZone zone = QTimeZone::utc();
    Instant now = {}; ///< when the figures were true
    bool maySteer = false;
    bool isOld = false;  ///< the server cannot be reached: the figures are of `now`
    bool isBusy = false; ///< the server has not answered to what was done last

    [[nodiscard]] bool canSteer() const noexcept { return maySteer && !isOld && !isBusy; }

    /// At the pace that is set.
    [[nodiscard]] Outlook present() const noexcept
    {
        return outlookOf(sight.crowd(), sight.expectedPerMinute(), sight.letsInFrom(now));
    }

    /// At the pace that is typed.
    [[nodiscard]] double wantedPerMinute() const noexcept;
    [[nodiscard]] Outlook wanted() const noexcept;

    /// What is typed would change how fast the line goes.
    [[nodiscard]] bool hasOtherPace() const noexcept;

    /// People are let in now, or will be from the opening on.
    [[nodiscard]] bool looksAhead() const noexcept;
};

} // namespace foyer::line
