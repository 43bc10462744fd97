// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/keyroutes.h"

#include "server/tickets/wireticket.h"

namespace foyer::tickets {

namespace {

api::Operation operation(http::Method method, const char *path, const char *name, const char *summary,
                         accounts::Permission permission)
{
    api::Operation made;
    made.method = method;
    made.path = QByteArray("/api/v1/organizations/{organization:uuid}/ticket-keys") + path;
    made.name = name;
    made.summary = summary;
    made.signIn = api::SignIn::OfMember;
    made.permission = permission;
    return made;
}

std::optional<quint8> keyOf(const http::Request &request)
{
    const qint64 id = request.pathNumber("key");
    return id >= 0 && id <= 255 ? std::optional(quint8(id)) : std::nullopt;
}

api::Outcome<wire::SigningKey> reply(const Result<KeyRecord> &key)
{
    if (key)
        return api::Reply<wire::SigningKey>(wireKey(*key));
    if (key.error().code == ErrorCode::Conflict)
        return api::problem(http::Status::Conflict, "not_the_next_key",
                            "A new key takes the number after the last one.");
    return api::problem(key.error());
}

} // namespace

void KeyRoutes::addTo(api::ApiBuilder &api)
{
    using enum accounts::Permission;
    api.add(operation(http::Method::Get, "", "ticket_keys.list",
                      "The public keys that tickets are checked by, revoked ones included.", CheckIn),
            this, &KeyRoutes::list);
    api::Operation rotate =
        operation(http::Method::Put, "/{key:number}", "ticket_keys.rotate",
                  "Makes a new key sign from now on, under the next number; older tickets stay genuine.",
                  ManageOrganization);
    rotate.problems = {"not_the_next_key"};
    api.add(rotate, this, &KeyRoutes::rotate);
    api.add(operation(http::Method::Post, "/{key:number}/revoke", "ticket_keys.revoke",
                      "Revokes a key: every ticket under it must be shown or printed anew.",
                      ManageOrganization),
            this, &KeyRoutes::revoke);
}

Task<api::Outcome<wire::SigningKeyList>> KeyRoutes::list(api::Call<api::Nothing> call)
{
    Result<std::vector<KeyRecord>> keys = co_await m_keys.list(call.organization());
    if (!keys)
        co_return api::problem(keys.error());
    wire::SigningKeyList list;
    for (const KeyRecord &key : *keys)
        list.items.push_back(wireKey(key));
    co_return api::Reply<wire::SigningKeyList>(std::move(list));
}

Task<api::Outcome<wire::SigningKey>> KeyRoutes::rotate(api::Call<api::Nothing> call)
{
    const std::optional<quint8> id = keyOf(*call.request);
    if (!id)
        co_return api::notFound();
    Result<KeyRecord> key = co_await m_keys.rotate(call.organization(), *id);
    co_return reply(key);
}

Task<api::Outcome<wire::SigningKey>> KeyRoutes::revoke(api::Call<api::Nothing> call)
{
    const std::optional<quint8> id = keyOf(*call.request);
    if (!id)
        co_return api::notFound();
    Result<KeyRecord> key = co_await m_keys.revoke(call.organization(), *id);
    co_return reply(key);
}

} // namespace foyer::tickets
