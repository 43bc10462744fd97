// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"

namespace foyer::api {

/// For routes of addRaw(): a refusal as add() would tell it.
[[nodiscard]] http::Response refusal(const http::RequestPtr &request, tl::unexpected<http::Problem> problem);

/// For a body that is read elsewhere than by callOf().
[[nodiscard]] tl::unexpected<http::Problem> notJson();

/// What a handler of add() would be given; refused in the same words.
template <typename Body>
[[nodiscard]] tl::expected<Call<Body>, http::Problem> callOf(const http::RequestPtr &request)
{
    tl::expected<Body, http::Problem> body = detail::decodeBody<Body>(*request);
    if (!body)
        return tl::unexpected<http::Problem>(std::move(body.error()));
    return Call<Body>{request, std::move(*body)};
}

/// Who calls; only where the operation needs sign-in.
[[nodiscard]] const Caller &callerOf(const http::Request &request);

/// The `{organization:uuid}` of the path.
[[nodiscard]] OrganizationId organizationOf(const http::Request &request);

} // namespace foyer::api
