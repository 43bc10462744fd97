// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/booking/bookingworld.h"

#include <QTest>

using namespace foyer;
using namespace foyer::booking;
using foyer::test::BookingWorld;

namespace {

QString codeOf(const Decision &decision)
{
    return decision ? QStringLiteral("accepted") : QString{refusalCode(decision.error().reason)};
}

} // namespace

/// From a hold to a paid order, and what stands in the way.
class SellingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimsAreWonBeforeMoneyMoves();
    void confirmingSellsSeatsAndBooksTheSale();
    void cashIsOneDecision();
    void takenSeatRefusesTheWholeOrderAndNamesIt();
    void poolSellsToExactlyItsCapacity();
    void repeatChangesNothing();
    void sameIdWithOtherContentIsRefused();
    void failedPaymentMayBeTriedAgain();
    void secondCaptureIsNotBooked();
    void undecidedAttemptHoldsTheSeats();
    void expiresOnlyAfterItsDeadline();
    void houseHoldNeedsTheRightToBreakIt();
    void lateConfirmationFindsNoClaim();
    void taxIsPartOfThePrice();
};

void SellingTest::claimsAreWonBeforeMoneyMoves()
{
    BookingWorld w;
    const StartPaying start = w.order({3, 4}, 2);
    QCOMPARE(codeOf(w.decide(start)), QStringLiteral("accepted"));
    QVERIFY((w.world.claims.at({7, 3}).state == ClaimState::Selling));
    QVERIFY((w.world.claims.at({7, 4}).owner == start.order.id.uuid()));
    QCOMPARE(w.world.pools.at(w.pool).selling, 2);
    QVERIFY(w.changes().ledger.empty());
    QVERIFY(w.changes().captures.empty());
    QCOMPARE(w.brokenLaw(), QString{});
}

void SellingTest::confirmingSellsSeatsAndBooksTheSale()
{
    BookingWorld w;
    const StartPaying start = w.order({3}, 1);
    QVERIFY(w.decide(start));
    QVERIFY(w.decide(Confirm{start.order.id, start.attempt}));
    const Order &order = w.world.orders.at(start.order.id);
    QVERIFY(order.state == OrderState::Confirmed);
    QCOMPARE(order.captured, 2050);
    QCOMPARE(order.liveTotal, 2050);
    QVERIFY(!order.lines[0].ticket.isNull() && !order.lines[1].ticket.isNull());
    QCOMPARE(w.balance("tender/simulated"), -2050);
    QCOMPARE(w.balance("fees"), 200);
    QCOMPARE(w.balance("sales") + w.balance("tax"), 1850);
    QCOMPARE(w.brokenLaw(), QString{});
}

void SellingTest::cashIsOneDecision()
{
    BookingWorld w;
    QVERIFY(w.decide(w.order({0, 1}, 0, Tender::Cash)));
    QCOMPARE(w.changes().captures.size(), 1U);
    QCOMPARE(w.changes().newOrders.size(), 1U);
    QVERIFY(w.changes().orders.empty());
    QVERIFY((w.world.claims.at({7, 0}).state == ClaimState::Sold));
    QCOMPARE(w.world.claims.at({7, 0}).version, 2);
    QCOMPARE(w.brokenLaw(), QString{});
}

void SellingTest::takenSeatRefusesTheWholeOrderAndNamesIt()
{
    BookingWorld w;
    QVERIFY(w.decide(w.order({5})));
    const Decision second = w.decide(w.order({4, 5, 6}, 1));
    QCOMPARE(codeOf(second), QStringLiteral("seat_taken"));
    QCOMPARE(second.error().seats, std::vector<qint32>{5});
    QVERIFY((w.world.claims.at({7, 4}).state == ClaimState::Free));
    QCOMPARE(w.world.pools.at(w.pool).selling, 0);
    QVERIFY(w.changes().claims.empty() && w.changes().events.empty());
    QCOMPARE(codeOf(w.decide(w.order({5, 99}))), QStringLiteral("unknown_seat"));
}

void SellingTest::poolSellsToExactlyItsCapacity()
{
    BookingWorld w;
    for (int i = 0; i < 3; ++i)
        QVERIFY(w.decide(w.order({}, 3)));
    QCOMPARE(codeOf(w.decide(w.order({}, 2))), QStringLiteral("pool_full"));
    QVERIFY(w.decide(w.order({}, 1)));
    QCOMPARE(codeOf(w.decide(w.order({}, 1))), QStringLiteral("pool_full"));
    QCOMPARE(w.world.pools.at(w.pool).selling, 10);
}

