// SPDX-License-Identifier: GPL-3.0-or-later
// The line of a performance as it is read, told and steered, without a window.
#include "tests/ui/line/fakeline.h"
#include "ui/line/linedesk.h"

#include <QJsonDocument>
#include <QTest>

using namespace foyer;
using namespace foyer::line;
using namespace foyer::test;
using namespace std::chrono_literals;
using client::Method;
using client::RefusalKind;

namespace {

constexpr const char *figuresPath = "~/performances/*/line/figures";
constexpr const char *linePath = "~/performances/*/line";
constexpr const char *steerPath = "~/performances/*/line/steer";

/// A desk on a scripted server.
struct Bench
{
    Bench()
    {
        LineDesk::Times times;
        times.poll = 1h;
        desk = std::make_unique<LineDesk>(LineDesk::Parts{office.apis.line, office.apis.reports,
                                                          office.connection, office.feed, office.clock},
                                          times);
        office.feed.start();
    }

    void open()
    {
        desk->wake();
        desk->show(server.performance);
        QTRY_COMPARE(desk->state(), LineDesk::State::Ready);
        QTRY_COMPARE(desk->freshness(), LineDesk::Freshness::Live);
        QTRY_VERIFY(desk->sight().takings.has_value());
    }

    void steer(LineAction action)
    {
        wire::SteerLine what;
        what.action = action;
        static_cast<void>(note(LineDesk::steer(QPointer<LineDesk>(desk.get()), what), this));
    }

    static Task<void> note(Task<LineDesk::Done> deed, Bench *into)
    {
        LineDesk::Done done = co_await std::move(deed);
        into->done = done;
    }

    [[nodiscard]] int count(Method method, const char *path) const
    {
        return office.transport.count(method, path);
    }

    ScriptedOffice office;
    FakeLine server{office};
    std::unique_ptr<LineDesk> desk;
    std::optional<LineDesk::Done> done;
};

} // namespace

class LineDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatThereIs();
    void newsAreShownAtOnce();
    void someoneElseSteers();
    void oldNewsAreNothing();
    void steers();
    void staleIsReadAnew();
    void answersOfAnotherPerformanceAreVoid();
    void lateDeedsAreToldToWhoAsked();
    void asleepNothingIsAsked();
    void offlineKeepsWhatWasThere();
    void failsAndTriesAgain();
    void withoutSalesTheLineIsThere();
    void anotherLineBeginsAnew();
};

