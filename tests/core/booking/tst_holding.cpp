// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/booking/bookingworld.h"

#include <QTest>

using namespace foyer;
using namespace foyer::booking;

namespace {

QString codeOf(const Decision &decision)
{
    return decision ? QStringLiteral("accepted") : QString{refusalCode(decision.error().reason)};
}

} // namespace

/// Holds as pure decisions: who keeps what, until when, and what an order makes of it.
class HoldingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsOthersOut();
    void isOverToTheMicrosecond();
    void takenOverWhenItRanOut();
    void consumedByItsOrder();
    void orderMustBeWhatIsHeld();
    void movedHoldsAreDecidedWhereTheyLive();
    void houseTakesWhatIsKeptForIt();
    void partsAreGivenBack();
    void placesAreCounted();
    void sumOfOtherHoldsIsCounted();
    void houseSellsToWhomItWants_data();
    void houseSellsToWhomItWants();
    void neighboursAreCheckedAgain();
    void replacesInOneStep();
    void replacesOnlyOnesOwn();
    void replacedPlacesCountAsFree();
    void lateMoneyGoesBack();

private:
    [[nodiscard]] TakeHold hold(const std::vector<qint32> &seats, int places = 0);
    [[nodiscard]] StartPaying orderOf(const TakeHold &command);

    std::unique_ptr<test::BookingWorld> m_world;
};

void HoldingTest::init()
{
    m_world = std::make_unique<test::BookingWorld>();
}

TakeHold HoldingTest::hold(const std::vector<qint32> &seats, int places)
{
    TakeHold command;
    command.hold.id = HoldId(m_world->nextId());
    command.hold.performance = test::BookingWorld::performance;
    command.hold.owner = AccountId(m_world->nextId());
    command.hold.lines = m_world->order(seats, places).order.lines;
    return command;
}

StartPaying HoldingTest::orderOf(const TakeHold &command)
{
    StartPaying order = m_world->order({}, 0, Tender::Cash);
    order.order.hold = command.hold.id;
    order.order.lines = command.hold.lines;
    order.needsHold = true;
    return order;
}

void HoldingTest::keepsOthersOut()
{
    const TakeHold mine = hold({1, 2});
    QCOMPARE(codeOf(m_world->decide(mine)), QStringLiteral("accepted"));
    const Decision refused = m_world->decide(hold({2, 3}));
    QCOMPARE(codeOf(refused), QStringLiteral("seat_taken"));
    QCOMPARE(refused.error().seats, std::vector<qint32>{2});
    QCOMPARE(codeOf(m_world->decide(m_world->order({1}))), QStringLiteral("seat_taken"));
    QVERIFY(!m_world->decide(mine)->changed);
}

void HoldingTest::isOverToTheMicrosecond()
{
    const TakeHold mine = hold({1});
    QVERIFY(m_world->decide(mine).has_value());
    m_world->clock.advance(std::chrono::minutes{5} - std::chrono::microseconds{1});
    QCOMPARE(codeOf(m_world->decide(hold({1}))), QStringLiteral("seat_taken"));
    QCOMPARE(codeOf(m_world->decide(ExpireHold{mine.hold.id})), QStringLiteral("wrong_state"));
    m_world->clock.advance(std::chrono::microseconds{1});
    QCOMPARE(codeOf(m_world->decide(ExtendHold{mine.hold.id})), QStringLiteral("hold_expired"));
    QCOMPARE(codeOf(m_world->decide(orderOf(mine))), QStringLiteral("hold_expired"));
    QCOMPARE(codeOf(m_world->decide(hold({1}))), QStringLiteral("accepted"));
}

void HoldingTest::takenOverWhenItRanOut()
{
    const TakeHold first = hold({1, 2});
    QVERIFY(m_world->decide(first).has_value());
    m_world->clock.advance(std::chrono::minutes{6});
    const TakeHold second = hold({2});
    QVERIFY(m_world->decide(second).has_value());
    QVERIFY(m_world->decide(ExpireHold{first.hold.id})->changed);
    const SeatKey freed{test::BookingWorld::performance, 1};
    const SeatKey kept{test::BookingWorld::performance, 2};
    QVERIFY(!m_world->world.seatHolds.contains(freed));
    QVERIFY(m_world->world.seatHolds.at(kept).hold == second.hold.id);
    QCOMPARE(m_world->changes().claims.size(), std::size_t{1}); // what changed hands is not announced as free
}

