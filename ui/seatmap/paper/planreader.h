// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seating/importreport.h"
#include "core/seating/seatmap.h"
#include "ui/seatmap/paper/planfile.h"

namespace foyer::seatmap {

/// A plan that somebody brings, as a document, with what had to be mended so that it became one.
struct ReadPlan
{
    seating::SeatMap map;
    PlanFormat format = PlanFormat::Own; ///< what it was: Own, Pretix or Csv
    std::vector<seating::Repair> repairs;
};

/// A file may be this large: the server keeps no larger document.
inline constexpr qint64 largestPlanFile = 16 * 1024 * 1024;

/// Tells by its content what it is. Takes its time: not for the event loop. InvalidArgument says what is
/// wrong with it, and where (`subject`).
[[nodiscard]] Result<ReadPlan> readPlan(const QByteArray &bytes);

/// Io where the file cannot be read, Overloaded where it is too large. A plan without a name of its own is
/// named after its file.
[[nodiscard]] Result<ReadPlan> readPlanFile(const QString &path);

} // namespace foyer::seatmap
