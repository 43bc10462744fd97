// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/shape.h"

#include <optional>
#include <QJsonObject>
#include <vector>

namespace foyer::wire {

/// What the server says on `/api/v1/live`.
enum class LiveKind : quint8
{
    Welcome,  ///< the token was accepted
    Snapshot, ///< subscribed, or begun anew: take the state by HTTP, then apply the frames that follow
    Resumed,  ///< subscribed; the frames that follow continue where the client stood
    Seats,    ///< a frame of a seats topic
    Events,   ///< a frame of any other topic
    Reset,    ///< frames were left out; a snapshot follows when the client has read what was sent
    Refused,  ///< of one request; see `code`
    Ended,    ///< the topic is no longer sent: the right to it was taken away
    Pong,
};

template <>
struct WireNames<LiveKind>
{
    static constexpr std::array<JsonName<LiveKind>, 9> table{
        {{QLatin1StringView{"welcome"}, LiveKind::Welcome},
         {QLatin1StringView{"snapshot"}, LiveKind::Snapshot},
         {QLatin1StringView{"resumed"}, LiveKind::Resumed},
         {QLatin1StringView{"seats"}, LiveKind::Seats},
         {QLatin1StringView{"events"}, LiveKind::Events},
         {QLatin1StringView{"reset"}, LiveKind::Reset},
         {QLatin1StringView{"refused"}, LiveKind::Refused},
         {QLatin1StringView{"ended"}, LiveKind::Ended},
         {QLatin1StringView{"pong"}, LiveKind::Pong}}};
};

enum class SeatStatus : quint8
{
    Free,
    OnHold,
    Selling,
    Leased,
    House,
    Sold,
};

template <>
struct WireNames<SeatStatus>
{
    static constexpr std::array<JsonName<SeatStatus>, 6> table{{{QLatin1StringView{"f"}, SeatStatus::Free},
                                                                {QLatin1StringView{"o"}, SeatStatus::OnHold},
                                                                {QLatin1StringView{"s"}, SeatStatus::Selling},
                                                                {QLatin1StringView{"l"}, SeatStatus::Leased},
                                                                {QLatin1StringView{"h"}, SeatStatus::House},
                                                                {QLatin1StringView{"d"}, SeatStatus::Sold}}};
};

/// Applies only where `version` is newer than what is known of the seat.
struct LiveSeat
{
    std::int32_t seat = 0;
    SeatStatus state = SeatStatus::Free;
    std::int32_t version = 0;
    [[nodiscard]] bool operator==(const LiveSeat &) const noexcept = default;
};

template <>
struct Shape<LiveSeat>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"LiveSeat"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("seat", &LiveSeat::seat, Range{}), field("state", &LiveSeat::state),
                          field("version", &LiveSeat::version, Range{1})};
    }
};

/// One message of the server. A frame (`seats`, `events`) leads from one revision to another: apply it when
/// `from` is not beyond the revision known and `to` is; when `from` is beyond it, subscribe anew; else it is
/// old news.
struct LiveMessage
{
    LiveKind type = LiveKind::Pong;
    std::optional<QString> topic = {};
    std::optional<QString> epoch = {};
    std::optional<std::int64_t> revision = {}; ///< of Snapshot and Resumed
    std::optional<std::int64_t> from = {};     ///< of a frame
    std::optional<std::int64_t> to = {};
    std::optional<std::vector<LiveSeat>> changes = {};
    std::optional<std::vector<QJsonObject>> events = {};
    std::optional<QString> code = {};
    std::optional<QString> detail = {};
};

template <>
struct Shape<LiveMessage>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"LiveMessage"}; }

    static constexpr auto fields()
    {
        constexpr Range revisions{0, std::numeric_limits<std::int64_t>::max()};
        return std::tuple{field("type", &LiveMessage::type),
                          field("topic", &LiveMessage::topic, text(80)),
                          field("epoch", &LiveMessage::epoch, text(32)),
                          field("revision", &LiveMessage::revision, revisions),
                          field("from", &LiveMessage::from, revisions),
                          field("to", &LiveMessage::to, revisions),
                          field("changes", &LiveMessage::changes, List<>{{200'000, 0}, {}}),
                          field("events", &LiveMessage::events, List<>{{10'000, 0}, {}}),
                          field("code", &LiveMessage::code, text(80)),
                          field("detail", &LiveMessage::detail, text(500))};
    }
};

} // namespace foyer::wire