void HoldingTest::consumedByItsOrder()
{
    const TakeHold mine = hold({1, 2}, 1);
    QVERIFY(m_world->decide(mine).has_value());
    const StartPaying order = orderOf(mine);
    QCOMPARE(codeOf(m_world->decide(order)), QStringLiteral("accepted"));
    QVERIFY(m_world->world.seatHolds.empty());
    QVERIFY(!m_world->decide(order)->changed);
    QCOMPARE(codeOf(m_world->decide(orderOf(mine))), QStringLiteral("hold_consumed"));
    QCOMPARE(codeOf(m_world->decide(ReleaseHold{mine.hold.id, {}})), QStringLiteral("hold_consumed"));
    QCOMPARE(m_world->brokenLaw(), QString());
}

void HoldingTest::orderMustBeWhatIsHeld()
{
    const TakeHold mine = hold({1, 2});
    QVERIFY(m_world->decide(mine).has_value());
    StartPaying cheaper = orderOf(mine);
    cheaper.order.lines[0].price = 1;
    QCOMPARE(codeOf(m_world->decide(cheaper)), QStringLiteral("hold_changed"));
    StartPaying unheld = orderOf(mine);
    unheld.order.hold = HoldId(m_world->nextId());
    QCOMPARE(codeOf(m_world->decide(unheld)), QStringLiteral("unknown_hold"));
    m_world->world.store.mode = HoldStoreState::Mode::Redis;
    QCOMPARE(codeOf(m_world->decide(orderOf(mine))), QStringLiteral("store_moved"));
}

// A move to another store ends all holds here; they live on there.
void HoldingTest::movedHoldsAreDecidedWhereTheyLive()
{
    const TakeHold mine = hold({1, 2});
    const TakeHold given = hold({5});
    QVERIFY(m_world->decide(mine).has_value());
    QVERIFY(m_world->decide(given).has_value());
    QVERIFY(m_world->decide(ReleaseHold{given.hold.id, {}})->changed);
    m_world->world.store.mode = HoldStoreState::Mode::Redis;
    for (const HoldState state : {HoldState::Live, HoldState::Expired}) {
        m_world->world.holds.at(mine.hold.id).state = state;
        const QString moved = QStringLiteral("store_moved");
        QCOMPARE(codeOf(m_world->decide(ReleaseHold{mine.hold.id, {}})), moved);
        QCOMPARE(codeOf(m_world->decide(ExtendHold{mine.hold.id})), moved);
        QCOMPARE(codeOf(m_world->decide(mine)), moved);
        QCOMPARE(codeOf(m_world->decide(orderOf(mine))), moved);
    }
    QVERIFY(!m_world->decide(ReleaseHold{given.hold.id, {}})->changed);
    QCOMPARE(m_world->brokenLaw(), QString());
}

void HoldingTest::houseTakesWhatIsKeptForIt()
{
    TakeForHouse house;
    house.houseHold.id = HouseHoldId(m_world->nextId());
    house.houseHold.performance = test::BookingWorld::performance;
    house.seats = {4, 5};
    m_world->world.store = {HoldStoreState::Mode::Redis, 7};
    QCOMPARE(codeOf(m_world->decide(house)), QStringLiteral("store_moved"));
    house.guardedUnder = 6;
    QCOMPARE(codeOf(m_world->decide(house)), QStringLiteral("store_moved"));
    house.guardedUnder = 7;
    QVERIFY(m_world->decide(house)->changed);
    house.guardedUnder = {};
    QVERIFY(!m_world->decide(house)->changed); // a retry
}

void HoldingTest::partsAreGivenBack()
{
    const TakeHold mine = hold({1, 2, 3}, 2);
    QVERIFY(m_world->decide(mine).has_value());
    QCOMPARE(codeOf(m_world->decide(ReleaseHold{mine.hold.id, {9}})), QStringLiteral("unknown_line"));
    QVERIFY(m_world->decide(ReleaseHold{mine.hold.id, {1, 3}})->changed);
    QCOMPARE(codeOf(m_world->decide(hold({2}))), QStringLiteral("accepted"));
    QCOMPARE(m_world->world.holds.at(mine.hold.id).lines.size(), std::size_t{3});
    QCOMPARE(m_world->world.placeHolds.at(m_world->pool).at(mine.hold.id).places, 1);
    QVERIFY(m_world->decide(ReleaseHold{mine.hold.id, {0, 2, 4}})->changed);
    QVERIFY(m_world->world.holds.at(mine.hold.id).state == HoldState::Released);
    // What has run out is not given back any more, swept or not.
    const TakeHold late = hold({0, 1});
    QVERIFY(m_world->decide(late).has_value());
    m_world->clock.advance(std::chrono::minutes{5});
    for (int isSwept = 0; isSwept < 2; ++isSwept) {
        QVERIFY(!m_world->decide(ReleaseHold{late.hold.id, {}})->changed);
        QVERIFY(!m_world->decide(ReleaseHold{late.hold.id, {9}})->changed);
        QCOMPARE(codeOf(m_world->decide(orderOf(late))), QStringLiteral("hold_expired"));
        static_cast<void>(m_world->decide(ExpireHold{late.hold.id}));
    }
}

