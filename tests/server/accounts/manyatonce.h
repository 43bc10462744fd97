// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/jsonclient.h"

#include <functional>
#include <vector>

namespace foyer::test {

/// The answers of `count` clients that ask at the same time, each on its own connection and thread.
[[nodiscard]] std::vector<JsonAnswer> manyAtOnce(quint16 port, int count,
                                                 const std::function<JsonAnswer(JsonClient &, int)> &ask);

/// How many of them have this status.
[[nodiscard]] int countOf(const std::vector<JsonAnswer> &answers, int status);

} // namespace foyer::test
