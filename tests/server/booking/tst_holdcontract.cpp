// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/holdcommands.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace std::chrono_literals;
using booking::Hold;
using booking::HoldState;
using booking::RefusalReason;
using booking::TakeHold;

/// What every store of holds does, asked of each of them.
class HoldContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();

    void cleanupTestCase() { m_rigs.clear(); }

    void init();

    void keepsWhatItGives();
    void allOrNone();
    void repeatsAreHarmless();
    void anotherContentIsRefused();
    void refusalsInOrder();
    void neighboursAreLookedAtAgain();
    void limits();
    void placesToTheLast();
    void tenWantedFourLeft();
    void expiryIsExact();
    void extendsOnce();
    void releasesLines();
    void releasesOnce();
    void replacesInOneStep();
    void regroups();
    void whatAnAccountHolds();
    void oneSeatForTwoHundred();
    void limitIsNotRaced();

private:
    [[nodiscard]] booking::HoldStore &store() { return m_rig->services().holdStore(); }

    [[nodiscard]] booking::HoldStore &otherStore() { return m_rig->otherServices().holdStore(); }

    std::map<QByteArray, std::unique_ptr<SaleRig>> m_rigs;
    SaleRig *m_rig = nullptr;
    std::unique_ptr<HoldCommands> m_ask;
};

#define COMPARE_ANSWER(answer, wanted) QCOMPARE(HoldCommands::told(answer), QByteArray(wanted))

void HoldContractTest::initTestCase_data()
{
    QTest::addColumn<bool>("redis");
    QTest::newRow("postgres") << false;
    QTest::newRow("redis") << true;
}

void HoldContractTest::init()
{
    QFETCH_GLOBAL(bool, redis);
    std::unique_ptr<SaleRig> &rig = m_rigs[redis ? "redis" : "postgres"];
    if (!rig)
        rig = std::make_unique<SaleRig>(nullptr, SaleLimits{.holdsInRedis = redis});
    m_rig = rig.get();
    m_rig->reset();
    m_ask = std::make_unique<HoldCommands>(*m_rig);
}

void HoldContractTest::keepsWhatItGives()
{
    TakeHold command = m_ask->take({3, 4}, 2);
    command.lasts = 120s;
    const Instant before = SystemClock().now();
    const HoldCommands::Answer answer = m_ask->ask(store(), command);
    COMPARE_ANSWER(answer, "given");
    const Hold given = (*answer)->hold;
    QVERIFY(given.expiresAt >= before + 119s && given.expiresAt <= SystemClock().now() + 121s);
    QVERIFY(given.epoch > 0);
    const std::optional<Hold> found = m_ask->find(otherStore(), given.id);
    QVERIFY(found.has_value());
    QCOMPARE(found->state, HoldState::Live);
    QCOMPARE(found->expiresAt, given.expiresAt);
    QCOMPARE(found->owner, command.hold.owner);
    QCOMPARE(found->event, command.hold.event);
    QCOMPARE(found->organization, command.hold.organization);
    QCOMPARE(found->currency, command.hold.currency);
    QCOMPARE(found->digest, command.hold.digest);
    QCOMPARE(found->epoch, given.epoch);
    QCOMPARE(found->lines.size(), std::size_t(4));
    QCOMPARE(found->total(), command.hold.total());
    const booking::HoldMac mac(Secret(QByteArrayLiteral("a key of thirty-two bytes, truly")));
    QVERIFY(mac.fits(*found, mac.of(given)));
    QVERIFY(!m_ask->find(store(), booking::HoldId(m_rig->nextUuid())).has_value());
}

void HoldContractTest::allOrNone()
{
    COMPARE_ANSWER(m_ask->take(store(), {5, 6}), "given");
    const HoldCommands::Answer refused = m_ask->take(otherStore(), {4, 5, 6, 7});
    COMPARE_ANSWER(refused, "seat_taken");
    QCOMPARE((*refused).error().seats, (std::vector<qint32>{5, 6}));
    COMPARE_ANSWER(m_ask->take(otherStore(), {4}), "given");
    COMPARE_ANSWER(m_ask->take(store(), {7}), "given");
    COMPARE_ANSWER(m_ask->take(store(), {8}, 51), "pool_full");
    COMPARE_ANSWER(m_ask->take(store(), {8}, 50), "given");
    COMPARE_ANSWER(m_ask->take(store(), {9}, 1), "pool_full");
    COMPARE_ANSWER(m_ask->take(store(), {9}), "given");
}

