// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/memberroutes.h"

#include "server/accounts/refusalproblem.h"
#include "server/accounts/requestparts.h"
#include "server/api/page.h"
#include "server/api/revision.h"

namespace foyer::accounts {

namespace {

wire::MemberEntry entryOf(const Member &member)
{
    return {member.account, member.email,     member.firstName, member.lastName,
            member.role,    member.isPending, member.since,     member.revision};
}

api::Reply<wire::MemberEntry> replyOf(const Member &member)
{
    return {entryOf(member), api::revisionTag(member.revision)};
}

std::optional<MemberPosition> positionOf(const std::optional<api::Cursor> &cursor)
{
    if (!cursor)
        return std::nullopt;
    return MemberPosition{Instant(std::chrono::microseconds{cursor->key}), AccountId(cursor->id)};
}

AccountId accountOf(const http::Request &request)
{
    return AccountId(request.pathUuid("account"));
}

api::Operation operation(http::Method method, const QByteArray &below, const char *name, const char *summary)
{
    api::Operation result;
    result.method = method;
    result.path = "/api/v1/organizations/{organization:uuid}/members" + below;
    result.name = name;
    result.summary = summary;
    result.signIn = api::SignIn::OfMember;
    result.permission = Permission::ManageMembers;
    return result;
}

} // namespace

void MemberRoutes::addTo(api::ApiBuilder &api)
{
    using http::Method;
    const QByteArray one = "/{account:uuid}";
    api::Operation list =
        operation(Method::Get, {}, "accounts.list_members", "Lists the members, in the order they came.");
    list.query = {{"limit", "1 to 200; 50 if left out"}, {"after", "what the page before gave as next"}};
    api.add(list, this, &MemberRoutes::list);
    api.add(operation(Method::Get, one, "accounts.show_member", "Shows a member."), this,
            &MemberRoutes::show);
    api::Operation add =
        operation(Method::Post, {}, "accounts.add_member",
                  "Adds a person by e-mail address; for a new one, gives a token to set a password with.");
    add.success = http::Status::Created;
    add.problems = {"already_member", "account_pending", "id_taken"};
    api.add(add, this, &MemberRoutes::add);
    api::Operation change =
        operation(Method::Patch, one, "accounts.change_role", "Gives a member another role.");
    change.problems = {"precondition_required", "stale_revision", "last_owner"};
    api.add(change, this, &MemberRoutes::changeRole);
    api::Operation remove =
        operation(Method::Delete, one, "accounts.remove_member", "Takes a member's role away, at once.");
    remove.problems = {"last_owner"};
    api.add(remove, this, &MemberRoutes::remove);
}

Task<api::Outcome<wire::MemberPage>> MemberRoutes::list(api::Call<api::Nothing> call)
{
    const tl::expected<api::PageRequest, http::Problem> page = api::pageOf(*call.request);
    if (!page)
        co_return tl::unexpected<http::Problem>(page.error());
    Answer<MemberList> list =
        co_await m_service.list(call.organization(), positionOf(page->after), page->limit);
    if (!list)
        co_return refused(list.error());
    wire::MemberPage answer;
    for (const Member &member : list->members)
        answer.items.push_back(entryOf(member));
    if (list->hasMore) {
        const Member &last = list->members.back();
        answer.next =
            api::Cursor{qint64(last.since.time_since_epoch().count()), last.account.uuid()}.toText();
    }
    co_return api::Reply<wire::MemberPage>(std::move(answer));
}

Task<api::Outcome<wire::MemberEntry>> MemberRoutes::show(api::Call<api::Nothing> call)
{
    Answer<Member> member = co_await m_service.find(call.organization(), accountOf(*call.request));
    if (!member)
        co_return refused(member.error());
    co_return replyOf(*member);
}

Task<api::Outcome<wire::MemberAdded>> MemberRoutes::add(api::Call<wire::AddMember> call)
{
    tl::expected<EmailAddress, http::Problem> email = checkedEmail(call.body.email, "email");
    if (!email)
        co_return tl::unexpected<http::Problem>(email.error());
    if (call.body.account.isNull())
        co_return api::badField("account", "account must not be null.");
    Candidate candidate{call.body.account, *std::move(email), call.body.firstName.value_or(QString()),
                        call.body.lastName.value_or(QString()), call.body.role};
    Answer<AddedMember> added = co_await m_service.add(call.organization(), std::move(candidate));
    if (!added)
        co_return refused(added.error());
    wire::MemberAdded answer;
    answer.member = entryOf(added->member);
    if (!added->passwordToken.isEmpty()) {
        answer.passwordToken = added->passwordToken;
        answer.passwordTokenExpiresAt = added->tokenExpiresAt;
    }
    co_return api::Reply<wire::MemberAdded>(std::move(answer), api::revisionTag(added->member.revision));
}

Task<api::Outcome<wire::MemberEntry>> MemberRoutes::changeRole(api::Call<wire::ChangeRole> call)
{
    const tl::expected<qint32, http::Problem> revision = api::editedRevision(*call.request);
    if (!revision)
        co_return tl::unexpected<http::Problem>(revision.error());
    Answer<Member> member = co_await m_service.changeRole(call.organization(), accountOf(*call.request),
                                                          *revision, call.body.role);
    if (!member)
        co_return refused(member.error());
    co_return replyOf(*member);
}

Task<api::Outcome<api::Nothing>> MemberRoutes::remove(api::Call<api::Nothing> call)
{
    Answer<void> removed = co_await m_service.remove(call.organization(), accountOf(*call.request));
    if (!removed)
        co_return refused(removed.error());
    co_return api::Reply<api::Nothing>();
}

} // namespace foyer::accounts
