// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/authroutes.h"

#include "core/accounts/password.h"
#include "server/accounts/accountservices.h"
#include "server/accounts/refusalproblem.h"
#include "server/accounts/requestparts.h"
#include "server/api/rawanswer.h"
#include "server/buyerapi/answers.h"
#include "server/buyerapi/buyeroperation.h"
#include "server/buyerapi/envelope.h"
#include "server/buyerapi/jsonschema.h"
#include "server/buyerapi/registration.h"
#include "server/buyerapi/requestbody.h"
#include "server/http/jsonmembers.h"

namespace foyer::buyerapi {

using namespace Qt::StringLiterals;

namespace {

using accounts::Answer;
using accounts::RefusalKind;
using accounts::SessionKeys;
using http::JsonMembers;
using http::Response;
using http::Status;

api::Operation openOperation(http::Method method, const char *path, const char *name, const char *summary)
{
    api::Operation operation = buyerOperation(method, path, name, summary);
    operation.signIn = api::SignIn::NotNeeded;
    return operation;
}

Response validationFailed(const FieldFaults &faults)
{
    JsonMembers error;
    error.addText("message", "Validation failed");
    error.addRaw("details", detailsJson(faults));
    JsonMembers answer;
    answer.addRaw("error", error.take());
    return Response::json(answer.take(), Status::BadRequest);
}

void addKeys(JsonMembers &data, const SessionKeys &keys)
{
    data.addText("accessToken", keys.accessToken);
    data.addText("refreshToken", keys.refreshToken);
    data.addText("tokenType", "Bearer");
    data.addRaw("expiresIn", QByteArray::number(qint64(keys.expiresIn.count())));
}

} // namespace

AuthRoutes::AuthRoutes(accounts::AccountServices &accounts, IdFactory &ids, const Clock &clock,
                       const accounts::SignInLimits &limits)
    : m_signUps(accounts.signUps())
    , m_sessions(accounts.sessions())
    , m_profiles(accounts.profiles())
    , m_ids(ids)
    , m_clock(clock)
    , m_limits(limits)
{}

void AuthRoutes::addTo(api::ApiBuilder &api)
{
    using http::Method;
    api::Operation signUp = openOperation(Method::Post, "/api/auth/register", "accounts.buyer_register",
                                          "Makes a buyer's account and signs in.");
    signUp.success = Status::Created;
    signUp.requestSchema = schema::request({{"email*"_L1, schema::text(1, 254)},
                                            {"password*"_L1, schema::text(8, 200)},
                                            {"firstName*"_L1, schema::text(2, 50)},
                                            {"lastName*"_L1, schema::text(2, 50)}});
    signUp.answerSchema = answers::welcome();
    buyerapi::addTo(api, signUp, this, &AuthRoutes::signUp);
    api::Operation signIn = openOperation(Method::Post, "/api/auth/login", "accounts.buyer_login",
                                          "Signs in by e-mail address and password.");
    signIn.requestSchema = schema::request({{"email*"_L1, schema::text()}, {"password*"_L1, schema::text()}});
    signIn.answerSchema = answers::welcome();
    buyerapi::addTo(api, signIn, this, &AuthRoutes::signIn);
    api::Operation refresh = openOperation(Method::Post, "/api/auth/refresh", "accounts.buyer_refresh",
                                           "Spends a refresh token for new tokens.");
    refresh.requestSchema = schema::request({{"refreshToken*"_L1, schema::text()}});
    refresh.answerSchema = answers::keys();
    buyerapi::addTo(api, refresh, this, &AuthRoutes::refresh);
    api::Operation profile =
        buyerOperation(Method::Get, "/api/auth/profile", "accounts.buyer_profile", "Shows who one is.");
    profile.answerSchema = answers::profile();
    buyerapi::addTo(api, profile, this, &AuthRoutes::profile);
}

Response AuthRoutes::refused(const accounts::Refusal &refusal) const
{
    if (refusal.kind == RefusalKind::EmailTaken || refusal.kind == RefusalKind::IdTaken)
        return Envelope::plain(
            {Status::Conflict, "user_exists", "A user with this e-mail address exists already."});
    http::Problem problem = accounts::problemOf(refusal);
    if (refusal.kind == RefusalKind::TooManyFailures) {
        const Instant reset = m_clock.now() + refusal.retryAfter.value_or(m_limits.window);
        const auto limit = QByteArray::number(m_limits.perAccount);
        const auto time = std::chrono::floor<std::chrono::milliseconds>(reset).time_since_epoch();
        problem.members = {
            {"limit", limit}, {"current", limit}, {"reset_time", QByteArray::number(qint64(time.count()))}};
    }
    return Envelope::plain(problem);
}

// One answer for registering and signing in: who it is, and the keys.
Task<Response> AuthRoutes::welcome(SessionKeys keys, Status status)
{
    Answer<accounts::Profile> profile = co_await m_profiles.read(keys.account);
    if (!profile)
        co_return refused(profile.error());
    JsonMembers user;
    user.addText("id", profile->account.toText());
    user.addText("email", profile->email.toUtf8());
    user.addText("firstName", profile->firstName.toUtf8());
    user.addText("lastName", profile->lastName.toUtf8());
    user.addText("role", "user");
    JsonMembers data;
    data.addRaw("user", user.take());
    addKeys(data, keys);
    co_return Envelope::success(data.take(), status);
}

Task<Response> AuthRoutes::signUp(http::RequestPtr request)
{
    const auto body = bodyOf(*request);
    if (!body)
        co_return Envelope::plain(body.error());
    auto asked = registrationOf(*body);
    if (!asked)
        co_return validationFailed(asked.error());
    accounts::NewPerson person{accounts::AccountId(m_ids.next()), asked->email, asked->firstName,
                               asked->lastName, QStringLiteral("en")};
    accounts::Visitor visitor = accounts::visitorOf(*request);
    Answer<SessionKeys> keys =
        co_await m_signUps.signUp(std::move(person), std::move(asked->password), std::move(visitor));
    if (!keys)
        co_return refused(keys.error());
    co_return co_await welcome(std::move(*keys), Status::Created);
}

Task<Response> AuthRoutes::signIn(http::RequestPtr request)
{
    const auto body = bodyOf(*request);
    if (!body)
        co_return Envelope::plain(body.error());
    const auto given = credentialsOf(*body);
    if (!given)
        co_return validationFailed(given.error());
    accounts::Visitor visitor = accounts::visitorOf(*request);
    Answer<SessionKeys> keys = co_await m_sessions.signIn(
        accounts::lookupKey(given->email), accounts::passwordBytes(given->password), std::move(visitor));
    if (!keys)
        co_return refused(keys.error());
    co_return co_await welcome(std::move(*keys), Status::Ok);
}

Task<Response> AuthRoutes::refresh(http::RequestPtr request)
{
    const auto body = bodyOf(*request);
    if (!body)
        co_return Envelope::plain(body.error());
    QByteArray token = body->value(QStringLiteral("refreshToken")).toString().toUtf8();
    accounts::Visitor visitor = accounts::visitorOf(*request);
    Answer<SessionKeys> keys = co_await m_sessions.refresh(std::move(token), std::move(visitor));
    if (!keys)
        co_return refused(keys.error());
    JsonMembers data;
    addKeys(data, *keys);
    co_return Envelope::success(data.take());
}

Task<Response> AuthRoutes::profile(http::RequestPtr request)
{
    Answer<accounts::Profile> profile = co_await m_profiles.read(api::callerOf(*request).account());
    if (!profile)
        co_return refused(profile.error());
    JsonMembers user;
    user.addText("id", profile->account.toText());
    user.addText("email", profile->email.toUtf8());
    user.addText("role", "user");
    JsonMembers data;
    data.addRaw("user", user.take());
    co_return Envelope::success(data.take());
}

} // namespace foyer::buyerapi
