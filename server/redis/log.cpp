// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/log.h"

namespace foyer::redis {

Q_LOGGING_CATEGORY(lcRedis, "foyer.redis")

} // namespace foyer::redis
