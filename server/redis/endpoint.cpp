// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/endpoint.h"

#include <QHashFunctions>

namespace foyer::redis {

Endpoint Endpoint::tcp(QString host, quint16 port)
{
    return Endpoint{std::move(host), port};
}

Endpoint Endpoint::local(QString socketPath)
{
    return Endpoint{QString{}, 0, std::move(socketPath)};
}

QString Endpoint::toText() const
{
    if (isLocal())
        return QStringLiteral("unix:") + socketPath;
    const bool isIpv6 = host.contains(QLatin1Char(':'));
    const QString shown = isIpv6 ? QStringLiteral("[%1]").arg(host) : host;
    return QStringLiteral("%1:%2").arg(shown).arg(port);
}

size_t qHash(const Endpoint &endpoint, size_t seed) noexcept
{
    return qHashMulti(seed, endpoint.host, endpoint.port, endpoint.socketPath);
}

} // namespace foyer::redis
