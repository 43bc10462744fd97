// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/live/gatekeeper.h"

#include <map>
#include <set>

namespace foyer::test {

/// Knows who a test says. A token is the account's id in text. Lives on a worker's thread.
class StandInGatekeeper final : public live::Gatekeeper
{
public:
    using Account = accounts::AccountId;

    [[nodiscard]] Task<Result<live::Guest>> recognise(QByteArray token) override;
    [[nodiscard]] Task<Result<bool>> mayFollow(live::Guest guest, live::Topic topic) override;

    void setObserver(live::RightsObserver *observer) override { m_observer = observer; }

    void grant(Account account, live::TopicKind kind) { m_rights[account].insert(kind); }

    void enrol(Account account) { m_rights[account]; }

    /// Takes a right back, and says so.
    void revoke(Account account, live::TopicKind kind);

    /// The account is no more.
    void remove(Account account);

private:
    std::map<Account, std::set<live::TopicKind>> m_rights;
    live::RightsObserver *m_observer = nullptr;
};

} // namespace foyer::test
