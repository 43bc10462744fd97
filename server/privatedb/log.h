// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/log.h"

namespace foyer::privatedb {

/// `foyer.privatedb`: what is done to the private PostgreSQL and Redis, said before it is done.
Q_DECLARE_LOGGING_CATEGORY(lcPrivateDb)

} // namespace foyer::privatedb
