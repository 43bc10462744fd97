// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/problem.h"
#include "server/http/request.h"

#include <QJsonObject>
#include <tl/expected.hpp>

namespace foyer::buyerapi {

/// The request's JSON object; none at all is an empty one. 415 for another type; 400 for what is no object,
/// says a member twice, or holds half a character.
[[nodiscard]] tl::expected<QJsonObject, http::Problem> bodyOf(const http::Request &request);

} // namespace foyer::buyerapi
