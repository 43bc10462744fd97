// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "ui/start/reception.h"

namespace foyer::app {

/// A first look at an address: one request, on a connection of its own, that tells apart what a person can do
/// something about. A certificate is judged as strictly here as later.
[[nodiscard]] Task<start::Greeting> probeServer(QUrl server, QByteArray agent);

} // namespace foyer::app
