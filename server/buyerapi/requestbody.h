// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/problem.h"
#include "server/http/request.h"

#include <QJsonObject>
#include <tl/expected.hpp>

namespace foyer::buyerapi {

/// The request's JSON object; none at all is an empty one. 415 for another type, 400 for what is no object.
[[nodiscard]] tl::expected<QJsonObject, http::Problem> bodyOf(const http::Request &request);

/// Of an operation's request, for the API's description: names and JSON types, "*" behind the name of what is
/// required: `{{"email*", "string"}}`.
[[nodiscard]] QJsonObject
bodySchema(std::initializer_list<std::pair<QLatin1StringView, QLatin1StringView>> members);

} // namespace foyer::buyerapi
