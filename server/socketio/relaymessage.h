// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>

namespace foyer::socketio {

/// What a session is asked, by whichever worker its client's request came to.
enum class RelayVerb : char
{
    Poll = 'p',  ///< packets for its client, as soon as there are some
    Push = 'w',  ///< packets of its client
    Probe = 'u', ///< a WebSocket is there that would take it over
    Take = 't',  ///< hand it over
};

struct RelayQuestion
{
    RelayVerb verb = RelayVerb::Poll;
    QByteArray sid = {};
    QByteArray body = {};

    [[nodiscard]] bool operator==(const RelayQuestion &) const = default;
};

enum class RelayOutcome : char
{
    Done = 'd',
    Unknown = 'n',    ///< there is no such session
    Bad = 'b',        ///< not the time for it, or not the protocol
    OutOfReach = 'o', ///< its worker cannot be asked
};

struct RelayAnswer
{
    RelayOutcome outcome = RelayOutcome::Unknown;
    QByteArray body = {};

    [[nodiscard]] bool operator==(const RelayAnswer &) const = default;
};

/// What workers send one another.
struct RelayMessage
{
    quint64 id = 0;        ///< of the asker
    QByteArray asker = {}; ///< of a question: the worker that waits for the answer
    std::optional<RelayQuestion> question = {};
    std::optional<RelayAnswer> answer = {}; ///< neither: the question has come, and the answer will

    [[nodiscard]] QByteArray toText() const;

    /// Nothing where it is no such message.
    [[nodiscard]] static std::optional<RelayMessage> fromText(const QByteArray &text);
};

} // namespace foyer::socketio
