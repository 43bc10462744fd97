// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace foyer::epoll {

/// `foyer.epoll`: wrong use of descriptors, and what the kernel refused.
Q_DECLARE_LOGGING_CATEGORY(lcEpoll)

} // namespace foyer::epoll
