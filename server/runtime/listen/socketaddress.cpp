// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/listen/socketaddress.h"

#include <algorithm>

namespace foyer::runtime {

namespace {

bool isDigits(QStringView text) noexcept
{
    return !text.isEmpty()
           && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<quint16> readPort(QStringView text)
{
    bool isNumber = false;
    const uint port = text.toUInt(&isNumber);
    if (!isDigits(text) || !isNumber || port > 65535)
        return std::nullopt;
    return quint16(port);
}

// Qt's own reader takes 127.1 and 0x7f.1 as well; 010.0.0.1 would mean different things to different readers.
bool isPlainIpv4(QStringView text)
{
    const QList<QStringView> parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](QStringView part) {
               return isDigits(part) && (part.size() == 1 || part.front() != u'0');
           });
}

std::optional<QHostAddress> readHost(QStringView text)
{
    if (text == QStringView(u"*"))
        return QHostAddress(QHostAddress::Any);
    const bool bracketed = text.startsWith(u'[') && text.endsWith(u']');
    if (!bracketed && !isPlainIpv4(text))
        return std::nullopt;
    QHostAddress host;
    if (!host.setAddress((bracketed ? text.sliced(1).chopped(1) : text).toString()))
        return std::nullopt;
    if (bracketed != (host.protocol() == QAbstractSocket::IPv6Protocol))
        return std::nullopt;
    return host;
}

} // namespace

QString SocketAddress::toText() const
{
    const QString portText = QLatin1Char(':') + QString::number(port);
    if (host.protocol() == QAbstractSocket::AnyIPProtocol)
        return QLatin1Char('*') + portText;
    if (host.protocol() == QAbstractSocket::IPv6Protocol)
        return QLatin1Char('[') + host.toString() + QLatin1Char(']') + portText;
    return host.toString() + portText;
}

std::optional<SocketAddress> SocketAddress::fromText(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const std::optional<quint16> port = readPort(text.sliced(colon + 1));
    const std::optional<QHostAddress> host = readHost(text.first(colon));
    if (!port || !host)
        return std::nullopt;
    return SocketAddress{*host, *port};
}

} // namespace foyer::runtime
