// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"

namespace foyer::api {

/// The OpenAPI 3.1 document of everything registered: what `/api/openapi.json` serves.
[[nodiscard]] QJsonObject describeApi(const ApiBuilder &api, const QString &version);

} // namespace foyer::api
