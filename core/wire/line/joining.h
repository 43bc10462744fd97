// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/line/publicline.h"

namespace foyer::wire {

/// Somebody without an account, who may join lines. Whom a draw is made with is told when the place is bound:
/// after the opening anybody can compute what somebody has drawn.
struct VisitorShown
{
    QString visitorHash = {};
    QString token = {};
};

template <>
struct Shape<VisitorShown>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"VisitorShown"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("visitor_hash", &VisitorShown::visitorHash, text(64),
                  "64 hex digits: SHA-256 of the sixteen bytes that a draw is made with"),
            field("token", &VisitorShown::token, text(200),
                  "to join lines with; as X-Visitor-Token it tells you from others at your address")};
    }
};

/// Who joins: the signed-in account, or the visitor of this token. One of them.
struct JoinAsked
{
    std::optional<QString> visitor = {};
};

template <>
struct Shape<JoinAsked>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"JoinAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("visitor", &JoinAsked::visitor, text(200),
                                "a visitor's token; left out by who is signed in")};
    }
};

/// Which place is meant: by its token, or the signed-in account's.
struct PlaceAsked
{
    std::optional<QString> token = {};
};

template <>
struct Shape<PlaceAsked>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PlaceAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("token", &PlaceAsked::token, text(200), "of the place; left out: the signed-in account's")};
    }
};

/// A place that is to belong to the signed-in account.
struct BindAsked
{
    QString token = {};
};

template <>
struct Shape<BindAsked>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"BindAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("token", &BindAsked::token, text(200), "of the place")};
    }
};

/// Somebody's place. Keep the token: it is the place.
struct PlaceShown
{
    PlaceStatus status = PlaceStatus::Waiting;
    line::LineState state = line::LineState::Off;
    std::optional<QString> token = {};
    std::optional<Uuid> visitor = {};
    bool isBound = false;
    std::optional<std::int64_t> score = {};
    std::optional<std::int64_t> place = {};
    std::optional<std::int64_t> waiting = {};
    std::optional<std::int64_t> waitSeconds = {};
    std::optional<Instant> admittedUntil = {};
    QString message = {};
};

template <>
struct Shape<PlaceShown>
{
    using It = PlaceShown;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"PlaceShown"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("status", &It::status),
            field("state", &It::state, Any{}, "the line's"),
            field("token", &It::token, text(200), "of the place; take the newest"),
            field("visitor", &It::visitor, Any{},
                  "of a bound place that was drawn: what the draw was made with"),
            field("bound", &It::isBound, Any{}, "belongs to the signed-in account; only such are let in"),
            field("score", &It::score, lineScores,
                  "told from the opening on; where it was drawn, only when it is bound"),
            field("place", &It::place, lineCounts, "1: the next one; told as the score is"),
            field("waiting", &It::waiting, lineCounts, "how many wait in all"),
            field("wait_seconds", &It::waitSeconds, lineCounts, "at the present pace; left out while paused"),
            field("admitted_until", &It::admittedUntil),
            field("message", &It::message, lines(500), "of the organizer to those who wait")};
    }
};

} // namespace foyer::wire
