// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/livegatekeeper.h"

#include "server/api/caller.h"

namespace foyer::app {

namespace {

using accounts::Permission;

constexpr std::size_t mostKnown = 200'000; ///< accounts that are followed here; each is a few hundred bytes

tl::unexpected<Error> notGood()
{
    return failure(ErrorCode::PermissionDenied, QStringLiteral("The token is not good (any more)."));
}

std::optional<Permission> permissionFor(live::TopicKind kind)
{
    switch (kind) {
    case live::TopicKind::Sales: return Permission::ViewFigures;
    case live::TopicKind::Scans: return Permission::CheckIn;
    case live::TopicKind::Seats:
    case live::TopicKind::Queue:
    case live::TopicKind::Me: break;
    }
    return std::nullopt;
}

bool isPublic(const booking::SaleSheet &sheet)
{
    return sheet.state != booking::PerformanceState::Draft;
}

} // namespace

LiveGatekeeper::LiveGatekeeper(accounts::GuardParts access, accounts::AccountNews &news,
                               catalog::SaleSheetSource &sheets)
    : m_access(std::move(access))
    , m_sheets(sheets)
{
    connect(&news, &accounts::AccountNews::changed, this, [this](accounts::AccountId account) {
        if (m_observer != nullptr)
            m_observer->rightsChanged(account);
    });
    connect(&news, &accounts::AccountNews::resumed, this, [this] {
        if (m_observer != nullptr)
            m_observer->rightsUncertain();
    });
}

Task<Result<live::Guest>> LiveGatekeeper::recognise(QByteArray token)
{
    const QPointer<LiveGatekeeper> self(this);
    const tl::expected<accounts::AccessClaims, accounts::TokenFault> claims = m_access.tokens->check(token);
    if (!claims)
        co_return notGood();
    accounts::MembershipPtr membership = m_access.memberships->find(claims->session);
    if (!membership || !membership->admits(*claims)) { // the token may be newer than what is remembered
        Result<accounts::MembershipPtr> read = co_await m_access.memberships->read(claims->session);
        if (!read)
            co_return failure(std::move(read.error()));
        membership = std::move(*read);
    }
    if (!self)
        co_return failure(ErrorCode::Closed, QStringLiteral("The server is stopping."));
    if (!membership || !membership->admits(*claims))
        co_return notGood();
    if (m_callers.size() >= mostKnown)
        m_callers.clear();
    m_callers.insert_or_assign(claims->account, membership->caller);
    live::Guest guest;
    guest.account = claims->account;
    guest.until = claims->expiresAt;
    co_return guest;
}

// Roles are those of the last time that the guest was recognised: after every change the hub asks for that
// again first.
Task<Result<bool>> LiveGatekeeper::mayFollow(live::Guest guest, live::Topic topic)
{
    if (topic.kind == live::TopicKind::Me)
        co_return guest.isKnown() && guest.account == topic.account;
    const QPointer<LiveGatekeeper> self(this);
    Result<booking::SaleSheetPtr> sheet = co_await m_sheets.byNumber(topic.performance);
    if (!sheet && sheet.error().code == ErrorCode::NotFound)
        co_return false;
    if (!sheet)
        co_return failure(std::move(sheet.error()));
    if (!self)
        co_return failure(ErrorCode::Closed, QStringLiteral("The server is stopping."));
    const auto found = m_callers.find(guest.account);
    const auto *caller = found == m_callers.end() ? nullptr : found->second.get();
    const std::optional<Permission> permission = permissionFor(topic.kind);
    if (!permission)
        co_return isPublic(**sheet) || (caller != nullptr && caller->isMember((*sheet)->organization));
    co_return caller != nullptr && caller->may(*permission, (*sheet)->organization);
}

} // namespace foyer::app
