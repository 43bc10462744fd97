// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/http/rawclient.h"

namespace foyer::test {

/// A client of `/socket.io/` with a WebSocket, frame by frame. Blocks.
class WebClient
{
public:
    /// Sends the handshake; with `sid`, to take this session over.
    explicit WebClient(quint16 port, const QByteArray &sid = {}, const QByteArray &headers = {});

    /// What the handshake was answered: 101 when it is a WebSocket.
    [[nodiscard]] const WireResponse &answer() const { return m_answer; }

    void say(const QByteArray &text);
    void sayBinary(const QByteArray &bytes);

    /// The next text; "close" when the server closes, "gone" when it just went.
    [[nodiscard]] QByteArray hear();

    /// After the greeting: says who it is; what it was told.
    QByteArray connectAs(const QByteArray &token);

    [[nodiscard]] RawClient &raw() { return m_client; }

private:
    void sayFrame(char opcode, const QByteArray &payload);

    RawClient m_client;
    WireResponse m_answer;
};

} // namespace foyer::test
