// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountnews.h"

namespace foyer::accounts {

namespace {

const QByteArray channelName = QByteArrayLiteral("foyer_accounts"); // as in sql/tell_account_changed.sql

} // namespace

AccountNews::AccountNews(pg::ConnectionSettings settings, const Clock &clock, RandomSource &random,
                         QObject *parent)
    : QObject(parent)
    , m_listener(std::move(settings), clock, random)
{
    m_listener.subscribe(channelName);
    connect(&m_listener, &pg::Listener::notified, this, &AccountNews::hear);
    connect(&m_listener, &pg::Listener::resumed, this, &AccountNews::resumed);
}

void AccountNews::hear(const QByteArray &channel, const QByteArray &payload)
{
    const std::optional<AccountId> account = AccountId::fromText(payload);
    if (channel == channelName && account)
        Q_EMIT changed(*account);
}

} // namespace foyer::accounts
