// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/log.h"

namespace foyer::pg {

Q_LOGGING_CATEGORY(lcPg, "foyer.pg", QtInfoMsg)

} // namespace foyer::pg
