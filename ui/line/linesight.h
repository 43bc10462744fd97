// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/line/course.h"
#include "core/line/outlook.h"
#include "core/line/pace.h"
#include "core/wire/line/control.h"
#include "core/wire/line/figures.h"
#include "core/wire/reports/figures.h"

namespace foyer::line {

/// All that is known of a line and of what it sells.
struct LineSight
{
    wire::LineControl control;
    qint32 revision = 1; ///< of `control`
    wire::LineFigures figures;
    Course course;
    std::optional<wire::Figures> sales = {};   ///< of everything; empty: not read yet
    std::optional<wire::Figures> takings = {}; ///< since the line opened

    [[nodiscard]] LineState state() const noexcept { return control.state; }

    [[nodiscard]] const wire::PublicLine &shown() const noexcept { return figures.line; }

    [[nodiscard]] Pace pace() const noexcept { return paceOf(control.pace); }

    /// At the pace that is set, or slower where buying places are what people wait for.
    [[nodiscard]] double expectedPerMinute() const noexcept
    {
        return line::expectedPerMinute(pace(), figures.line.perMinute);
    }

    [[nodiscard]] Crowd crowd() const noexcept;

    /// When people are let in from: now, or at the opening that is set.
    [[nodiscard]] Instant letsInFrom(Instant now) const noexcept;

    /// What everybody is told differs from what is known here: somebody else has steered.
    [[nodiscard]] bool isOvertakenBy(const wire::PublicLine &told) const noexcept;

    [[nodiscard]] static Pace paceOf(const wire::LinePace &pace) noexcept;
    [[nodiscard]] static wire::LinePace paceOf(const Pace &pace) noexcept;
};

/// A minute as the server tells it.
[[nodiscard]] std::vector<CourseMinute> minutesOf(const std::vector<wire::LineMinute> &told);

} // namespace foyer::line
