// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <vector>

/// Engine.IO, revision 4, and Socket.IO, revision 5. No binary packets: nobody here has use for them.
namespace foyer::socketio {

enum class EngineKind : quint8
{
    Open,
    Close,
    Ping,
    Pong,
    Message,
    Upgrade,
    Noop,
};

struct EnginePacket
{
    EngineKind kind = EngineKind::Noop;
    QByteArray data = {};

    [[nodiscard]] bool operator==(const EnginePacket &) const = default;
};

/// Nothing where it is none, or a binary one.
[[nodiscard]] std::optional<EnginePacket> readEnginePacket(QByteArrayView text);

/// The packets of one request body. Nothing where one of them is none, there are none, or too many.
[[nodiscard]] std::optional<std::vector<EnginePacket>> readPayload(QByteArrayView body);

[[nodiscard]] QByteArray engineText(EngineKind kind, QByteArrayView data = {});

/// Several packets, as text, in one answer.
[[nodiscard]] QByteArray joinPayload(const std::vector<QByteArray> &packets);

} // namespace foyer::socketio
