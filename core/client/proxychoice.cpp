// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/proxychoice.h"

#include <QHostAddress>

namespace foyer::client {

bool ProxyChoice::isThisMachine(const QString &host)
{
    return host.compare(QLatin1StringView{"localhost"}, Qt::CaseInsensitive) == 0
           || QHostAddress(host).isLoopback();
}

QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery &query)
{
    if (isThisMachine(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

} // namespace foyer::client
