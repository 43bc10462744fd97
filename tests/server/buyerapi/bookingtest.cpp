// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/buyerapi/bookingtest.h"

#include "tests/server/accounts/accountsrig.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foyer::test {

void BookingTest::initTestCase()
{
    m_rig = std::make_unique<BuyerRig>(quickSettings());
    m_sale = m_rig->offer(u"coldplay-mumbai-2025"_s, 100);
    m_unsimulated = m_rig->offer(u"card-only"_s, 50, false);
}

void BookingTest::cleanupTestCase()
{
    m_rig.reset();
}

void BookingTest::init()
{
    m_buyer = m_rig->buyer();
}

void BookingTest::cleanup()
{
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

JsonAnswer BookingTest::create(JsonClient &client, const std::vector<int> &seats) const
{
    return client.post("/api/booking/create", {{u"eventId"_s, QString::fromLatin1(m_sale.slug)},
                                               {u"seatIds"_s, m_sale.seats(seats)}});
}

QString BookingTest::booked(int seats)
{
    std::vector<int> ordinals;
    for (int i = 0; i < seats; ++i)
        ordinals.push_back(m_next++);
    m_last = ordinals.front();
    const JsonAnswer made = create(*m_buyer, ordinals);
    return made.status == 201 ? made.text(u"data.id"_s) : QString::fromUtf8(made.toText());
}

QString BookingTest::intent(JsonClient &client, const QString &booking)
{
    return client.post("/api/payment/create-intent", {{u"bookingId"_s, booking}})
        .text(u"data.paymentIntentId"_s);
}

JsonAnswer BookingTest::pay(JsonClient &client, const QString &booking, const QString &intent,
                            std::optional<bool> success) const
{
    QJsonObject body{{u"bookingId"_s, booking}, {u"paymentIntentId"_s, intent}};
    if (success)
        body.insert(u"success"_s, *success);
    return client.post("/api/payment/confirm", body);
}

QByteArray BookingTest::claimOf(int seat) const
{
    return m_rig->psql(u"select state from claim where performance = %1 and seat = %2"_s
                           .arg(QString::fromLatin1(m_sale.number))
                           .arg(seat));
}

bool BookingTest::isHeld(int seat) const
{
    return m_rig->psql(u"select count(*) from hold_seat where performance = %1 and seat = %2 and "
                       "expires_at > now()"_s.arg(QString::fromLatin1(m_sale.number))
                           .arg(seat))
           != "0";
}

void BookingTest::isFailure(const JsonAnswer &answer, int status, const QString &code)
{
    QVERIFY2(answer.status == status, answer.toText().constData());
    QCOMPARE(answer.object().keys(), (QStringList{u"error"_s, u"success"_s}));
    QCOMPARE(answer.at(u"success"_s), QJsonValue(false));
    QCOMPARE(answer.text(u"error.code"_s), code);
    QVERIFY(!answer.text(u"error.message"_s).isEmpty());
}

} // namespace foyer::test
