// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accountservices.h"
#include "tests/server/accounts/signups.h"
#include "tests/server/api/apirig.h"

namespace foyer::test {

/// Hashes that cost next to nothing, and no limit of rates.
[[nodiscard]] accounts::AccountsSettings quickSettings();

/// The key that tokens of a rig are signed with.
[[nodiscard]] accounts::TokenKeys rigKeys();

/// A worker with accounts, guarded by them; `more` adds routes of the test's own.
class AccountsRig
{
public:
    using More = std::function<std::shared_ptr<void>(const ApiParts &)>;

    explicit AccountsRig(const accounts::AccountsSettings &settings = quickSettings(),
                         const Clock *clock = nullptr, More more = {});

    [[nodiscard]] quint16 port() const { return m_api->port(); }

    [[nodiscard]] ApiRig &api() { return *m_api; }

    [[nodiscard]] accounts::AccountServices &services() { return *m_services; } ///< only inside run()

    void run(const std::function<void()> &work) { m_api->run(work); }

    QByteArray psql(const QString &sql) const { return m_api->psql(sql); }

private:
    accounts::AccountServices *m_services = nullptr;
    std::unique_ptr<ApiRig> m_api;
};

} // namespace foyer::test
