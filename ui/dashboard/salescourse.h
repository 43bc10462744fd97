// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/pricing.h"
#include "core/wire/reports/figures.h"
#include "ui/kit/format.h"

namespace foyer::dashboard {

/// What is said of a house besides its figures.
struct CourseFacts
{
    std::vector<wire::SalePhase> phases = {};
    qint64 soldNow = 0;
    qint64 capacity = 0; ///< 0: not to be drawn
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
};

/// The course of sales made ready to be drawn: tickets in all, and per step by channel, on one axis of time
/// without holes.
struct SalesCourse
{
    struct Channel
    {
        QString name;
        int series = 0; ///< which of the charts' colours: a channel keeps its own
        std::vector<double> tickets;
    };

    struct Mark
    {
        double place = 0; ///< in steps; a phase that opens at noon stands in the middle of its day
        QString name;
    };

    std::vector<QString> places;   ///< each step's words: "Sun 15 Nov"
    std::vector<QString> axis;     ///< on the axis, "" for none
    std::vector<double> total;     ///< sold in all at the end of the step, refunds taken off
    std::vector<double> refunded;  ///< in the step
    std::vector<Channel> channels; ///< those that sold something
    std::vector<Mark> phases;      ///< that opened within
    qint64 capacity = 0;
    QString unit; ///< "a day", "an hour" …

    [[nodiscard]] bool isEmpty() const noexcept { return places.empty(); }
};

[[nodiscard]] SalesCourse salesCourse(const wire::Figures &course, const CourseFacts &facts,
                                      const kit::Format &format);

/// "Online", "Box office" …
[[nodiscard]] QString channelWords(const QString &channel);

} // namespace foyer::dashboard
