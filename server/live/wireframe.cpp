// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/wireframe.h"

#include <QtEndian>

namespace foyer::live {

namespace {

constexpr char finalText = char(0x81);
constexpr qsizetype longestShort = 125;
constexpr char sixteenBits = 126;
constexpr char sixtyFourBits = 127;

QByteArray headFor(qsizetype payload)
{
    QByteArray head(1, finalText);
    if (payload <= longestShort)
        return head.append(char(payload));
    const bool isLong = payload > 0xFFFF;
    head.append(isLong ? sixtyFourBits : sixteenBits);
    head.resize(isLong ? 10 : 4);
    if (isLong)
        qToBigEndian(quint64(payload), head.data() + 2);
    else
        qToBigEndian(quint16(payload), head.data() + 2);
    return head;
}

} // namespace

WireFrame::WireFrame(const QString &message) : text(message)
{
    const QByteArray payload = message.toUtf8();
    bytes = headFor(payload.size()) + payload;
}

} // namespace foyer::live