void HoldingTest::placesAreCounted()
{
    QVERIFY(m_world->decide(hold({}, 7)).has_value());
    QCOMPARE(codeOf(m_world->decide(hold({}, 4))), QStringLiteral("pool_full"));
    QCOMPARE(codeOf(m_world->decide(m_world->order({}, 4, Tender::Cash))), QStringLiteral("pool_full"));
    QVERIFY(m_world->decide(m_world->order({}, 3, Tender::Cash)).has_value());
    m_world->clock.advance(std::chrono::minutes{5});
    QCOMPARE(codeOf(m_world->decide(hold({}, 7))), QStringLiteral("accepted"));
}

// A batch knows the holds of others as one sum, under no hold's id.
void HoldingTest::sumOfOtherHoldsIsCounted()
{
    m_world->world.placeHolds[m_world->pool][HoldId()] = {8, m_world->clock.now() + std::chrono::minutes{5}};
    TakeForHouse house;
    house.houseHold.id = HouseHoldId(m_world->nextId());
    house.houseHold.performance = test::BookingWorld::performance;
    house.houseHold.places = {{m_world->pool, 3}};
    QCOMPARE(codeOf(m_world->decide(house)), QStringLiteral("pool_full"));
    QCOMPARE(codeOf(m_world->decide(hold({}, 3))), QStringLiteral("pool_full"));
    QCOMPARE(codeOf(m_world->decide(hold({}, 2))), QStringLiteral("accepted"));
}

void HoldingTest::houseSellsToWhomItWants_data()
{
    QTest::addColumn<int>("sale");
    QTest::addColumn<bool>("breakable");
    QTest::addColumn<int>("authority");
    QTest::addColumn<QString>("code");
    const QString yes = QStringLiteral("accepted");
    const QString no = QStringLiteral("held_by_house");
    QTest::newRow("buyer") << int(HouseSale::BoxOffice) << true << int(HouseAuthority::None) << no;
    QTest::newRow("clerk") << int(HouseSale::BoxOffice) << true << int(HouseAuthority::BoxOffice) << yes;
    QTest::newRow("clerk, supervisor's")
        << int(HouseSale::Supervisor) << true << int(HouseAuthority::BoxOffice) << no;
    QTest::newRow("supervisor") << int(HouseSale::Supervisor) << true << int(HouseAuthority::Supervisor)
                                << yes;
    QTest::newRow("nobody") << int(HouseSale::Nobody) << true << int(HouseAuthority::Supervisor) << no;
    QTest::newRow("unbreakable") << int(HouseSale::BoxOffice) << false << int(HouseAuthority::Supervisor)
                                 << no;
}

void HoldingTest::houseSellsToWhomItWants()
{
    QFETCH(int, sale);
    QFETCH(bool, breakable);
    QFETCH(int, authority);
    QFETCH(QString, code);
    TakeForHouse house;
    house.houseHold.id = HouseHoldId(m_world->nextId());
    house.houseHold.performance = test::BookingWorld::performance;
    house.houseHold.isBreakable = breakable;
    house.houseHold.sellableBy = HouseSale(sale);
    house.seats = {4, 5};
    QVERIFY(m_world->decide(house).has_value());
    TakeHold command = hold({4});
    command.house = HouseAuthority(authority);
    QCOMPARE(codeOf(m_world->decide(command)), code);
    if (code == QStringLiteral("accepted"))
        QCOMPARE(codeOf(m_world->decide(orderOf(command))), code);
    QVERIFY(m_world->decide(ReleaseHouse{house.houseHold.id})->changed);
    QCOMPARE(codeOf(m_world->decide(hold({5}))), QStringLiteral("accepted"));
}

void HoldingTest::neighboursAreCheckedAgain()
{
    TakeHold command = hold({4, 5});
    command.neighbours = {{3, true}, {6, true}};
    QVERIFY(m_world->decide(hold({6})).has_value());
    const Decision refused = m_world->decide(command);
    QCOMPARE(codeOf(refused), QStringLiteral("neighbours_changed"));
    QCOMPARE(refused.error().seats, std::vector<qint32>{6});
    command.neighbours = {{3, true}, {6, false}};
    QCOMPARE(codeOf(m_world->decide(command)), QStringLiteral("accepted"));
}

