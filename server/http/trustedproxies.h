// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QHostAddress>
#include <QList>
#include <QPair>
#include <QStringList>

namespace foyer::http {

/// The proxies whose word about the client's address is believed. Empty: nobody's.
class TrustedProxies
{
public:
    TrustedProxies() = default;

    /// Addresses and networks: "10.0.0.0/8", "2001:db8::/32", "192.0.2.7". InvalidArgument names the bad one.
    [[nodiscard]] static Result<TrustedProxies> parse(const QStringList &networks);

    [[nodiscard]] bool isEmpty() const noexcept { return m_networks.isEmpty(); }

    [[nodiscard]] bool contains(const QHostAddress &address) const;

    /// Who sent the request: from the right end of X-Forwarded-For (all fields joined) the first address that
    /// is no trusted proxy. An entry that is no address ends the search at the last one that was.
    [[nodiscard]] QHostAddress clientAddress(const QHostAddress &peer, QByteArrayView forwardedFor) const;

private:
    QList<QPair<QHostAddress, int>> m_networks;
};

/// IPv4 addresses that came in through an IPv6 socket as what they are.
[[nodiscard]] QHostAddress plainAddress(const QHostAddress &address);

} // namespace foyer::http
