// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/profileroutes.h"

#include "core/accounts/password.h"
#include "server/accounts/refusalproblem.h"
#include "server/accounts/requestparts.h"
#include "server/api/revision.h"

namespace foyer::accounts {

namespace {

std::vector<QString> permissionsOf(Role role)
{
    std::vector<QString> names;
    for (int i = 1; i < permissionCount; ++i) {
        if (grants(role, Permission(i)))
            names.push_back(QString{permissionName(Permission(i))});
    }
    return names;
}

api::Reply<wire::AccountProfile> replyOf(const Profile &profile)
{
    wire::AccountProfile answer{profile.account,
                                profile.email,
                                profile.firstName,
                                profile.lastName,
                                profile.phone,
                                profile.language,
                                {}};
    for (const OrganizationRole &entry : profile.organizations)
        answer.organizations.push_back(wire::OrganizationEntry{entry.id, entry.name, entry.slug,
                                                               entry.currency, entry.timeZone, entry.role,
                                                               permissionsOf(entry.role)});
    return {std::move(answer), api::revisionTag(profile.revision)};
}

} // namespace

void ProfileRoutes::addTo(api::ApiBuilder &api)
{
    using http::Method;
    api.add({.method = Method::Get,
             .path = "/api/v1/account",
             .name = "accounts.show_profile",
             .summary = "Shows who one is and one's organizations."},
            this, &ProfileRoutes::show);
    api.add({.method = Method::Patch,
             .path = "/api/v1/account",
             .name = "accounts.edit_profile",
             .summary = "Changes one's names, telephone and language.",
             .problems = {"precondition_required", "stale_revision"}},
            this, &ProfileRoutes::edit);
    api.add({.method = Method::Put,
             .path = "/api/v1/account/password",
             .name = "accounts.change_password",
             .summary = "Changes one's password and ends all other sessions.",
             .problems = {"wrong_password", "too_many_failures", "overloaded", "conflict"}},
            this, &ProfileRoutes::changePassword);
    api.add({.method = Method::Post,
             .path = "/api/v1/passwords",
             .name = "accounts.set_password",
             .summary = "Sets the first password of an account that one was invited to.",
             .signIn = api::SignIn::NotNeeded,
             .problems = {"password_token_spent", "overloaded"}},
            this, &ProfileRoutes::setPassword);
}

Task<api::Outcome<wire::AccountProfile>> ProfileRoutes::show(api::Call<api::Nothing> call)
{
    Answer<Profile> profile = co_await m_service.read(call.caller().account());
    if (!profile)
        co_return refused(profile.error());
    co_return replyOf(*profile);
}

Task<api::Outcome<wire::AccountProfile>> ProfileRoutes::edit(api::Call<wire::EditProfile> call)
{
    const tl::expected<qint32, http::Problem> revision = api::editedRevision(*call.request);
    if (!revision)
        co_return tl::unexpected<http::Problem>(revision.error());
    if (call.body.language) {
        const tl::expected<QString, http::Problem> language =
            checkedLanguage(*call.body.language, "language");
        if (!language)
            co_return tl::unexpected<http::Problem>(language.error());
    }
    ProfileEdit edit{call.body.firstName, call.body.lastName, call.body.phone, call.body.language};
    Answer<Profile> profile = co_await m_service.edit(call.caller().account(), *revision, std::move(edit));
    if (!profile)
        co_return refused(profile.error());
    co_return replyOf(*profile);
}

Task<api::Outcome<wire::AccessGranted>> ProfileRoutes::changePassword(api::Call<wire::ChangePassword> call)
{
    tl::expected<Secret, http::Problem> wanted = checkedPassword(call.body.newPassword, "new_password");
    if (!wanted)
        co_return tl::unexpected<http::Problem>(wanted.error());
    Visitor visitor = visitorOf(*call.request);
    Answer<SessionAccess> access = co_await m_service.changePassword(
        call.caller().account(), call.caller().session(), passwordBytes(call.body.currentPassword),
        std::move(*wanted), std::move(visitor));
    if (!access)
        co_return refused(access.error());
    wire::AccessGranted granted;
    granted.accessToken = access->token;
    granted.expiresIn = access->expiresIn.count();
    co_return api::Reply<wire::AccessGranted>(std::move(granted));
}

Task<api::Outcome<api::Nothing>> ProfileRoutes::setPassword(api::Call<wire::SetPassword> call)
{
    tl::expected<Secret, http::Problem> password = checkedPassword(call.body.password, "password");
    if (!password)
        co_return tl::unexpected<http::Problem>(password.error());
    Answer<void> done = co_await m_service.setPassword(call.body.token.toUtf8(), std::move(*password));
    if (!done)
        co_return refused(done.error());
    co_return api::Reply<api::Nothing>();
}

} // namespace foyer::accounts
