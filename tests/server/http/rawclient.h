// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/http/wireresponse.h"

#include <chrono>
#include <QByteArray>

namespace foyer::test {

/// A blocking TCP client on the loopback that sends exactly what it is told. Nothing in it knows HTTP but the
/// end of a response. A wait that takes too long ends the test program.
class RawClient
{
public:
    enum class End : quint8
    {
        Open,
        Closed,
        Reset
    };

    RawClient(); ///< a socket that is not connected yet
    explicit RawClient(quint16 port);
    ~RawClient();
    Q_DISABLE_COPY_MOVE(RawClient)

    /// Needs no descriptor more than the socket itself. False when the server refused.
    [[nodiscard]] bool connectTo(quint16 port);

    /// False when the server refused.
    [[nodiscard]] bool isConnected() const { return m_isConnected; }

    /// In one piece. False when the server has reset the connection.
    bool send(const QByteArray &bytes);

    /// Byte by byte, each in a segment of its own as far as the kernel lets us.
    bool sendByBytes(const QByteArray &bytes);

    /// One response; status 0 when the connection ends before there is one.
    [[nodiscard]] WireResponse receive(bool isHead = false);

    /// Exactly so many bytes; fewer when the connection ends.
    [[nodiscard]] QByteArray receiveBytes(qsizetype count);

    /// Everything up to the end of the connection.
    [[nodiscard]] QByteArray receiveAll();

    /// Complete responses that came in the same read as the last one.
    [[nodiscard]] qsizetype pending() const { return takeResponses(m_received).size(); }

    /// How the connection stands after everything was received.
    [[nodiscard]] End end() const { return m_end; }

    /// True when the server ends the connection in this time, without sending more.
    [[nodiscard]] bool endsWithin(std::chrono::milliseconds time);

    /// True when nothing comes for this long.
    [[nodiscard]] bool staysSilent(std::chrono::milliseconds time);

    void close();
    void reset(); ///< closes with RST

    /// A small window, set before anything is received: so a server's answer cannot hide in buffers.
    void shrinkReceiveBuffer() const;

    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    [[nodiscard]] bool readMore(int timeoutMs);

    int m_descriptor = -1;
    QByteArray m_received;
    End m_end = End::Open;
    bool m_isConnected = false;
};

} // namespace foyer::test
