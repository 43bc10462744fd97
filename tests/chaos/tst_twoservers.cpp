// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/balancer.h"
#include "tests/chaos/chaosrun.h"
#include "tests/chaos/jsontext.h"
#include "tests/journeys/watcher.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

/// Two server processes on one PostgreSQL and one Redis behind haproxy are one box office.
class TwoServersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void twoHundredRaceForTheSameSeats();
    void seatChangesCrossOver();
    void rollingStopResetsNothing();
    void nothingWasBroken();

private:
    [[nodiscard]] Told hold(Caller &caller, int seat);

    std::unique_ptr<ChaosRun> m_run;
    std::unique_ptr<Balancer> m_balancer;
    std::vector<Shopper> m_shoppers;
};

namespace {

constexpr int racers = 200;
constexpr int seatsAtStake = 20;

/// Tries one pair of seats after the other, beginning anywhere, until one is paid or all are gone.
void race(Crowd &crowd, int number, const Shopper &shopper)
{
    Client client(crowd, number, 1, shopper);
    const QByteArray date = crowd.sale.dates.front().id;
    for (int tries = 0; tries < seatsAtStake / 2; ++tries) {
        const int seat = 2 * ((number + tries) % (seatsAtStake / 2));
        const QByteArray hold = client.id();
        const Exchange held =
            client.persist(client.about(Deed::Hold, hold,
                                        bodyText(R"({"id":"%1","seats":[{"seat":%2},{"seat":%3}]})", hold,
                                                 QByteArray::number(seat), QByteArray::number(seat + 1))),
                           "POST", "/api/v1/performances/" + date + "/holds");
        if (!held.isGranted())
            continue;
        const QByteArray order = client.id();
        Exchange asked = client.about(
            Deed::Order, order,
            bodyText(R"({"id":"%1","hold":"%2","mac":"%3","attempt":"%4","tender":"simulated"})", order, hold,
                     held.answer().value(u"mac").toString().toLatin1(), client.id()));
        asked.hold = hold;
        Exchange answer = client.persist(std::move(asked), "POST", "/api/v1/orders");
        while (answer.isGranted() && answer.answer().value(u"state").toString() == u"selling") {
            const QByteArray again = bodyText(R"({"attempt":"%1","tender":"simulated"})", client.id());
            answer = client.persist(client.about(Deed::PayAgain, order, again), "POST",
                                    "/api/v1/orders/" + order + "/payments");
            client.sleep(std::chrono::milliseconds{20});
            answer = client.persist(client.about(Deed::Look, order), "GET", "/api/v1/orders/" + order);
        }
        return;
    }
}

} // namespace

