// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/buyerapi/buyerrig.h"

#include <optional>
#include <QObject>

namespace foyer::test {

/// What tests of bookings and payments share: a house to book in, a new buyer for each function, and the laws
/// looked at behind each.
class BookingTest : public QObject
{
    Q_OBJECT

protected:
    /// Seats of one sale by ordinal.
    [[nodiscard]] JsonAnswer create(JsonClient &client, const std::vector<int> &seats) const;

    /// A booking of seats that nobody had before, the first of them m_last; its id.
    [[nodiscard]] QString booked(int seats = 1);

    [[nodiscard]] static QString intent(JsonClient &client, const QString &booking);

    JsonAnswer pay(JsonClient &client, const QString &booking, const QString &intent,
                   std::optional<bool> success = {}) const;

    [[nodiscard]] static QByteArray path(const QString &booking, const char *rest = "")
    {
        return "/api/booking/" + booking.toLatin1() + rest;
    }

    [[nodiscard]] QByteArray claimOf(int seat) const;
    [[nodiscard]] bool isHeld(int seat) const;

    /// A QVERIFY of its own: a refusal in the shape of these routes.
    static void isFailure(const JsonAnswer &answer, int status, const QString &code);

    std::unique_ptr<BuyerRig> m_rig;
    SaleOnOffer m_sale;
    SaleOnOffer m_unsimulated;
    std::unique_ptr<JsonClient> m_buyer;
    int m_next = 0;
    int m_last = 0;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
};

} // namespace foyer::test
