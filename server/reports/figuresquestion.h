// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/problem.h"
#include "server/http/request.h"
#include "server/reports/figuresstore.h"

#include <tl/expected.hpp>

namespace foyer::reports {

/// What `?performance=&event=&from=&to=&channel=` ask for; 400 with the parameter's name for what cannot be
/// read. Of `from` and `to` either may be missing.
[[nodiscard]] tl::expected<FiguresQuestion, http::Problem> questionOf(const http::Request &request,
                                                                      Instant now);

/// Where `?after=` continues an export; from the beginning without it.
[[nodiscard]] tl::expected<ExportPlace, http::Problem> exportPlaceOf(const http::Request &request);
[[nodiscard]] QByteArray toText(const ExportPlace &place);

} // namespace foyer::reports
