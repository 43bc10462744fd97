// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/orderrecord.h"
#include "server/http/problem.h"
#include "server/http/request.h"

#include <tl/expected.hpp>

namespace foyer::booking {

/// What `?q=&state=&performance=&seat=&limit=&after=` ask for. `q` is an order's code or the beginning of a
/// name or e-mail address; `performance` is its number. 400 with the parameter's name for what makes no
/// sense.
[[nodiscard]] tl::expected<OrderSearch, http::Problem> orderSearchOf(const http::Request &request);

} // namespace foyer::booking
