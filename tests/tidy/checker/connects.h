// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

/// `connect(sender, &Sender::signal, …)` and `QTimer::singleShot(time, …)` name the object that the
/// continuation belongs to; without one it runs when what it captured is gone. Rule `connect-context`.
/// `QCoro::connect(task, object, callback)` has its object; `::connect(socket, …)` is another thing.
[[nodiscard]] Findings checkConnects(const CppFile &file);

} // namespace foyer::tidy
