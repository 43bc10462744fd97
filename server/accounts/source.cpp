// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/source.h"

#include <algorithm>

namespace foyer::accounts {

QString sourceOf(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // mapped ones too
    if (isIpv4)
        return QHostAddress(ipv4).toString();
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8{0});
    return QHostAddress(bytes).toString();
}

} // namespace foyer::accounts
