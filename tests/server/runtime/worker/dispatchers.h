// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/worker/worker.h"

namespace foyer::test {

/// Adds the column `epoll` with a row for Qt's own dispatcher and one for ours.
void addDispatcherRows();

/// The factory that the row asks for.
[[nodiscard]] runtime::DispatcherFactory dispatcherFactory(bool epoll);

} // namespace foyer::test
