// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/shape.h"

#include <optional>

namespace foyer::wire {

/// What a client of `/api/v1/live` says.
enum class LiveVerb : quint8
{
    Auth,
    Subscribe,
    Unsubscribe,
    Ping,
};

template <>
struct WireNames<LiveVerb>
{
    static constexpr std::array<JsonName<LiveVerb>, 4> table{
        {{QLatin1StringView{"auth"}, LiveVerb::Auth},
         {QLatin1StringView{"subscribe"}, LiveVerb::Subscribe},
         {QLatin1StringView{"unsubscribe"}, LiveVerb::Unsubscribe},
         {QLatin1StringView{"ping"}, LiveVerb::Ping}}};
};

/// How far a topic was read: a revision means something only within its epoch.
struct LivePlace
{
    QString epoch;
    std::int64_t revision = 0;
    [[nodiscard]] bool operator==(const LivePlace &) const noexcept = default;
};

template <>
struct Shape<LivePlace>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"LivePlace"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("epoch", &LivePlace::epoch, text(32)),
            field("revision", &LivePlace::revision, Range{0, std::numeric_limits<std::int64_t>::max()})};
    }
};

/// One message of a client: `token` belongs to auth, `topic` to subscribe and unsubscribe, `resume` to
/// subscribe.
struct LiveRequest
{
    LiveVerb type = LiveVerb::Ping;
    std::optional<QString> token = {};
    std::optional<QString> topic = {};
    std::optional<LivePlace> resume = {};
};

template <>
struct Shape<LiveRequest>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"LiveRequest"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("type", &LiveRequest::type),
                          field("token", &LiveRequest::token, text(4000), "an access token"),
                          field("topic", &LiveRequest::topic, text(80),
                                "performance:NUMBER:seats, :sales, :scans or :queue, or me"),
                          field("resume", &LiveRequest::resume, Any{}, "where the last frame ended")};
    }
};

} // namespace foyer::wire
