// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace foyer::redis {

/// `foyer.redis`: connections made and lost, clusters that move.
Q_DECLARE_LOGGING_CATEGORY(lcRedis)

} // namespace foyer::redis
