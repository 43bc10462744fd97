// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/call.h"
#include "server/api/operation.h"

namespace foyer::checkin {

/// AlreadyExists is `id_taken`; what is wrong with the request names its field.
[[nodiscard]] tl::unexpected<http::Problem> told(const Error &error);

/// An operation below the organization's path.
[[nodiscard]] api::Operation staffOperation(http::Method method, const QByteArray &path, const char *name,
                                            const char *summary, accounts::Permission permission);

} // namespace foyer::checkin