void HoldContractTest::repeatsAreHarmless()
{
    const TakeHold command = m_ask->take({3, 4}, 1);
    const HoldCommands::Answer first = m_ask->ask(store(), command);
    COMPARE_ANSWER(first, "given");
    const HoldCommands::Answer second = m_ask->ask(otherStore(), command);
    COMPARE_ANSWER(second, "repeated");
    QCOMPARE((*second)->hold.expiresAt, (*first)->hold.expiresAt);
    QCOMPARE((*second)->hold.lines.size(), std::size_t(3));
    COMPARE_ANSWER(m_ask->release(store(), command.hold.id), "given");
    COMPARE_ANSWER(m_ask->ask(store(), command), "hold_released");
}

void HoldContractTest::anotherContentIsRefused()
{
    const TakeHold command = m_ask->take({3});
    COMPARE_ANSWER(m_ask->ask(store(), command), "given");
    TakeHold other = command;
    other.hold.digest = booking::digestOf("other");
    COMPARE_ANSWER(m_ask->ask(store(), other), "id_taken");
    TakeHold strangers = command;
    strangers.hold.owner = api::AccountId(m_rig->nextUuid());
    COMPARE_ANSWER(m_ask->ask(store(), strangers), "id_taken");
    COMPARE_ANSWER(m_ask->ask(store(), command), "repeated");
}

void HoldContractTest::refusalsInOrder()
{
    COMPARE_ANSWER(m_ask->take(store(), {5}, 50), "given");
    COMPARE_ANSWER(m_ask->take(store(), {5, 120}, 1), "unknown_seat");
    TakeHold command = m_ask->take({5, 6}, 1);
    command.perOrderLimit = 2;
    COMPARE_ANSWER(m_ask->ask(store(), command), "seat_taken");
    command = m_ask->take({6, 7}, 1);
    command.perOrderLimit = 2;
    const HoldCommands::Answer full = m_ask->ask(store(), command);
    COMPARE_ANSWER(full, "pool_full");
    QCOMPARE((*full).error().pool, m_rig->pool());
    command = m_ask->take({6, 7, 8});
    command.perOrderLimit = 2;
    command.neighbours = {{5, true}};
    const HoldCommands::Answer limited = m_ask->ask(store(), command);
    COMPARE_ANSWER(limited, "order_limit");
    QCOMPARE((*limited).error().left, 2);
    command = m_ask->take({6});
    command.hold.lines.push_back(command.hold.lines.front());
    command.hold.lines.back().line = 1;
    command.hold.lines.back().kind = booking::LineKind::Place;
    command.hold.lines.back().pool = booking::PoolId(m_rig->nextUuid());
    COMPARE_ANSWER(m_ask->ask(store(), command), "unknown_pool");
}

void HoldContractTest::neighboursAreLookedAtAgain()
{
    COMPARE_ANSWER(m_ask->take(store(), {5}), "given");
    TakeHold command = m_ask->take({7});
    command.neighbours = {{6, true}, {5, true}};
    const HoldCommands::Answer refused = m_ask->ask(otherStore(), command);
    COMPARE_ANSWER(refused, "neighbours_changed");
    QCOMPARE((*refused).error().seats, std::vector<qint32>{5});
    command.neighbours = {{6, true}, {5, false}};
    COMPARE_ANSWER(m_ask->ask(otherStore(), command), "given");
}

void HoldContractTest::limits()
{
    TakeHold first = m_ask->take({1, 2});
    first.perBuyerLimit = 3;
    COMPARE_ANSWER(m_ask->ask(store(), first), "given");
    TakeHold second = m_ask->take({11, 12});
    second.perBuyerLimit = 3;
    second.hold.owner = first.hold.owner;
    const HoldCommands::Answer refused = m_ask->ask(otherStore(), second);
    COMPARE_ANSWER(refused, "buyer_limit");
    QCOMPARE((*refused).error().left, 1);
    COMPARE_ANSWER(m_ask->release(store(), first.hold.id, {0}), "given");
    COMPARE_ANSWER(m_ask->ask(otherStore(), second), "given");
    TakeHold others = m_ask->take({21, 22});
    others.perBuyerLimit = 3;
    COMPARE_ANSWER(m_ask->ask(store(), others), "given");
}

void HoldContractTest::placesToTheLast()
{
    std::vector<TakeHold> commands;
    for (int i = 0; i < 120; ++i)
        commands.push_back(m_ask->take({}, 1 + i % 3));
    const std::vector<HoldCommands::Answer> answers = m_ask->askAll({&store(), &otherStore()}, commands);
    std::size_t places = 0;
    for (const HoldCommands::Answer &answer : answers) {
        QVERIFY2(answer.has_value(), HoldCommands::told(answer).constData());
        places += *answer ? (*answer)->hold.lines.size() : 0;
    }
    QVERIFY(places >= 48 && places <= 50);
    while (places++ < 50)
        COMPARE_ANSWER(m_ask->take(store(), {}, 1), "given");
    COMPARE_ANSWER(m_ask->take(store(), {}, 1), "pool_full");
}

