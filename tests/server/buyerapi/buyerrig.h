// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accountsettings.h"
#include "tests/server/accounts/signups.h"
#include "tests/server/api/apirig.h"

namespace foyer::booking {
class BookingServices;
}

namespace foyer::line {
class LineServices;
}

namespace foyer::test {

/// An event on sale: one date of `seats` seats at 2500.00 INR each, in rows of 50.
struct SaleOnOffer
{
    QByteArray performance;
    QByteArray slug;
    QByteArray number;
    QByteArray category; ///< of all seats

    [[nodiscard]] QString seat(int ordinal) const
    {
        return QString::fromLatin1(number + '-' + QByteArray::number(ordinal));
    }

    [[nodiscard]] QJsonArray seats(const std::vector<int> &ordinals) const;
};

/// A worker with accounts, catalog, booking, simulated payments that answer at once, and the buyers' API.
class BuyerRig
{
public:
    enum class Holds : quint8
    {
        InPostgres,
        InRedis,
    };

    explicit BuyerRig(const accounts::AccountsSettings &settings, Holds holds = Holds::InPostgres);

    [[nodiscard]] quint16 port() const { return m_api->port(); }

    /// Published over the API; `simulated`: sells through simulated payments.
    [[nodiscard]] SaleOnOffer offer(const QString &slug, int seats, bool simulated = true);

    /// Registered through the API under test, and signed in.
    [[nodiscard]] std::unique_ptr<JsonClient> buyer() { return clientWith(newToken()); }

    [[nodiscard]] QByteArray newToken(); ///< of somebody registered for it
    [[nodiscard]] std::unique_ptr<JsonClient> clientWith(const QByteArray &token) const;

    QByteArray psql(const QString &sql) const { return m_api->psql(sql); }

    /// The hold of a pending booking runs out now.
    void expireHold(const QString &booking) const;

    /// Looks after the waiting lines, as a server does every second; first puts up the line of this number.
    void tendLines(int begin = 0);

    /// What is wrong with the laws in the whole database, in words; empty when all hold.
    [[nodiscard]] QByteArray brokenLaws();

    /// The API's description of itself.
    [[nodiscard]] const QJsonObject &description() const { return m_description; }

    [[nodiscard]] booking::BookingServices &booking() { return *m_booking; } ///< only inside run()

    void run(const std::function<void()> &work) { m_api->run(work); }

private:
    [[nodiscard]] ApiServices build(const ApiParts &parts, const accounts::AccountsSettings &settings,
                                    Holds holds);
    void moveHoldsToRedis();

    [[nodiscard]] QString newId() { return QString::fromLatin1(m_ids.next().toText()); }

    [[nodiscard]] QByteArray path(const QByteArray &rest) const
    {
        return "/api/v1/organizations/" + m_owner.organization.toText() + rest;
    }

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    pg::Pool *m_pool = nullptr;
    booking::BookingServices *m_booking = nullptr;
    line::LineServices *m_lines = nullptr;
    std::unique_ptr<ApiRig> m_api;
    QJsonObject m_description;
    SignedInOwner m_owner;
    QString m_venue;
    int m_buyers = 0;
};

} // namespace foyer::test
