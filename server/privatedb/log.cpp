// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/log.h"

namespace foyer::privatedb {

Q_LOGGING_CATEGORY(lcPrivateDb, "foyer.privatedb", QtInfoMsg)

} // namespace foyer::privatedb
