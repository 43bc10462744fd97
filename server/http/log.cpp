// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/log.h"

namespace foyer::http {

Q_LOGGING_CATEGORY(lcHttp, "foyer.http")

} // namespace foyer::http
