// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>

#include <qcoro/qcorotask.h>

namespace foyer {

/// A coroutine that starts at once and runs on when its Task is dropped. `co_await` stands only as a
/// statement of its own, `T x = co_await f(args);`, with no braces, captures or `?:` inside it: other
/// forms are miscompiled by GCC before 13 (tests/tidy holds this).
template <typename T = void>
using Task = QCoro::Task<T>;

} // namespace foyer
