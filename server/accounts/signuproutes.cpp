// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/signuproutes.h"

#include "core/accounts/slug.h"
#include "core/base/currency.h"
#include "server/accounts/refusalproblem.h"
#include "server/accounts/requestparts.h"

#include <QTimeZone>

namespace foyer::accounts {

namespace {

struct Applicant
{
    NewPerson person;
    Secret password;
};

tl::expected<Applicant, http::Problem> applicantOf(const wire::SignUp &body, const QByteArray &prefix)
{
    tl::expected<EmailAddress, http::Problem> email = checkedEmail(body.email, prefix + "email");
    if (!email)
        return tl::unexpected<http::Problem>(email.error());
    tl::expected<Secret, http::Problem> password = checkedPassword(body.password, prefix + "password");
    if (!password)
        return tl::unexpected<http::Problem>(password.error());
    tl::expected<QString, http::Problem> language =
        checkedLanguage(body.language.value_or(QStringLiteral("en")), prefix + "language");
    if (!language)
        return tl::unexpected<http::Problem>(language.error());
    if (body.id.isNull())
        return api::badField(prefix + "id", prefix + "id must not be null.");
    return Applicant{{body.id, *std::move(email), body.firstName.value_or(QString()),
                      body.lastName.value_or(QString()), *std::move(language)},
                     *std::move(password)};
}

tl::expected<FirstOrganization, http::Problem> organizationOf(const wire::NewOrganization &body)
{
    if (body.id.isNull())
        return api::badField("organization.id", "organization.id must not be null.");
    if (!isSlug(body.slug))
        return api::badField("organization.slug",
                             "organization.slug must be lower-case letters, digits and single hyphens.");
    if (!Currency::fromCode(body.currency))
        return api::badField("organization.currency", "organization.currency must be one of ISO 4217.");
    if (!QTimeZone::isTimeZoneIdAvailable(body.timeZone.toUtf8()))
        return api::badField("organization.time_zone",
                             "organization.time_zone must be one such as Europe/Berlin.");
    return FirstOrganization{body.id, body.name, body.slug, body.currency, body.timeZone};
}

} // namespace

void SignUpRoutes::addTo(api::ApiBuilder &api)
{
    using api::SignIn;
    using http::Method;
    api.add({.method = Method::Get,
             .path = "/api/v1/setup",
             .name = "accounts.show_setup",
             .summary = "Says whether this installation waits for its first organization.",
             .signIn = SignIn::NotNeeded},
            this, &SignUpRoutes::setupState);
    api.add({.method = Method::Post,
             .path = "/api/v1/setup",
             .name = "accounts.set_up",
             .summary = "Makes the first organization and its owner, once, and signs the owner in.",
             .signIn = SignIn::NotNeeded,
             .success = http::Status::Created,
             .problems = {"already_set_up", "email_taken", "id_taken", "overloaded"}},
            this, &SignUpRoutes::setUp);
    api.add({.method = Method::Post,
             .path = "/api/v1/accounts",
             .name = "accounts.sign_up",
             .summary = "Makes an account and signs in.",
             .signIn = SignIn::NotNeeded,
             .success = http::Status::Created,
             .problems = {"email_taken", "id_taken", "too_many_failures", "overloaded"}},
            this, &SignUpRoutes::signUp);
}

Task<api::Outcome<wire::SetupState>> SignUpRoutes::setupState(api::Call<api::Nothing> call)
{
    static_cast<void>(call);
    Answer<bool> isNeeded = co_await m_service.isSetUpNeeded();
    if (!isNeeded)
        co_return refused(isNeeded.error());
    co_return api::Reply<wire::SetupState>(wire::SetupState{*isNeeded});
}

Task<api::Outcome<wire::SignedIn>> SignUpRoutes::setUp(api::Call<wire::SetUp> call)
{
    tl::expected<Applicant, http::Problem> owner = applicantOf(call.body.owner, "owner.");
    if (!owner)
        co_return tl::unexpected<http::Problem>(owner.error());
    tl::expected<FirstOrganization, http::Problem> organization = organizationOf(call.body.organization);
    if (!organization)
        co_return tl::unexpected<http::Problem>(organization.error());
    Visitor visitor = visitorOf(*call.request, call.body.owner.deviceToken);
    Answer<SessionKeys> keys = co_await m_service.setUp(std::move(owner->person), std::move(owner->password),
                                                        std::move(*organization), std::move(visitor));
    if (!keys)
        co_return refused(keys.error());
    co_return api::Reply<wire::SignedIn>(signedIn(*keys));
}

Task<api::Outcome<wire::SignedIn>> SignUpRoutes::signUp(api::Call<wire::SignUp> call)
{
    tl::expected<Applicant, http::Problem> applicant = applicantOf(call.body, {});
    if (!applicant)
        co_return tl::unexpected<http::Problem>(applicant.error());
    Visitor visitor = visitorOf(*call.request, call.body.deviceToken);
    Answer<SessionKeys> keys = co_await m_service.signUp(std::move(applicant->person),
                                                         std::move(applicant->password), std::move(visitor));
    if (!keys)
        co_return refused(keys.error());
    co_return api::Reply<wire::SignedIn>(signedIn(*keys));
}

} // namespace foyer::accounts