void HoldContractTest::tenWantedFourLeft()
{
    COMPARE_ANSWER(m_ask->take(store(), {}, 46), "given");
    COMPARE_ANSWER(m_ask->take(otherStore(), {}, 10), "pool_full");
    COMPARE_ANSWER(m_ask->take(otherStore(), {}, 4), "given");
    COMPARE_ANSWER(m_ask->take(store(), {}, 1), "pool_full");
}

void HoldContractTest::expiryIsExact()
{
    TakeHold command = m_ask->take({10, 11}, 50);
    command.lasts = 1s;
    const HoldCommands::Answer answer = m_ask->ask(store(), command);
    COMPARE_ANSWER(answer, "given");
    const Instant deadline = (*answer)->hold.expiresAt;
    bool wasEarly = false;
    HoldCommands::Answer next = m_ask->take(otherStore(), {11}, 1);
    while (!next || !*next) { // no sweeper runs
        wasEarly = wasEarly || SystemClock().now() < deadline;
        COMPARE_ANSWER(next, "seat_taken");
        next = m_ask->take(otherStore(), {11}, 1);
    }
    QVERIFY(wasEarly);
    QVERIFY(SystemClock().now() >= deadline);
    QCOMPARE(m_ask->find(store(), command.hold.id)->state, HoldState::Expired);
    COMPARE_ANSWER(m_ask->take(otherStore(), {10}, 49), "given");
    COMPARE_ANSWER(m_ask->ask(store(), command), "hold_expired");
    COMPARE_ANSWER(m_ask->extend(store(), command.hold.id, 60s), "hold_expired");
}

void HoldContractTest::extendsOnce()
{
    TakeHold command = m_ask->take({10}, 1);
    command.lasts = 30s;
    const HoldCommands::Answer given = m_ask->ask(store(), command);
    COMPARE_ANSWER(given, "given");
    const HoldCommands::Answer longer = m_ask->extend(otherStore(), command.hold.id, 300s);
    COMPARE_ANSWER(longer, "given");
    QVERIFY((*longer)->hold.expiresAt >= (*given)->hold.expiresAt + 200s);
    QVERIFY((*longer)->hold.isExtended);
    COMPARE_ANSWER(m_ask->extend(store(), command.hold.id, 300s), "already_extended");
    COMPARE_ANSWER(m_ask->extend(store(), command.hold.id, 600s, false), "given");
    COMPARE_ANSWER(m_ask->extend(store(), booking::HoldId(m_rig->nextUuid()), 600s), "unknown_hold");
    QCOMPARE(m_ask->find(store(), command.hold.id)->lines.size(), std::size_t(2));
}

void HoldContractTest::releasesLines()
{
    const TakeHold command = m_ask->take({10, 11, 12}, 50);
    COMPARE_ANSWER(m_ask->ask(store(), command), "given");
    COMPARE_ANSWER(m_ask->release(store(), command.hold.id, {99}), "unknown_line");
    const HoldCommands::Answer less = m_ask->release(otherStore(), command.hold.id, {1, 3});
    COMPARE_ANSWER(less, "given");
    QCOMPARE((*less)->hold.lines.size(), std::size_t(51));
    COMPARE_ANSWER(m_ask->take(store(), {11}, 1), "given");
    COMPARE_ANSWER(m_ask->take(store(), {10}), "seat_taken");
    COMPARE_ANSWER(m_ask->take(store(), {}, 1), "pool_full");
    QCOMPARE(m_ask->find(store(), command.hold.id)->lines.size(), std::size_t(51));
}

void HoldContractTest::releasesOnce()
{
    const TakeHold command = m_ask->take({10}, 3);
    COMPARE_ANSWER(m_ask->ask(store(), command), "given");
    const HoldCommands::Answer released = m_ask->release(otherStore(), command.hold.id);
    COMPARE_ANSWER(released, "given");
    QCOMPARE((*released)->hold.state, HoldState::Released);
    const HoldCommands::Answer again = m_ask->release(store(), command.hold.id);
    COMPARE_ANSWER(again, "repeated");
    QCOMPARE((*again)->hold.state, HoldState::Released);
    COMPARE_ANSWER(m_ask->take(store(), {10}, 50), "given");
    QCOMPARE(m_ask->find(store(), command.hold.id)->state, HoldState::Released);
    COMPARE_ANSWER(m_ask->extend(store(), command.hold.id, 60s), "hold_released");
}

