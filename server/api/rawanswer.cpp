// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/rawanswer.h"

namespace foyer::api {

http::Response refusal(const http::RequestPtr &request, tl::unexpected<http::Problem> problem)
{
    http::Problem told = std::move(problem.value());
    told.instance = request->context().requestId();
    return told.toResponse();
}

tl::unexpected<http::Problem> notJson()
{
    return problem(http::Status::UnsupportedMediaType, "unsupported_media_type",
                   "The body must be JSON (Content-Type: application/json).");
}

const Caller &callerOf(const http::Request &request)
{
    return static_cast<const Caller &>(*request.context().principal());
}

OrganizationId organizationOf(const http::Request &request)
{
    return OrganizationId(request.pathUuid("organization"));
}

} // namespace foyer::api
