// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <optional>
#include <QByteArray>
#include <QJsonArray>
#include <QPointer>
#include <vector>

namespace foyer::socketio {

class Conversation;

/// An event that a client emitted.
struct SocketEvent
{
    QByteArray name;
    QJsonArray arguments = {};
    std::optional<quint64> ack = {}; ///< it wants to be told what became of it, under this number
};

enum class Reception : quint8
{
    Welcome,
    NotKnown,   ///< the token is not good
    CannotTell, ///< now
};

/// What is talked about over sockets. One per worker, on its thread; outlives the hub.
class Application
{
public:
    virtual ~Application() = default;

    /// Somebody comes with this token. Whoever is welcome belongs to the application until left().
    [[nodiscard]] virtual Task<Reception> receive(QPointer<Conversation> client, QByteArray token) = 0;

    virtual void heard(Conversation &client, const SocketEvent &event) = 0;

    /// Once for each who was welcome, also before it is destroyed.
    virtual void left(Conversation &client) = 0;

    /// What has to be heard again on another worker, where the conversation goes on.
    [[nodiscard]] virtual std::vector<SocketEvent> memoryOf(const Conversation &client) const = 0;
};

} // namespace foyer::socketio
