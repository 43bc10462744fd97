// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/seatboard.h"
#include "tests/core/client/scriptedoffice.h"

#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using client::Method;
using client::SeatBoard;
using wire::SeatStatus;

namespace {

constexpr const char *seatsPath = "/api/v1/performances/*/seats";
const QString topic = QStringLiteral("performance:7:seats");

QJsonObject seat(int ordinal, const char *state)
{
    return {{QStringLiteral("seat"), ordinal},
            {QStringLiteral("state"), QLatin1StringView{state}},
            {QStringLiteral("version"), 1}};
}

struct Rig
{
    Rig()
    {
        say("ffff");
        office.feed.start();
    }

    void say(const QByteArray &letters)
    {
        office.transport.answer(Method::Get, seatsPath, client::Reply{.status = 200, .body = letters});
    }

    test::ScriptedOffice office;
    SeatBoard board{office.apis.booking, office.feed, catalog::PerformanceId(Uuid{{1}}), 7};
};

} // namespace

/// The seats of a performance from two sources that come in any order.
class SeatBoardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThenFollows();
    void newsDuringTheReading();
    void readsAgainAfterABreak();
    void failureIsSaid();
    void letters();
    void destroyedWhileReading();
};

void SeatBoardTest::readsThenFollows()
{
    Rig rig;
    QSignalSpy loaded(&rig.board, &SeatBoard::loaded);
    QSignalSpy changed(&rig.board, &SeatBoard::changed);
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(rig.board.isLive());
    rig.office.socket.news(topic, {seat(1, "d"), seat(2, "f"), seat(99, "d")});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().front().value<std::vector<qint32>>(), std::vector<qint32>{1});
    QCOMPARE(rig.board.letters(), QByteArray("fdff"));
    QCOMPARE(rig.board.status(1), SeatStatus::Sold);
    QCOMPARE(rig.board.status(99), SeatStatus::House);
    QCOMPARE(rig.board.status(-1), SeatStatus::House);
}

void SeatBoardTest::newsDuringTheReading()
{
    Rig rig;
    rig.office.transport.withhold(Method::Get, seatsPath);
    QTRY_COMPARE(rig.office.transport.withheld(seatsPath), 1);
    rig.office.socket.news(topic, {seat(0, "o")});
    rig.office.socket.news(topic, {seat(0, "d"), seat(3, "h")});
    QVERIFY(!rig.board.isLoaded());
    rig.say("offf"); // between the first and the second
    rig.office.transport.release(seatsPath);
    QTRY_COMPARE(rig.board.letters(), QByteArray("dffh"));
}

void SeatBoardTest::readsAgainAfterABreak()
{
    Rig rig;
    QSignalSpy live(&rig.board, &SeatBoard::liveChanged);
    QTRY_VERIFY(rig.board.isLive());
    rig.office.socket.say(R"({"type":"reset","topic":"performance:7:seats"})");
    QVERIFY(!rig.board.isLive());
    QCOMPARE(rig.board.letters(), QByteArray("ffff")); // as it was last known
    rig.say("dddd");
    rig.office.socket.say(R"({"type":"snapshot","topic":"performance:7:seats","epoch":"1","revision":9})");
    QTRY_COMPARE(rig.board.letters(), QByteArray("dddd"));
    QVERIFY(rig.board.isLive());
    QVERIFY(live.size() >= 3);
}

void SeatBoardTest::failureIsSaid()
{
    Rig rig;
    rig.office.transport.refuse(Method::Get, seatsPath, 404, "not_found");
    QSignalSpy failed(&rig.board, &SeatBoard::failed);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!rig.board.isLoaded());
    rig.say("ffff");
    rig.board.reload();
    QTRY_VERIFY(rig.board.isLoaded());
}

void SeatBoardTest::letters()
{
    for (const char letter : QByteArray("foslhd"))
        QCOMPARE(SeatBoard::letterOf(SeatBoard::statusOf(letter)), letter);
    QCOMPARE(SeatBoard::statusOf('?'), SeatStatus::House);
}

void SeatBoardTest::destroyedWhileReading()
{
    test::ScriptedOffice office;
    office.feed.start();
    office.transport.withhold(Method::Get, seatsPath);
    {
        const SeatBoard board(office.apis.booking, office.feed, catalog::PerformanceId(Uuid{{1}}), 7);
        QTRY_COMPARE(office.transport.withheld(seatsPath), 1);
    }
    office.transport.answer(Method::Get, seatsPath, client::Reply{.status = 200, .body = "ffff"});
    office.transport.release(seatsPath);
    QCOMPARE(office.transport.withheld(seatsPath), 0);
}

QTEST_GUILESS_MAIN(SeatBoardTest)
#include "tst_seatboardmodel.moc"
