// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/socketio/application.h"

namespace foyer::socketio {

/// A conversation on its way to the worker that its client's WebSocket came to.
struct Handover
{
    QByteArray sid = {};
    QByteArray socketId = {};
    QByteArray token = {};
    bool hasIntroduced = false; ///< a token was given, perhaps not looked at yet
    bool isAnnounced = false;   ///< the client knows that it is connected
    std::vector<SocketEvent> memory = {};
    std::vector<QByteArray> queued = {}; ///< packets that the client has not been sent

    [[nodiscard]] QByteArray toJson() const;

    /// Nothing where it is none.
    [[nodiscard]] static std::optional<Handover> fromJson(const QByteArray &text);
};

} // namespace foyer::socketio
