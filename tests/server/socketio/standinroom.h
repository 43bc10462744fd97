// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/socketio/application.h"

#include <map>
#include <vector>

namespace foyer::test {

/// An application that does what a test's client says: `echo` tells its argument back, `remember` is heard
/// again on another worker, `flood` tells so many bytes, `quit` ends the connection. The tokens are "good",
/// and "later", which is welcome when letIn() says so; "unclear" cannot be told. On a worker's thread.
class StandInRoom final : public socketio::Application
{
public:
    [[nodiscard]] Task<socketio::Reception> receive(QPointer<socketio::Conversation> client,
                                                    QByteArray token) override;
    void heard(socketio::Conversation &client, const socketio::SocketEvent &event) override;
    void left(socketio::Conversation &client) override;
    [[nodiscard]] std::vector<socketio::SocketEvent>
    memoryOf(const socketio::Conversation &client) const override;

    /// Whoever waits with the token "later".
    void letIn();

    [[nodiscard]] std::size_t count() const { return m_memories.size(); }

    [[nodiscard]] std::size_t waiting() const;

private:
    struct Waiting;

    std::map<const socketio::Conversation *, std::vector<socketio::SocketEvent>> m_memories;
    std::vector<std::shared_ptr<Waiting>> m_waiting;
};

} // namespace foyer::test
