// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/proberoutes.h"

namespace foyer::test {

namespace {

using http::Method;

http::Response tell(http::Request &request)
{
    const auto *caller = static_cast<const api::Caller *>(request.context().principal());
    const QByteArray who = caller == nullptr ? QByteArray("nobody") : caller->account().toText();
    return http::Response::json("{\"account\":\"" + who + "\"}");
}

void add(api::ApiBuilder &api, Method method, const QByteArray &path, api::SignIn signIn,
         accounts::Permission permission = accounts::Permission::None)
{
    api::Operation operation;
    operation.method = method;
    operation.path = path;
    operation.name = "probes." + http::methodName(method).toByteArray().toLower() + path;
    operation.summary = "Tells who came in.";
    operation.signIn = signIn;
    operation.permission = permission;
    api.addRaw(operation, http::SyncHandler(&tell));
}

} // namespace

std::shared_ptr<void> addProbes(const ApiParts &parts)
{
    add(parts.api, Method::Get, "/probe", api::SignIn::NotNeeded);
    add(parts.api, Method::Get, "/api/v1/probe", api::SignIn::NotNeeded);
    add(parts.api, Method::Post, "/api/v1/probe", api::SignIn::NotNeeded);
    add(parts.api, Method::Get, "/api/v1/probe/mine", api::SignIn::Needed);
    for (int i = 1; i < accounts::permissionCount; ++i) {
        const QLatin1StringView name = accounts::permissionName(accounts::Permission(i));
        const QByteArray path = "/api/v1/organizations/{organization:uuid}/probes/"
                                + QByteArray(name.data(), name.size()).replace('_', '-');
        add(parts.api, Method::Get, path, api::SignIn::OfMember, accounts::Permission(i));
    }
    return nullptr;
}

} // namespace foyer::test
