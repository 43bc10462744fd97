// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>

namespace foyer::client {

/// The system's proxies for everything but this machine itself. Of one connection's own, so that nothing is
/// set for the whole process.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

    /// "localhost", 127.0.0.0/8, ::1
    [[nodiscard]] static bool isThisMachine(const QString &host);
};

} // namespace foyer::client
