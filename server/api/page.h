// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/problem.h"
#include "server/http/request.h"

#include <optional>
#include <tl/expected.hpp>

namespace foyer::api {

/// Where a page of a list begins: behind the row whose sort key and id these are. Opaque to clients.
struct Cursor
{
    qint64 key = 0; ///< what the list is sorted by first: microseconds, a number
    Uuid id = {};

    [[nodiscard]] QByteArray toText() const;
    [[nodiscard]] static std::optional<Cursor> fromText(QByteArrayView text);
};

/// What `?limit=&after=` ask for.
struct PageRequest
{
    int limit = 50;
    std::optional<Cursor> after = {};
};

/// 400 with the parameter's name for a limit outside 1 to `largest` and for a cursor that is none of ours.
[[nodiscard]] tl::expected<PageRequest, http::Problem> pageOf(const http::Request &request,
                                                              int largest = 200);

} // namespace foyer::api
