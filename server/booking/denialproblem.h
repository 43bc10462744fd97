// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/ruling.h"
#include "server/http/problem.h"

namespace foyer::booking {

/// How an objection is told over HTTP: status, the denial's code, a sentence, and what would help (seats at
/// fault, seats that would do, how many are left, when the sale opens).
[[nodiscard]] http::Problem toProblem(const Objection &objection);

} // namespace foyer::booking
