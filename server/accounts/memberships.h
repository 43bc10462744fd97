// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/base/task.h"
#include "server/accounts/accesstokens.h"
#include "server/api/caller.h"
#include "server/pg/pool.h"

#include <unordered_map>

namespace foyer::accounts {

/// What a session may do, as PostgreSQL says.
struct Membership
{
    std::shared_ptr<const api::Caller> caller;
    qint32 epoch = 0;
    bool isLive = false; ///< neither signed out nor disabled
    SteadyInstant readAt{};

    /// Whether a token is still believed.
    [[nodiscard]] bool admits(const AccessClaims &claims) const
    {
        return isLive && caller->account() == claims.account && epoch == claims.epoch;
    }
};

using MembershipPtr = std::shared_ptr<const Membership>;

/// Sessions with their accounts' roles, read at first use and kept for five seconds, or until somebody says
/// that the account has changed. Those that are asked for while others are being read are read together,
/// next. One per worker, on its thread; kept alive by what it has to finish.
class Memberships : public std::enable_shared_from_this<Memberships>
{
public:
    static constexpr auto freshFor = std::chrono::seconds{5};
    static constexpr std::size_t most = 65'536; ///< sessions that are kept

    Memberships(pg::Pool &pool, const Clock &clock) : m_pool(pool), m_clock(clock) {}

    /// Null when it has to be read.
    [[nodiscard]] MembershipPtr find(SessionId session) const;

    /// Null for a session that does not exist. Errors: those of the database.
    [[nodiscard]] Completion<MembershipPtr> read(SessionId session);

    void forget(AccountId account);
    void forgetAll();

    [[nodiscard]] std::size_t count() const noexcept { return m_entries.size(); }

private:
    using Found = std::unordered_map<SessionId, MembershipPtr>;
    using Wanted = std::unordered_map<SessionId, std::vector<Completer<MembershipPtr>>>;

    static Task<> readWanted(std::shared_ptr<Memberships> self);
    [[nodiscard]] static Task<Result<Found>> readAll(std::shared_ptr<Memberships> self,
                                                     std::vector<SessionId> sessions);
    static void answer(Wanted wanted, const Result<Found> &found);
    void keep(SessionId session, const MembershipPtr &membership);
    void makeRoom();

    pg::Pool &m_pool;
    const Clock &m_clock;
    std::unordered_map<SessionId, MembershipPtr> m_entries;
    std::unordered_multimap<AccountId, SessionId> m_byAccount;
    Wanted m_wanted;
    bool m_isReading = false;
    quint64 m_news = 0; ///< counts forget(): what was being read meanwhile may be old already
};

} // namespace foyer::accounts
