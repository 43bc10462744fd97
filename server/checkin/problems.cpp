// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/problems.h"

namespace foyer::checkin {

tl::unexpected<http::Problem> told(const Error &error)
{
    if (error.code == ErrorCode::AlreadyExists)
        return api::problem(http::Status::Conflict, "id_taken", "This id belongs to something else.", "id");
    if (error.code == ErrorCode::InvalidArgument)
        return api::badField(error.subject.toUtf8(), error.detail.toUtf8());
    return api::problem(error);
}

api::Operation staffOperation(http::Method method, const QByteArray &path, const char *name,
                              const char *summary, accounts::Permission permission)
{
    api::Operation made;
    made.method = method;
    made.path = "/api/v1/organizations/{organization:uuid}" + path;
    made.name = name;
    made.summary = summary;
    made.signIn = api::SignIn::OfMember;
    made.permission = permission;
    return made;
}

} // namespace foyer::checkin
