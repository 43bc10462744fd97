// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/dialer.h"

#include "server/redis/localtransport.h"
#include "server/redis/tcptransport.h"
#include "server/redis/tlstransport.h"

namespace foyer::redis {

Result<Dialer> Dialer::prepare(Target target)
{
    if (target.endpoints.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("The Redis target names no endpoint."),
                       QStringLiteral("host"));
    Dialer dialer(std::move(target));
    if (!dialer.m_target.tls)
        return dialer;
    Result<QSslConfiguration> configuration = dialer.m_target.tls->load();
    if (!configuration)
        return failure(std::move(configuration.error()));
    dialer.m_tls = *std::move(configuration);
    return dialer;
}

std::unique_ptr<Transport> Dialer::dial(const Endpoint &endpoint) const
{
    if (endpoint.isLocal())
        return std::make_unique<LocalTransport>(endpoint.socketPath);
    if (m_tls)
        return std::make_unique<TlsTransport>(endpoint, *m_tls, m_target.tls->serverName);
    return std::make_unique<TcpTransport>(endpoint);
}

} // namespace foyer::redis
