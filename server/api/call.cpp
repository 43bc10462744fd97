// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/call.h"

namespace foyer::api {

tl::unexpected<http::Problem> problem(http::Status status, QByteArray code, QByteArray detail,
                                      QByteArray field)
{
    http::Problem result;
    result.status = status;
    result.code = std::move(code);
    result.detail = std::move(detail);
    result.field = std::move(field);
    return tl::unexpected<http::Problem>(std::move(result));
}

tl::unexpected<http::Problem> problem(const Error &error)
{
    return tl::unexpected<http::Problem>(http::Problem::fromError(error));
}

tl::unexpected<http::Problem> notFound()
{
    return problem(http::Status::NotFound, "not_found", "There is no such thing, or it is not yours to see.");
}

tl::unexpected<http::Problem> badField(QByteArray field, QByteArray detail)
{
    return problem(http::Status::BadRequest, "invalid_argument", std::move(detail), std::move(field));
}

} // namespace foyer::api
