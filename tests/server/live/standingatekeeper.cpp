// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/live/standingatekeeper.h"

namespace foyer::test {

Task<Result<live::Guest>> StandInGatekeeper::recognise(QByteArray token)
{
    const std::optional<Account> account = Account::fromText(token);
    if (!account || !m_rights.contains(*account))
        co_return failure(ErrorCode::PermissionDenied, QStringLiteral("Nobody is called that."));
    co_return live::Guest{*account, Instant::max()};
}

Task<Result<bool>> StandInGatekeeper::mayFollow(live::Guest guest, live::Topic topic)
{
    if (topic.kind == live::TopicKind::Seats || topic.kind == live::TopicKind::Me)
        co_return true;
    const auto rights = m_rights.find(guest.account);
    co_return rights != m_rights.end() && rights->second.contains(topic.kind);
}

void StandInGatekeeper::revoke(Account account, live::TopicKind kind)
{
    m_rights[account].erase(kind);
    if (m_observer != nullptr)
        m_observer->rightsChanged(account);
}

void StandInGatekeeper::remove(Account account)
{
    m_rights.erase(account);
    if (m_observer != nullptr)
        m_observer->rightsChanged(account);
}

} // namespace foyer::test