void LineDeskTest::readsWhatThereIs()
{
    Bench bench;
    bench.open();
    const LineSight &sight = bench.desk->sight();
    QCOMPARE(sight.revision, 7);
    QCOMPARE(sight.shown().waiting, 41'200);
    QCOMPARE(sight.course.minutes().size(), std::size_t(19));
    QCOMPARE(sight.sales->sales.tickets, 9'903);
    QVERIFY(sight.takings->from == sight.control.openedAt);
    const auto asked = bench.office.transport.requests(Method::Get, figuresPath);
    QCOMPARE(asked.front().queryValue("minutes"), QByteArray("240"));
}

void LineDeskTest::newsAreShownAtOnce()
{
    Bench bench;
    bench.open();
    const int readings = bench.count(Method::Get, figuresPath);
    bench.server.figures.line.waiting = 40'800;
    bench.server.tell();
    QTRY_COMPARE(bench.desk->sight().shown().waiting, 40'800);
    QVERIFY(bench.desk->asOf() == bench.server.now());
    QCOMPARE(bench.count(Method::Get, figuresPath), readings); // nothing was read for it
}

void LineDeskTest::someoneElseSteers()
{
    Bench bench;
    bench.open();
    bench.server.steered(LineState::Paused);
    QTRY_COMPARE(bench.desk->sight().state(), LineState::Paused);
    QCOMPARE(bench.desk->sight().revision, 8);
}

void LineDeskTest::oldNewsAreNothing()
{
    Bench bench;
    bench.open();
    bench.server.tell();
    QTRY_VERIFY(bench.desk->asOf() == bench.server.now());
    wire::PublicLine old = bench.server.figures.line;
    old.asOf -= 60s;
    old.waiting = 1;
    const QJsonObject event = QJsonDocument::fromJson(wire::encode(old)).object();
    bench.office.socket.news(QStringLiteral("performance:5:queue"), {event});
    bench.server.figures.line.waiting = 39'000;
    bench.server.tell();
    QTRY_COMPARE(bench.desk->sight().shown().waiting, 39'000);
}

void LineDeskTest::steers()
{
    Bench bench;
    bench.open();
    bench.steer(LineAction::Pause);
    QVERIFY(bench.desk->isBusy());
    QTRY_VERIFY(bench.done.has_value());
    QVERIFY(bench.done->has_value() && !bench.desk->isBusy());
    QCOMPARE(bench.desk->sight().state(), LineState::Paused);
    QCOMPARE(bench.desk->sight().revision, 8);
}

void LineDeskTest::staleIsReadAnew()
{
    Bench bench;
    bench.open();
    bench.office.socket.setAnswering(false);
    bench.office.transport.once().refuse(Method::Post, steerPath, 412, "stale_revision");
    bench.server.standing(LineState::Draining);
    bench.steer(LineAction::Pause);
    QTRY_VERIFY(bench.done.has_value());
    QCOMPARE(bench.done->error().kind, RefusalKind::Stale);
    QTRY_COMPARE(bench.desk->sight().state(), LineState::Draining);
}

void LineDeskTest::answersOfAnotherPerformanceAreVoid()
{
    Bench bench;
    bench.desk->wake();
    bench.office.transport.withhold(Method::Get, linePath);
    bench.desk->show(bench.server.performance);
    QTRY_COMPARE(bench.office.transport.withheld(linePath), 1);
    const catalog::PerformanceId other(bench.office.ids.next());
    bench.desk->show(other);
    QTRY_COMPARE(bench.office.transport.withheld(linePath), 2);
    bench.office.transport.once().refuse(Method::Get, "~/performances/*/line", 404, "not_found");
    bench.office.transport.release(linePath); // the first gets the refusal, the second the line
    QTRY_COMPARE(bench.desk->state(), LineDesk::State::Ready);
    QVERIFY(bench.desk->performance() == other);
}

void LineDeskTest::lateDeedsAreToldToWhoAsked()
{
    Bench bench;
    bench.open();
    bench.office.transport.withhold(Method::Post, steerPath);
    bench.steer(LineAction::Pause);
    QTRY_COMPARE(bench.office.transport.withheld(steerPath), 1);
    bench.desk->show(catalog::PerformanceId(bench.office.ids.next()));
    QTRY_COMPARE(bench.desk->state(), LineDesk::State::Ready);
    bench.office.transport.refuse(Method::Get, linePath, 500, "internal");
    bench.office.transport.release(steerPath);
    QTRY_VERIFY(bench.done.has_value());
    QVERIFY(bench.done->has_value());
    QCOMPARE(bench.desk->sight().state(), LineState::Open); // of the other performance, as it was read
}

void LineDeskTest::asleepNothingIsAsked()
{
    Bench bench;
    bench.open();
    bench.desk->sleep();
    bench.office.transport.clearRequests();
    bench.desk->show(catalog::PerformanceId(bench.office.ids.next()));
    QTest::qWait(30);
    QVERIFY(bench.office.transport.requests().empty());
    bench.desk->wake();
    QTRY_COMPARE(bench.desk->state(), LineDesk::State::Ready);
}

void LineDeskTest::offlineKeepsWhatWasThere()
{
    Bench bench;
    bench.open();
    bench.office.transport.cut();
    bench.desk->refresh();
    QTRY_COMPARE(bench.desk->freshness(), LineDesk::Freshness::Offline);
    QCOMPARE(bench.desk->state(), LineDesk::State::Ready);
    QCOMPARE(bench.desk->sight().shown().waiting, 41'200);
    bench.server.figures.line.waiting = 40'000;
    bench.office.transport.reach();
    QTRY_COMPARE(bench.desk->sight().shown().waiting, 40'000);
}

void LineDeskTest::failsAndTriesAgain()
{
    Bench bench;
    bench.office.transport.refuse(Method::Get, linePath, 403, "not_allowed");
    bench.desk->wake();
    bench.desk->show(bench.server.performance);
    QTRY_COMPARE(bench.desk->state(), LineDesk::State::Failed);
    QCOMPARE(bench.desk->refusal().kind, RefusalKind::Forbidden);
}

void LineDeskTest::withoutSalesTheLineIsThere()
{
    Bench bench;
    bench.office.transport.refuse(Method::Get, "~/figures", 503, "busy");
    bench.desk->wake();
    bench.desk->show(bench.server.performance);
    QTRY_COMPARE(bench.desk->state(), LineDesk::State::Ready);
    QVERIFY(!bench.desk->sight().sales);
}

void LineDeskTest::anotherLineBeginsAnew()
{
    Bench bench;
    bench.open();
    bench.server.control.epoch = 2;
    bench.server.figures.line.epoch = 2;
    bench.server.figures.minutes.erase(bench.server.figures.minutes.begin(),
                                       bench.server.figures.minutes.end() - 3);
    bench.desk->refresh();
    QTRY_COMPARE(bench.desk->sight().control.epoch, 2);
    QTRY_COMPARE(bench.desk->sight().course.minutes().size(), std::size_t(3));
}

QTEST_GUILESS_MAIN(LineDeskTest)
#include "tst_linedesk.moc"
