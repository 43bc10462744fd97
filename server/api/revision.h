// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/problem.h"
#include "server/http/request.h"

#include <tl/expected.hpp>

namespace foyer::api {

/// The ETag of what has a revision: `"3"`.
[[nodiscard]] QByteArray revisionTag(qint32 revision);

/// The revision that an edit was made from, as its If-Match says. Without one 428 `precondition_required`;
/// with several tags, a weak one or one that no revision has, 412 `stale_revision`.
[[nodiscard]] tl::expected<qint32, http::Problem> editedRevision(const http::Request &request);

/// 412 `stale_revision`: somebody else has edited it since.
[[nodiscard]] tl::unexpected<http::Problem> staleRevision();

} // namespace foyer::api
