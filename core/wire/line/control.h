// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/line/publicline.h"

namespace foyer::wire {

/// A line as its organizer sees it. The revision of an edit is in the ETag.
struct LineControl
{
    line::LineState state = line::LineState::Off;
    bool isAutomatic = false;
    std::optional<std::int32_t> automaticAbove = {};
    std::optional<Instant> opensAt = {};
    std::optional<Instant> openedAt = {};
    LinePace pace = {};
    std::int32_t windowSeconds = 600;
    QString message = {};
    std::int64_t epoch = 0;
    QString seedHash = {};
    std::optional<Instant> recoveringUntil = {};
    std::int32_t performance = 0;
    std::int32_t revision = 1;
};

template <>
struct Shape<LineControl>
{
    using It = LineControl;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"LineControl"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("state", &It::state),
            field("automatic", &It::isAutomatic, Any{}, "it was switched on by demand, not by a person"),
            field("automatic_above", &It::automaticAbove, Range{1, 1'000'000},
                  "wishes for seats in ten seconds that switch it on; left out: never by itself"),
            field("opens_at", &It::opensAt, Any{}, "of a line that gathers: when it opens by itself"),
            field("opened_at", &It::openedAt, Any{}, "of the line there is, or was last; left out: not yet"),
            field("pace", &It::pace),
            field("window_seconds", &It::windowSeconds, Range{30, 7200}, "to buy in, once let in"),
            field("message", &It::message, lines(500), "to those who wait"),
            field("epoch", &It::epoch, lineCounts),
            field("seed_hash", &It::seedHash, text(64, 0), "of the draw; empty before the first line"),
            field("recovering_until", &It::recoveringUntil, Any{}, "nobody is let in meanwhile"),
            field("performance", &It::performance, Range{0}, "its number, as in the topic's name"),
            field("revision", &It::revision, Range{1})};
    }
};

/// What is to change of a line; what is left out stays.
struct ChangeLine
{
    std::optional<LinePace> pace = {}; ///< whole: without `most_buying` there is no such limit any more
    std::optional<std::int32_t> automaticAbove = {};
    std::optional<Instant> opensAt = {};
    std::optional<std::int32_t> windowSeconds = {};
    std::optional<QString> message = {};
};

template <>
struct Shape<ChangeLine>
{
    using It = ChangeLine;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChangeLine"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("pace", &It::pace, Any{}, "whole: without most_buying there is no such limit any more"),
            field("automatic_above", &It::automaticAbove, Range{0, 1'000'000},
                  "wishes for seats in ten seconds that switch the line on; 0: never by itself"),
            field("opens_at", &It::opensAt, Any{}, "of a line that gathers"),
            field("window_seconds", &It::windowSeconds, Range{30, 7200},
                  "for those who are let in from now on"),
            field("message", &It::message, lines(500), "empty: none")};
    }
};

struct SteerLine
{
    line::LineAction action = line::LineAction::Open;
    std::optional<Instant> opensAt = {};
};

template <>
struct Shape<SteerLine>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SteerLine"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("action", &SteerLine::action),
            field("opens_at", &SteerLine::opensAt, Any{}, "of gather: when the line opens by itself")};
    }
};

} // namespace foyer::wire
