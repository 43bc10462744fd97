// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/apibuilder.h"

namespace foyer::api {

void ApiBuilder::addRaw(Operation operation, http::Handler handler)
{
    addRoute(operation, std::move(handler));
}

void ApiBuilder::addRoute(const Operation &operation, http::Handler handler)
{
    http::RouteSpec spec;
    spec.method = operation.method;
    spec.path = operation.path;
    spec.name = operation.name;
    spec.handler = std::move(handler);
    spec.access.needsSignIn = operation.signIn != SignIn::NotNeeded;
    spec.access.permission = quint32(operation.permission);
    spec.bodyLimit = operation.bodyLimit;
    m_routes.add(std::move(spec));
    m_operations.push_back(operation);
}

} // namespace foyer::api
