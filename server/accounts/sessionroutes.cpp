// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/sessionroutes.h"

#include "core/accounts/password.h"
#include "server/accounts/refusalproblem.h"
#include "server/accounts/requestparts.h"

namespace foyer::accounts {

void SessionRoutes::addTo(api::ApiBuilder &api)
{
    using api::SignIn;
    using http::Method;
    api.add({.method = Method::Post,
             .path = "/api/v1/sessions",
             .name = "accounts.sign_in",
             .summary = "Signs in by e-mail address and password.",
             .signIn = SignIn::NotNeeded,
             .success = http::Status::Created,
             .problems = {"invalid_credentials", "too_many_failures", "overloaded"}},
            this, &SessionRoutes::signIn);
    api.add({.method = Method::Post,
             .path = "/api/v1/sessions/refresh",
             .name = "accounts.refresh",
             .summary = "Spends a refresh token for new tokens of the same session.",
             .signIn = SignIn::NotNeeded,
             .problems = {"invalid_token"}},
            this, &SessionRoutes::refresh);
    api.add({.method = Method::Delete,
             .path = "/api/v1/sessions/current",
             .name = "accounts.sign_out",
             .summary = "Ends the session that asks."},
            this, &SessionRoutes::signOut);
    api.add({.method = Method::Get,
             .path = "/api/v1/sessions",
             .name = "accounts.list_sessions",
             .summary = "Shows where one is signed in."},
            this, &SessionRoutes::list);
    api.add({.method = Method::Delete,
             .path = "/api/v1/sessions/{session:uuid}",
             .name = "accounts.end_session",
             .summary = "Ends a session of one's own."},
            this, &SessionRoutes::end);
}

Task<api::Outcome<wire::SignedIn>> SessionRoutes::signIn(api::Call<wire::SignIn> call)
{
    Visitor visitor = visitorOf(*call.request, call.body.deviceToken);
    Answer<SessionKeys> keys = co_await m_service.signIn(
        lookupKey(call.body.email), passwordBytes(call.body.password), std::move(visitor));
    if (!keys)
        co_return refused(keys.error());
    co_return api::Reply<wire::SignedIn>(signedIn(*keys));
}

Task<api::Outcome<wire::SignedIn>> SessionRoutes::refresh(api::Call<wire::RefreshSession> call)
{
    Visitor visitor = visitorOf(*call.request, call.body.deviceToken);
    Answer<SessionKeys> keys =
        co_await m_service.refresh(call.body.refreshToken.toUtf8(), std::move(visitor));
    if (!keys)
        co_return refused(keys.error());
    co_return api::Reply<wire::SignedIn>(signedIn(*keys));
}

Task<api::Outcome<api::Nothing>> SessionRoutes::signOut(api::Call<api::Nothing> call)
{
    Answer<void> ended = co_await m_service.end(call.caller().account(), call.caller().session());
    if (!ended && ended.error().kind != RefusalKind::NotFound)
        co_return refused(ended.error());
    co_return api::Reply<api::Nothing>();
}

Task<api::Outcome<wire::SessionList>> SessionRoutes::list(api::Call<api::Nothing> call)
{
    Answer<std::vector<SessionRecord>> records = co_await m_service.list(call.caller().account());
    if (!records)
        co_return refused(records.error());
    wire::SessionList list;
    for (const SessionRecord &record : *records)
        list.items.push_back(wire::SessionEntry{record.id, record.deviceName, record.createdAt,
                                                record.lastUsedAt, record.id == call.caller().session()});
    co_return api::Reply<wire::SessionList>(std::move(list));
}

Task<api::Outcome<api::Nothing>> SessionRoutes::end(api::Call<api::Nothing> call)
{
    const SessionId session(call.request->pathUuid("session"));
    Answer<void> ended = co_await m_service.end(call.caller().account(), session);
    if (!ended)
        co_return refused(ended.error());
    co_return api::Reply<api::Nothing>();
}

} // namespace foyer::accounts