void SellingTest::repeatChangesNothing()
{
    BookingWorld w;
    const StartPaying start = w.order({3});
    QVERIFY(w.decide(start)->changed);
    QVERIFY(!w.decide(start)->changed);
    QVERIFY(w.decide(Confirm{start.order.id, start.attempt})->changed);
    QVERIFY(!w.decide(Confirm{start.order.id, start.attempt})->changed);
    QVERIFY(!w.decide(start)->changed);
    QVERIFY(w.changes().claims.empty());
    QCOMPARE(w.balance("tender/simulated"), -1250);
}

void SellingTest::sameIdWithOtherContentIsRefused()
{
    BookingWorld w;
    StartPaying start = w.order({3});
    QVERIFY(w.decide(start));
    start.order.lines[0].price = 1;
    QCOMPARE(codeOf(w.decide(start)), QStringLiteral("id_taken"));
}

void SellingTest::failedPaymentMayBeTriedAgain()
{
    BookingWorld w;
    const StartPaying start = w.order({3});
    QVERIFY(w.decide(start));
    const AttemptId second(w.nextId());
    QCOMPARE(codeOf(w.decide(TryAgain{start.order.id, second, Tender::Simulated})),
             QStringLiteral("attempt_undecided"));
    QVERIFY(w.decide(PaymentFailed{start.order.id, start.attempt}));
    QVERIFY((w.world.claims.at({7, 3}).state == ClaimState::Selling));
    QVERIFY(w.decide(TryAgain{start.order.id, second, Tender::Simulated}));
    QCOMPARE(codeOf(w.decide(Confirm{start.order.id, start.attempt})), QStringLiteral("wrong_state"));
    QVERIFY(w.decide(Confirm{start.order.id, second}));
    QCOMPARE(w.brokenLaw(), QString{});
}

void SellingTest::secondCaptureIsNotBooked()
{
    BookingWorld w;
    const StartPaying start = w.order({3}, 0, Tender::Cash);
    QVERIFY(w.decide(start));
    QCOMPARE(codeOf(w.decide(TryAgain{start.order.id, AttemptId(w.nextId()), Tender::Cash})),
             QStringLiteral("wrong_state"));
    QCOMPARE(w.world.orders.at(start.order.id).captured, 1250);
}

void SellingTest::undecidedAttemptHoldsTheSeats()
{
    BookingWorld w;
    const StartPaying start = w.order({3});
    QVERIFY(w.decide(start));
    QCOMPARE(codeOf(w.decide(Cancel{start.order.id})), QStringLiteral("attempt_undecided"));
    w.clock.advance(std::chrono::minutes{6});
    QCOMPARE(codeOf(w.decide(Expire{start.order.id})), QStringLiteral("attempt_undecided"));
    QVERIFY(w.decide(PaymentFailed{start.order.id, start.attempt}));
    QVERIFY(w.decide(Cancel{start.order.id}));
    QVERIFY((w.world.claims.at({7, 3}).state == ClaimState::Free));
    QCOMPARE(w.brokenLaw(), QString{});
}

void SellingTest::expiresOnlyAfterItsDeadline()
{
    BookingWorld w;
    const StartPaying start = w.order({3}, 1);
    QVERIFY(w.decide(start));
    QVERIFY(w.decide(PaymentFailed{start.order.id, start.attempt}));
    QCOMPARE(codeOf(w.decide(Expire{start.order.id})), QStringLiteral("wrong_state"));
    w.clock.advance(std::chrono::minutes{5});
    QVERIFY(w.decide(Expire{start.order.id}));
    QCOMPARE(w.world.pools.at(w.pool).selling, 0);
    QCOMPARE(codeOf(w.decide(TryAgain{start.order.id, AttemptId(w.nextId()), Tender::Simulated})),
             QStringLiteral("wrong_state"));
    QCOMPARE(w.brokenLaw(), QString{});
}

void SellingTest::houseHoldNeedsTheRightToBreakIt()
{
    BookingWorld w;
    w.world.claims.at({7, 3}) = Claim{ClaimState::House, w.nextId(), std::nullopt, 1};
    QCOMPARE(codeOf(w.decide(w.order({3}))), QStringLiteral("seat_taken"));
    StartPaying staff = w.order({3});
    staff.breaksHouseHolds = true;
    QVERIFY(w.decide(staff));
}

void SellingTest::lateConfirmationFindsNoClaim()
{
    BookingWorld w;
    const StartPaying start = w.order({3});
    QVERIFY(w.decide(start));
    w.world.claims.at({7, 3}).owner = w.nextId();
    QCOMPARE(codeOf(w.decide(Confirm{start.order.id, start.attempt})), QStringLiteral("wrong_state"));
}

void SellingTest::taxIsPartOfThePrice()
{
    BookingWorld w;
    QVERIFY(w.decide(w.order({1}, 0, Tender::Cash)));
    QCOMPARE(w.balance("tax"), 184); // 1150 · 19 / 119 = 183.61
    QCOMPARE(w.balance("sales"), 966);
}

QTEST_GUILESS_MAIN(SellingTest)
#include "tst_selling.moc"
