// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/trustedproxies.h"

#include "server/http/headergrammar.h"

#include <algorithm>

namespace foyer::http {

namespace {

// "192.0.2.7", "192.0.2.7:4711", "2001:db8::1", "[2001:db8::1]:4711".
QHostAddress parseNode(QByteArrayView text)
{
    QByteArrayView host = text;
    if (host.startsWith('['))
        host = host.sliced(1, std::max<qsizetype>(host.indexOf(']'), 1) - 1);
    else if (std::count(host.begin(), host.end(), ':') == 1)
        host = host.first(host.indexOf(':'));
    return plainAddress(QHostAddress(QString::fromLatin1(host)));
}

QByteArrayView takeLast(QByteArrayView &list) noexcept
{
    const qsizetype comma = list.lastIndexOf(',');
    const QByteArrayView last = comma < 0 ? list : list.sliced(comma + 1);
    list = comma < 0 ? QByteArrayView{} : list.first(comma);
    return trimmed(last);
}

} // namespace

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

Result<TrustedProxies> TrustedProxies::parse(const QStringList &networks)
{
    TrustedProxies proxies;
    for (const QString &text : networks) {
        const QPair<QHostAddress, int> network = QHostAddress::parseSubnet(text);
        if (network.second < 0)
            return failure(ErrorCode::InvalidArgument, QStringLiteral("This is no address and no network."),
                           text);
        proxies.m_networks.append(network);
    }
    return proxies;
}

bool TrustedProxies::contains(const QHostAddress &address) const
{
    return std::any_of(m_networks.begin(), m_networks.end(),
                       [&address](const auto &network) { return address.isInSubnet(network); });
}

QHostAddress TrustedProxies::clientAddress(const QHostAddress &peer, QByteArrayView forwardedFor) const
{
    QHostAddress client = peer;
    while (contains(client) && !forwardedFor.isEmpty()) {
        const QHostAddress next = parseNode(takeLast(forwardedFor));
        if (next.isNull())
            break;
        client = next;
    }
    return client;
}

} // namespace foyer::http