void TwoServersTest::initTestCase()
{
    ChaosRun::Wish wish;
    wish.program = QStringLiteral(FOYER_SERVER);
    wish.workers = {1, 1};
    wish.buyers = 12;
    wish.dates = 3;
    wish.mood = ProviderMood{0, 0, 0, 20};
    wish.serverArguments = {QStringLiteral("--shutdown-balancer-interval"), QStringLiteral("2s")};
    m_run = std::make_unique<ChaosRun>(wish);
    m_balancer = std::make_unique<Balancer>(
        std::vector<quint16>{m_run->house().counter(0).serverPort(), m_run->house().counter(1).serverPort()});
    m_run->sendTo({m_balancer->port()});
    QVERIFY(QTest::qWaitFor(
        [this] {
            Caller caller({m_balancer->port()}, std::chrono::seconds{5});
            return caller.ask("GET", "/health/ready").status == 200;
        },
        60'000));
}

void TwoServersTest::cleanupTestCase()
{
    m_balancer.reset();
    m_run.reset();
}

void TwoServersTest::twoHundredRaceForTheSameSeats()
{
    Caller caller({m_balancer->port()}, std::chrono::seconds{60});
    SystemClock clock;
    SystemRandom random;
    UuidV7Factory ids(clock, random);
    for (int i = 0; i < racers; ++i)
        m_shoppers.push_back(signUp(caller, ids, 1000 + i));
    Crowd crowd(m_run->sale(), m_run->history(), {m_balancer->port()});
    std::atomic<int> running{racers};
    std::vector<std::thread> threads;
    for (int i = 0; i < racers; ++i)
        threads.emplace_back([this, i, &crowd, &running] {
            race(crowd, i, m_shoppers[std::size_t(i)]);
            --running;
        });
    const bool allDone = QTest::qWaitFor([&running] { return running == 0; }, 240'000);
    crowd.isHopeless = true;
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(allDone);
    const QByteArray sold = m_run->house().postgres().psql(
        QStringLiteral("select count(*) || ' ' || count(distinct c.owner) from claim c join performance p on "
                       "p.number = c.performance where p.id = '%1' and c.state = 'd'")
            .arg(QString::fromLatin1(m_run->sale().dates.front().id)),
        "foyer");
    QCOMPARE(sold, "20 10");
}

Told TwoServersTest::hold(Caller &caller, int seat)
{
    SystemClock clock;
    SystemRandom random;
    UuidV7Factory ids(clock, random);
    return caller.ask(
        "POST", "/api/v1/performances/" + m_run->sale().dates[1].id + "/holds",
        bodyText(R"({"id":"%1","seats":[{"seat":%2}]})", ids.next().toText(), QByteArray::number(seat)));
}

// What changes at one process is seen at the other.
void TwoServersTest::seatChangesCrossOver()
{
    constexpr int changes = 41;
    const QByteArray topic = "performance:" + m_run->sale().dates[1].number + ":seats";
    Watcher watcher(m_run->house().counter(1).serverPort(), m_shoppers[0].token);
    QVERIFY(QTest::qWaitFor([&watcher] { return !watcher.heard(QStringLiteral("welcome"), {}).isEmpty(); },
                            60'000));
    watcher.subscribe(topic);
    QVERIFY(QTest::qWaitFor([&] { return watcher.isSubscribed(topic); }, 60'000));
    Caller caller({m_run->house().counter(0).serverPort()}, std::chrono::seconds{30});
    std::vector<qint64> took;
    for (int i = 0; i < changes; ++i) {
        caller.setToken(m_shoppers[std::size_t(i)].token);
        const Told told = hold(caller, 100 + 3 * i);
        const qint64 toldAt = microsecondsNow();
        QVERIFY2(told.status == 201, told.body.constData());
        const QString change = QStringLiteral("%1:o").arg(100 + 3 * i);
        QVERIFY(QTest::qWaitFor([&] { return watcher.seatStory(topic).contains(change); }, 60'000));
        took.push_back((microsecondsNow() - toldAt) / 1000);
    }
    std::nth_element(took.begin(), took.begin() + changes / 2, took.end());
    const qint64 median = took[changes / 2];
    qInfo("a seat's change is seen at the other process after %lld ms at the median", median);
}

// One of two goes, as for an update, while buyers hammer: nobody's connection breaks and nobody is turned
// away. A client that loses its own patience on a busy machine is nobody's connection that breaks.
void TwoServersTest::rollingStopResetsNothing()
{
    const std::size_t before = m_run->history().copy().size();
    m_run->letIn();
    const auto answers = [this, before] { return m_run->history().copy().size() - before; };
    QVERIFY(QTest::qWaitFor([&] { return answers() > 150; }, 120'000));
    m_run->house().end(m_run->house().counter(0));
    QVERIFY2(m_run->house().complaints().isEmpty(), m_run->house().complaints().value(0).constData());
    const std::size_t atStop = answers();
    QVERIFY(QTest::qWaitFor([&] { return answers() > atStop + 150; }, 120'000)); // the other one goes on
    QByteArray why;
    QVERIFY2(m_run->settle(&why), why.constData());
    const std::vector<Exchange> history = m_run->history().copy();
    for (std::size_t i = before; i < history.size(); ++i) {
        const Exchange &exchange = history[i];
        QVERIFY2(!exchange.told.isBroken(), deedName(exchange.deed).constData());
        const bool isOurs = exchange.told.status < 500 || exchange.answer().contains(u"code");
        QVERIFY2(isOurs, exchange.told.body.constData()); // haproxy's own: 502, 503, 504
    }
}

void TwoServersTest::nothingWasBroken()
{
    const Findings findings = check(m_run->evidence());
    QVERIFY2(findings.all().empty(), findings.toText().constData());
    QByteArray said;
    QVERIFY2(m_run->house().verify("foyer", &said) == 0, said.constData());
}

QTEST_GUILESS_MAIN(TwoServersTest)
#include "tst_twoservers.moc"
