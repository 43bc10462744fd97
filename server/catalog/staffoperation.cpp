// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/staffoperation.h"

namespace foyer::catalog {

api::Operation staffOperation(http::Method method, const char *path, const char *name, const char *summary,
                              accounts::Permission permission)
{
    api::Operation operation;
    operation.method = method;
    operation.path = QByteArray("/api/v1/organizations/{organization:uuid}") + path;
    operation.name = name;
    operation.summary = summary;
    operation.signIn = api::SignIn::OfMember;
    operation.permission = permission;
    return operation;
}

api::Operation editOperation(http::Method method, const char *path, const char *name, const char *summary)
{
    api::Operation operation =
        staffOperation(method, path, name, summary, accounts::Permission::ManageCatalog);
    operation.problems = {"precondition_required", "stale_revision",        "event_over",
                          "event_published",       "performance_published", "id_taken"};
    return operation;
}

api::Outcome<wire::Event> answerOf(const Answer<EditedEvent> &answer)
{
    if (!answer)
        return problemOf(answer.error());
    return api::Reply<wire::Event>(toWire(*answer), api::revisionTag(answer->event.revision));
}

} // namespace foyer::catalog
