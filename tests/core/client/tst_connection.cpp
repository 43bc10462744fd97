// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/client/scriptedoffice.h"

#include <qcoro/qcorotask.h>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using client::Connection;
using client::Method;
using client::TransportFailure;
using QCoro::waitFor;
using test::ScriptedTransport;

namespace {

struct Rig
{
    Rig()
    {
        transport.answerJson(Method::Get, "/thing", "{}");
        transport.answerJson(Method::Get, "/health", "{}");
        connection.setAskingEvery(std::chrono::milliseconds{10});
    }

    [[nodiscard]] client::Sent ask() { return waitFor(connection.send({.path = "/thing"})); }

    test::ManualClock clock;
    ScriptedTransport transport;
    Connection connection{transport, clock};
    QSignalSpy lost{&connection, &Connection::lost};
    QSignalSpy back{&connection, &Connection::back};
};

} // namespace

/// Whether the server is there, as its answers and their absence tell.
class ConnectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lostAndBackByItself();
    void refusalsAreAnswers();
    void gatewayWithoutServer();
    void oneTimeoutIsAskedAfter();
    void cancelledSaysNothing();
    void destroyedWhileAsking();
    void knowsTheServersTime();
};

void ConnectionTest::lostAndBackByItself()
{
    Rig rig;
    QVERIFY(rig.ask());
    QVERIFY(!rig.connection.isLost());
    const Instant lostAt = rig.clock.now();
    rig.transport.cut();
    QVERIFY(!rig.ask());
    QVERIFY(!rig.ask());
    QCOMPARE(rig.lost.size(), 1);
    QCOMPARE(*rig.connection.lostAt(), lostAt);
    QTRY_VERIFY(rig.transport.count(Method::Get, "/health") >= 2);
    rig.clock.advance(std::chrono::minutes{5});
    rig.transport.reach();
    QTRY_COMPARE(rig.back.size(), 1);
    QVERIFY(!rig.connection.isLost());
    QCOMPARE(rig.back.front().at(0).value<Instant>(), lostAt);
    QCOMPARE(rig.back.front().at(1).value<Instant>(), lostAt + std::chrono::minutes{5});
}

// Whatever this computer's clock says, and is set to.
void ConnectionTest::knowsTheServersTime()
{
    Rig rig;
    rig.clock.setWallClock(rig.clock.now() + std::chrono::hours{5});
    QCOMPARE(rig.connection.serverNow(), rig.clock.now());
    const auto answerAt = [&rig](const char *date) {
        client::Reply reply{200, "{}", {{"date", date}}};
        rig.transport.answer(Method::Get, "/thing", reply);
        QVERIFY(rig.ask());
    };
    const Instant six = std::chrono::sys_days{std::chrono::year{2026} / 6 / 1} + std::chrono::hours{18};
    answerAt("Mon, 01 Jun 2026 18:00:00 GMT");
    QCOMPARE(rig.connection.serverNow(), six);
    rig.clock.advance(std::chrono::seconds{90});
    rig.clock.setWallClock(six);
    QCOMPARE(rig.connection.serverNow(), six + std::chrono::seconds{90});
    answerAt("Mon, 01 Jun 2026 18:01:29 GMT"); // longer on the way
    QCOMPARE(rig.connection.serverNow(), six + std::chrono::seconds{90});
    answerAt("Mon, 01 Jun 2026 18:01:31 GMT");
    QCOMPARE(rig.connection.serverNow(), six + std::chrono::seconds{91});
    answerAt("Mon, 01 Jun 2026 17:30:00 GMT"); // it was set
    QCOMPARE(rig.connection.serverNow(), six - std::chrono::minutes{30});
    answerAt("yesterday");
    QCOMPARE(rig.connection.serverNow(), six - std::chrono::minutes{30});
}

void ConnectionTest::refusalsAreAnswers()
{
    Rig rig;
    rig.transport.refuse(Method::Get, "/thing", 503, "overloaded");
    QCOMPARE(rig.ask()->status, 503);
    QVERIFY(!rig.connection.isLost());
    QVERIFY(rig.connection.heardAt().has_value());
}

void ConnectionTest::gatewayWithoutServer()
{
    Rig rig;
    rig.transport.answer(Method::Get, "/health", client::Reply{.status = 502, .body = "<html>"});
    rig.transport.answer(Method::Get, "/thing", client::Reply{.status = 502, .body = "<html>"});
    QCOMPARE(rig.ask()->status, 502);
    QVERIFY(rig.connection.isLost());
}

void ConnectionTest::oneTimeoutIsAskedAfter()
{
    Rig rig;
    rig.transport.once().fail(Method::Get, "/thing", TransportFailure::Timeout);
    QVERIFY(!rig.ask());
    QVERIFY(!rig.connection.isLost());
    QTRY_COMPARE(rig.transport.count(Method::Get, "/health"), 1);
    QTRY_VERIFY(rig.connection.heardAt().has_value());
    QVERIFY(!rig.connection.isLost());
    rig.transport.cut(TransportFailure::Timeout);
    QVERIFY(!rig.ask());
    QTRY_VERIFY(rig.connection.isLost()); // nor did it answer when it was asked after
}

void ConnectionTest::cancelledSaysNothing()
{
    Rig rig;
    rig.transport.cut(TransportFailure::Cancelled);
    QVERIFY(!rig.ask());
    QVERIFY(!rig.connection.isLost());
    QCOMPARE(rig.transport.count(Method::Get, "/health"), 0);
}

void ConnectionTest::destroyedWhileAsking()
{
    test::ManualClock clock;
    ScriptedTransport transport;
    transport.withhold(Method::Get, "/thing");
    auto connection = std::make_unique<Connection>(transport, clock);
    auto task = connection->send({.path = "/thing"});
    connection.reset();
    transport.answerJson(Method::Get, "/thing", "{}");
    transport.release("/thing");
    QCOMPARE(waitFor(std::move(task))->status, 200);
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