void HoldingTest::replacesInOneStep()
{
    const TakeHold first = hold({1, 2});
    QVERIFY(m_world->decide(first).has_value());
    TakeHold second = hold({2, 3});
    second.hold.owner = first.hold.owner;
    second.replaces = {first.hold.id};
    second.neighbours = {{1, true}, {4, true}};
    QCOMPARE(codeOf(m_world->decide(second)), QStringLiteral("accepted"));
    QVERIFY(!m_world->world.seatHolds.contains(SeatKey{test::BookingWorld::performance, 1}));
    QVERIFY(m_world->world.seatHolds.at({test::BookingWorld::performance, 2}).hold == second.hold.id);
    QCOMPARE(m_world->world.holds.at(first.hold.id).state, HoldState::Released);
    QVERIFY(!m_world->decide(second)->changed);
    QCOMPARE(codeOf(m_world->decide(orderOf(first))), QStringLiteral("hold_released"));
    // What has ended by itself does no harm: the basket is asked for again.
    m_world->clock.advance(std::chrono::minutes{6});
    TakeHold third = hold({2, 3});
    third.hold.owner = first.hold.owner;
    third.replaces = {first.hold.id, second.hold.id};
    QCOMPARE(codeOf(m_world->decide(third)), QStringLiteral("accepted"));
    QVERIFY(m_world->decide(orderOf(third)).has_value());
    TakeHold fourth = hold({5});
    fourth.hold.owner = first.hold.owner;
    fourth.replaces = {third.hold.id};
    QCOMPARE(codeOf(m_world->decide(fourth)), QStringLiteral("hold_consumed"));
}

void HoldingTest::replacesOnlyOnesOwn()
{
    const TakeHold theirs = hold({1, 2});
    QVERIFY(m_world->decide(theirs).has_value());
    TakeHold mine = hold({2, 3});
    mine.replaces = {theirs.hold.id};
    QCOMPARE(codeOf(m_world->decide(mine)), QStringLiteral("unknown_hold"));
    mine.replaces = {HoldId(m_world->nextId())};
    QCOMPARE(codeOf(m_world->decide(mine)), QStringLiteral("unknown_hold"));
    mine.replaces = {};
    QCOMPARE(codeOf(m_world->decide(mine)), QStringLiteral("seat_taken"));
}

void HoldingTest::replacedPlacesCountAsFree()
{
    const TakeHold first = hold({}, 6);
    QVERIFY(m_world->decide(first).has_value());
    TakeHold second = hold({}, 10);
    second.hold.owner = first.hold.owner;
    QCOMPARE(codeOf(m_world->decide(second)), QStringLiteral("pool_full"));
    second.replaces = {first.hold.id};
    second.perBuyerLimit = 10;
    m_world->world.bought[{first.hold.owner, first.hold.event}] = 6;
    QCOMPARE(codeOf(m_world->decide(second)), QStringLiteral("accepted"));
    QCOMPARE((m_world->world.bought[{first.hold.owner, first.hold.event}]), 10);
}

void HoldingTest::lateMoneyGoesBack()
{
    const StartPaying order = m_world->order({1});
    QVERIFY(m_world->decide(order).has_value());
    QVERIFY(m_world->decide(PaymentUnknown{order.order.id, order.attempt})->changed);
    QCOMPARE(codeOf(m_world->decide(Cancel{order.order.id})), QStringLiteral("attempt_undecided"));
    QVERIFY(m_world->decide(PaymentFailed{order.order.id, order.attempt, {}}).has_value());
    QVERIFY(m_world->decide(Cancel{order.order.id}).has_value());
    QCOMPARE(codeOf(m_world->decide(Confirm{order.order.id, order.attempt, {}})),
             QStringLiteral("wrong_state"));
    const RefuseLate late{order.order.id, order.attempt, RefundId(m_world->nextId()), {}};
    QVERIFY(m_world->decide(late)->changed);
    QCOMPARE(m_world->changes().payouts.size(), std::size_t{1});
    QVERIFY(!m_world->decide(late)->changed);
    QCOMPARE(codeOf(m_world->decide(PaymentFailed{order.order.id, order.attempt, {}})),
             QStringLiteral("wrong_state"));
    QCOMPARE(m_world->brokenLaw(), QString());
}

QTEST_GUILESS_MAIN(HoldingTest)

#include "tst_holding.moc"
