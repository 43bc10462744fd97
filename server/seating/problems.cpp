// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/problems.h"

#include "server/api/revision.h"

namespace foyer::seating {

namespace {

// jsonb holds neither NUL characters (22P05) nor numbers without bounds (22003): only members that this build
// does not know can bring them.
bool isUnstorable(const Error &error)
{
    return error.sqlState == "22P05" || error.sqlState == "22003" || error.sqlState == "22P02";
}

} // namespace

tl::unexpected<http::Problem> told(const Error &error)
{
    if (error.code == ErrorCode::AlreadyExists)
        return api::problem(http::Status::Conflict, "id_taken", "This id belongs to something else.", "id");
    if (error.code == ErrorCode::Conflict)
        return api::staleRevision();
    if (error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::Unsupported)
        return api::badField(error.subject.toUtf8(), error.detail.toUtf8());
    if (error.code == ErrorCode::DatabaseRefused && isUnstorable(error))
        return api::badField("$", "holds a character or a number that cannot be stored");
    return api::problem(error);
}

} // namespace foyer::seating
