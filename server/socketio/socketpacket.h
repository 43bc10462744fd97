// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <QJsonValue>

namespace foyer::socketio {

enum class SocketKind : quint8
{
    Connect,
    Disconnect,
    Event,
    Ack,
    ConnectError,
};

/// What a message of Engine.IO carries.
struct SocketPacket
{
    SocketKind kind = SocketKind::Event;
    QByteArray space = "/"; ///< the namespace: short, of plain characters
    std::optional<quint64> id = {};
    QJsonValue data = {}; ///< undefined where there is none; of an event, an array that begins with its name
};

/// Nothing where it is none, is binary, or carries what its kind does not.
[[nodiscard]] std::optional<SocketPacket> readSocketPacket(QByteArrayView text);

/// "You are connected, and called this."
[[nodiscard]] QByteArray connectedText(const QByteArray &socketId);

/// "You may not connect": the client's `connect_error`.
[[nodiscard]] QByteArray connectErrorText(const QByteArray &space, const QByteArray &message);

/// An event with one argument, JSON text. The name needs no escaping.
[[nodiscard]] QByteArray eventText(const QByteArray &name, const QByteArray &json);

[[nodiscard]] QByteArray ackText(quint64 id, const QByteArray &json);

} // namespace foyer::socketio
