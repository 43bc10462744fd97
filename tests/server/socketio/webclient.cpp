// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/socketio/webclient.h"

#include <QtEndian>

namespace foyer::test {

namespace {

constexpr char finalText = char(0x81);
constexpr char finalBinary = char(0x82);
constexpr char closing = char(0x88);
constexpr int sixteenBits = 126;
constexpr int sixtyFourBits = 127;

} // namespace

WebClient::WebClient(quint16 port, const QByteArray &sid, const QByteArray &headers) : m_client(port)
{
    const QByteArray session = sid.isEmpty() ? QByteArray() : "&sid=" + sid;
    m_client.send("GET /socket.io/?EIO=4&transport=websocket" + session
                  + " HTTP/1.1\r\nHost: foyer.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                  + headers + "\r\n");
    m_answer = m_client.receive();
}

// Masked, as a client must; the mask is zero.
void WebClient::sayFrame(char opcode, const QByteArray &payload)
{
    QByteArray frame(1, opcode);
    if (payload.size() < sixteenBits) {
        frame += char(0x80 | payload.size());
    } else {
        QByteArray size(2, '\0');
        qToBigEndian(quint16(payload.size()), size.data());
        frame += char(0x80 | sixteenBits) + size;
    }
    m_client.send(frame + QByteArray(4, '\0') + payload);
}

void WebClient::say(const QByteArray &text)
{
    sayFrame(finalText, text);
}

void WebClient::sayBinary(const QByteArray &bytes)
{
    sayFrame(finalBinary, bytes);
}

QByteArray WebClient::hear()
{
    const QByteArray head = m_client.receiveBytes(2);
    if (head.size() < 2)
        return "gone";
    qsizetype size = head[1] & 0x7f;
    if (size == sixteenBits)
        size = qFromBigEndian<quint16>(m_client.receiveBytes(2).leftJustified(2, '\0').constData());
    else if (size == sixtyFourBits)
        size =
            qsizetype(qFromBigEndian<quint64>(m_client.receiveBytes(8).leftJustified(8, '\0').constData()));
    const QByteArray payload = m_client.receiveBytes(size);
    return head[0] == closing ? QByteArray("close") : payload;
}

QByteArray WebClient::connectAs(const QByteArray &token)
{
    say("40{\"token\":\"" + token + "\"}");
    return hear();
}

} // namespace foyer::test
