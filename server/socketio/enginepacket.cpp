// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/enginepacket.h"

namespace foyer::socketio {

namespace {

constexpr char payloadSeparator = '\x1e';
constexpr char lastEngineKind = '6';
constexpr std::size_t mostPackets = 64;

} // namespace

std::optional<EnginePacket> readEnginePacket(QByteArrayView text)
{
    if (text.isEmpty() || text.front() < '0' || text.front() > lastEngineKind)
        return std::nullopt;
    return EnginePacket{EngineKind(text.front() - '0'), text.sliced(1).toByteArray()};
}

std::optional<std::vector<EnginePacket>> readPayload(QByteArrayView body)
{
    std::vector<EnginePacket> packets;
    for (;;) {
        const qsizetype end = body.indexOf(payloadSeparator);
        std::optional<EnginePacket> packet = readEnginePacket(end < 0 ? body : body.first(end));
        if (!packet || packets.size() == mostPackets)
            return std::nullopt;
        packets.push_back(*std::move(packet));
        if (end < 0)
            return packets;
        body = body.sliced(end + 1);
    }
}

QByteArray engineText(EngineKind kind, QByteArrayView data)
{
    QByteArray text(1, char('0' + int(kind)));
    return text.append(data);
}

QByteArray joinPayload(const std::vector<QByteArray> &packets)
{
    QByteArray payload;
    for (const QByteArray &packet : packets) {
        if (!payload.isEmpty())
            payload.append(payloadSeparator);
        payload.append(packet);
    }
    return payload;
}

} // namespace foyer::socketio
