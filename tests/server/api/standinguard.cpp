// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/api/standinguard.h"

#include "server/api/accessrule.h"

namespace foyer::test {

namespace {

std::shared_ptr<const api::Caller> callerOf(const QByteArray &authorization)
{
    const QList<QByteArray> words = authorization.split(' ');
    if (words.value(0) != "As")
        return nullptr;
    api::Caller::Roles roles;
    for (const QByteArray &word : words.mid(2)) {
        const QList<QByteArray> parts = word.split(':');
        roles.emplace(api::OrganizationId::fromText(parts.value(0)).value(),
                      accounts::roleFromName(QString::fromLatin1(parts.value(1))).value());
    }
    return std::make_shared<api::Caller>(api::AccountId::fromText(words.value(1)).value(), std::move(roles));
}

} // namespace

http::RequestGuard::Verdict StandInGuard::check(const http::RequestPtr &request)
{
    const auto caller = callerOf(request->header(http::HeaderName::Authorization).toByteArray());
    if (const auto objection = api::objectionTo(*request, caller.get()))
        return objection->toResponse();
    request->context().setPrincipal(caller);
    return Pass{};
}

QByteArray actingAs(api::AccountId account)
{
    return "As " + account.toText();
}

QByteArray actingAs(api::AccountId account, api::OrganizationId organization, accounts::Role role)
{
    return actingAs(account) + ' ' + organization.toText() + ':' + accounts::roleName(role).latin1();
}

} // namespace foyer::test
