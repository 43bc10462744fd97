// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

namespace foyer::tidy {

/// The forms of coroutine that every compiler translates rightly and that read from top to bottom.
///
/// `coroutine-form`: co_await stands in one of four statements, `co_await f(args);`, `T x = co_await
/// f(args);`, `x = co_await f(args);`, `co_return co_await f(args);`, and in that statement are no braces, no
/// `?:` and no lambda that captures. `coroutine-capture`: a lambda that is a coroutine captures nothing: its
/// captures die with the lambda, at the first suspension at the latest. `coroutine-reference`: a coroutine
/// takes what it needs by value: a reference or view may dangle after the first suspension.
[[nodiscard]] Findings checkCoroutines(const CppFile &file);

} // namespace foyer::tidy
