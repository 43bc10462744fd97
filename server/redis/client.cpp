// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/client.h"

#include "server/redis/clusterclient.h"
#include "server/redis/dialer.h"
#include "server/redis/standaloneclient.h"

namespace foyer::redis {

std::unique_ptr<Client> makeClient(const Dialer &dialer, const Settings &settings, const Clock &clock,
                                   RandomSource &random)
{
    if (dialer.target().isCluster)
        return std::make_unique<ClusterClient>(dialer, settings, clock, random);
    return std::make_unique<StandaloneClient>(dialer, settings, clock, random);
}

} // namespace foyer::redis
