// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"

#include <QtGlobal>
#include <vector>

namespace foyer::bench {

/// Blocking clients in one thread: each connection sends its next message when the answer to its last has
/// come. Ends the program when the server does not answer.
class EchoLoad
{
public:
    EchoLoad(quint16 port, int connections);

    /// Sends so many messages in all and waits for their answers.
    void run(int messages);

private:
    void send(int connection);
    void receive(int connection);

    FileDescriptor m_epoll;
    std::vector<FileDescriptor> m_connections;
    int m_unsent = 0;
    int m_unanswered = 0;
};

} // namespace foyer::bench
