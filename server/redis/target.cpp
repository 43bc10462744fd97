// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/target.h"

#include "server/redis/targeturi.h"

namespace foyer::redis {

Result<Target> Target::fromUri(const QString &uri)
{
    return TargetUri(uri).parse();
}

Target Target::local(const QString &socketPath)
{
    Target target;
    target.endpoints = {Endpoint::local(socketPath)};
    return target;
}

} // namespace foyer::redis
