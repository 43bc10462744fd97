// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/epoll/log.h"

namespace foyer::epoll {

Q_LOGGING_CATEGORY(lcEpoll, "foyer.epoll")

} // namespace foyer::epoll
