// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/line/names.h"

#include <optional>
#include <vector>

namespace foyer::wire {

/// How fast people are let in.
struct LinePace
{
    std::int32_t places = 50;
    std::int32_t everySeconds = 30;
    std::optional<std::int32_t> mostBuying = {};

    [[nodiscard]] bool operator==(const LinePace &) const noexcept = default;
};

template <>
struct Shape<LinePace>
{
    using It = LinePace;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"LinePace"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("places", &It::places, Range{1, 100'000}, "let in during one interval"),
            field("every_seconds", &It::everySeconds, Range{1, 3600}),
            field("most_buying", &It::mostBuying, Range{1, 1'000'000}, "at once; left out: no such limit")};
    }
};

struct LineKnot
{
    std::int64_t place = 0;
    std::int64_t score = 0;

    [[nodiscard]] bool operator==(const LineKnot &) const noexcept = default;
};

inline constexpr Range lineScores{-1, (std::int64_t{1} << 53) - 1};
inline constexpr Range lineCounts{0, std::numeric_limits<std::int64_t>::max()};

template <>
struct Shape<LineKnot>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"LineKnot"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("place", &LineKnot::place, lineCounts),
                          field("score", &LineKnot::score, lineScores)};
    }
};

/// What everybody is told of a line: each computes their own place and time from it.
struct PublicLine
{
    std::int32_t performance = 0;
    line::LineState state = line::LineState::Off;
    std::int64_t epoch = 0;
    std::optional<Instant> opensAt = {};
    std::int64_t serving = -1;
    std::int64_t waiting = 0;
    std::int64_t drew = 0;
    std::int64_t arrived = 0;
    std::int64_t left = 0;
    std::int64_t letIn = 0;
    LinePace pace = {};
    std::int32_t perMinute = -1;
    std::int32_t windowSeconds = 600;
    std::vector<LineKnot> knots = {};
    QString message = {};
    std::optional<Instant> recoveringUntil = {};
    Instant asOf = {};
};

template <>
struct Shape<PublicLine>
{
    using It = PublicLine;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"PublicLine"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("performance", &It::performance, Range{0}, "its number, as in the topic's name"),
            field("state", &It::state),
            field("epoch", &It::epoch, lineCounts),
            field("opens_at", &It::opensAt, Any{}, "of a line that gathers, where it opens by itself"),
            field("serving", &It::serving, lineScores, "the last score that was called; -1: none yet"),
            field("waiting", &It::waiting, lineCounts),
            field("drew", &It::drew, lineCounts, "came before the opening"),
            field("arrived", &It::arrived, lineCounts, "came after it"),
            field("left", &It::left, lineCounts),
            field("let_in", &It::letIn, lineCounts),
            field("pace", &It::pace),
            field("per_minute", &It::perMinute, Range{-1},
                  "let in a minute, measured over the last ones; -1: not known yet"),
            field("window_seconds", &It::windowSeconds, Range{}, "to buy in, once let in"),
            field("knots", &It::knots, List<>{ListRule{32, 0}, {}},
                  "scores and places, evenly over the line"),
            field("message", &It::message, lines(500), "of the organizer to those who wait"),
            field("recovering_until", &It::recoveringUntil, Any{},
                  "the line is being put together again from its tokens: present yours; nobody is let in"),
            field("as_of", &It::asOf)};
    }
};

} // namespace foyer::wire