void HoldContractTest::replacesInOneStep()
{
    const TakeHold first = m_ask->take({2, 3}, 49);
    COMPARE_ANSWER(m_ask->ask(store(), first), "given");
    TakeHold second = m_ask->take({3, 4}, 50);
    second.hold.owner = first.hold.owner;
    COMPARE_ANSWER(m_ask->ask(store(), second), "seat_taken");
    second.hold.id = booking::HoldId(m_rig->nextUuid());
    second.replaces = {first.hold.id};
    COMPARE_ANSWER(m_ask->ask(otherStore(), second), "given");
    QCOMPARE(m_ask->find(store(), first.hold.id)->state, HoldState::Released);
    COMPARE_ANSWER(m_ask->take(store(), {2}), "given");
    TakeHold strangers = m_ask->take({4});
    strangers.replaces = {second.hold.id};
    COMPARE_ANSWER(m_ask->ask(store(), strangers), "unknown_hold");
}

void HoldContractTest::regroups()
{
    const TakeHold first = m_ask->take({2, 3});
    TakeHold second = m_ask->take({4});
    second.hold.owner = first.hold.owner;
    COMPARE_ANSWER(m_ask->ask(store(), first), "given");
    COMPARE_ANSWER(m_ask->ask(store(), second), "given");
    TakeHold united = m_ask->take({3, 4});
    united.hold.owner = first.hold.owner;
    const HoldCommands::Answer answer = m_rig->await<HoldCommands::Answer>([&, united] {
        booking::ReleaseHold part;
        part.hold = first.hold.id;
        part.lines = {1};
        booking::ReleaseHold whole;
        whole.hold = second.hold.id;
        std::vector<booking::ReleaseHold> givenUp{part, whole};
        return store().regroup(givenUp, united);
    });
    COMPARE_ANSWER(answer, "given");
    QCOMPARE(m_ask->find(store(), first.hold.id)->lines.size(), std::size_t(1));
    QCOMPARE(m_ask->find(store(), second.hold.id)->state, HoldState::Released);
    COMPARE_ANSWER(m_ask->take(otherStore(), {2}), "seat_taken");
    COMPARE_ANSWER(m_ask->take(otherStore(), {3}), "seat_taken");
    COMPARE_ANSWER(m_ask->release(otherStore(), united.hold.id), "given");
    COMPARE_ANSWER(m_ask->take(otherStore(), {3, 4}), "given");
}

void HoldContractTest::whatAnAccountHolds()
{
    TakeHold later = m_ask->take({2});
    TakeHold sooner = m_ask->take({}, 2);
    sooner.hold.owner = later.hold.owner;
    sooner.lasts = 60s;
    COMPARE_ANSWER(m_ask->ask(store(), later), "given");
    COMPARE_ANSWER(m_ask->ask(otherStore(), sooner), "given");
    COMPARE_ANSWER(m_ask->take(store(), {3}), "given");
    const auto owned = [&] {
        return m_rig->await<Result<std::vector<Hold>>>([&] { return store().ofOwner(later.hold.owner); })
            .value();
    };
    QCOMPARE(owned().size(), std::size_t(2));
    QCOMPARE(owned().front().id, sooner.hold.id);
    const auto released =
        m_rig->await<Result<int>>([&] { return otherStore().releaseAllOf(later.hold.owner); });
    QCOMPARE(released.value(), 3);
    QVERIFY(owned().empty());
    COMPARE_ANSWER(m_ask->take(store(), {2}, 50), "given");
    COMPARE_ANSWER(m_ask->take(store(), {3}), "seat_taken");
}

void HoldContractTest::oneSeatForTwoHundred()
{
    std::vector<TakeHold> commands;
    for (int i = 0; i < 200; ++i)
        commands.push_back(m_ask->take({40}));
    const std::vector<HoldCommands::Answer> answers = m_ask->askAll({&store(), &otherStore()}, commands);
    QCOMPARE(HoldCommands::countGiven(answers), std::size_t(1));
    for (const HoldCommands::Answer &answer : answers)
        QVERIFY(answer && (*answer || (*answer).error().reason == RefusalReason::SeatTaken));
}

void HoldContractTest::limitIsNotRaced()
{
    const api::AccountId owner(m_rig->nextUuid());
    std::vector<TakeHold> commands;
    for (qint32 seat = 0; seat < 40; ++seat) {
        commands.push_back(m_ask->take({seat}));
        commands.back().hold.owner = owner;
        commands.back().perBuyerLimit = 3;
    }
    const std::vector<HoldCommands::Answer> answers = m_ask->askAll({&store(), &otherStore()}, commands);
    QCOMPARE(HoldCommands::countGiven(answers), std::size_t(3));
}

QTEST_GUILESS_MAIN(HoldContractTest)

#include "tst_holdcontract.moc"
