// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/client/waitingline.h"

#include "tests/journeys/client/clientoffice.h"

#include <qcoro/qcorotask.h>
#include <QTest>

namespace foyer::test {

using line::LineAction;
using line::LineState;
using QCoro::waitFor;

namespace {

wire::ChangeLine slowerWithAWord()
{
    wire::ChangeLine change;
    change.pace = wire::LinePace{20, 60, 100};
    change.windowSeconds = 900;
    change.message = QStringLiteral("Gleich geht es los.");
    return change;
}

} // namespace

// Each call is checked by its own answer: the worker that answers the next one may know a line of a second
// ago.
void steerTheLine(ClientOffice &office, catalog::PerformanceId performance, qint64 ticketsSold)
{
    client::LineApi &api = office.apis.line;
    const auto before = mustBe(waitFor(api.control(performance)));
    QCOMPARE(before.value.state, LineState::Off);
    QVERIFY(before.value.seedHash.isEmpty());

    const wire::ChangeLine change = slowerWithAWord();
    const auto changed = mustBe(waitFor(api.change(performance, before.revision, change)));
    QVERIFY(changed.revision > before.revision);
    QCOMPARE(changed.value.revision, changed.revision);
    QVERIFY(changed.value.pace == *change.pace);
    QCOMPARE(changed.value.windowSeconds, *change.windowSeconds);
    QCOMPARE(changed.value.message, *change.message);
    const auto stale = waitFor(api.change(performance, before.revision, change));
    QVERIFY(!stale);
    QCOMPARE(stale.error().kind, client::RefusalKind::Stale);

    const Instant opening = SystemClock().now() + std::chrono::hours{1};
    const auto gathering =
        mustBe(waitFor(api.steer(performance, changed.revision, {LineAction::Gather, opening})));
    QCOMPARE(gathering.value.state, LineState::Gathering);
    QVERIFY(gathering.value.opensAt.has_value());
    QCOMPARE(gathering.value.seedHash.size(), 64);
    QVERIFY(gathering.value.epoch > before.value.epoch);
    const auto twice = waitFor(api.steer(performance, gathering.revision, {LineAction::Gather, {}}));
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, client::RefusalKind::Conflict);
    QCOMPARE(twice.error().code, QByteArray("line_state"));

    // places are counted in the background
    QTRY_VERIFY_WITH_TIMEOUT(mustBe(waitFor(api.figures(performance))).unsold > 0, 20'000);
    const wire::LineFigures figures = mustBe(waitFor(api.figures(performance, 5)));
    QCOMPARE(figures.line.state, LineState::Gathering);
    QCOMPARE(figures.line.message, *change.message);
    QCOMPARE(figures.line.waiting, 0);
    QCOMPARE(figures.sold, ticketsSold);
    QVERIFY(figures.minutes.size() <= 5);
    QTRY_COMPARE(mustBe(waitFor(api.shown(performance))).state, LineState::Gathering);

    const auto off = mustBe(waitFor(api.steer(performance, gathering.revision, {LineAction::SwitchOff, {}})));
    QCOMPARE(off.value.state, LineState::Off);
    QVERIFY(!off.value.opensAt.has_value());
    QTRY_COMPARE(mustBe(waitFor(api.shown(performance))).state, LineState::Off);
}

} // namespace foyer::test
