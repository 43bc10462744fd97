// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "server/pg/listener.h"

namespace foyer::accounts {

/// Hears of changed accounts from all workers and machines, when the change is committed: roles, sessions,
/// passwords. One per worker, on its thread.
class AccountNews final : public QObject
{
    Q_OBJECT

public:
    AccountNews(pg::ConnectionSettings settings, const Clock &clock, RandomSource &random,
                QObject *parent = nullptr);

    void open() { m_listener.open(); }

Q_SIGNALS:
    void changed(foyer::accounts::AccountId account);

    /// Listening begins, or begins again: anything may have changed.
    void resumed();

private:
    void hear(const QByteArray &channel, const QByteArray &payload);

    pg::Listener m_listener;
};

} // namespace foyer::accounts
