// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/outlook.h"

#include <QTest>

using namespace foyer;
using namespace foyer::line;
using namespace std::chrono_literals;

namespace {

const Instant now{std::chrono::sys_days{std::chrono::year{2027} / 6 / 12} + 10h + 18min};

// A big on-sale, eighteen minutes after the opening.
Crowd bigCrowd()
{
    return {41'200, 42'097, 400.0, 690.0};
}

qint64 minutesOf(std::optional<Instant> at)
{
    return at ? std::chrono::round<std::chrono::minutes>(*at - now).count() : -1;
}

} // namespace

/// What is to be expected of those who wait.
class LineOutlookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFasterPaceMovesTheLastTicket();
    void ticketsMayOutlastTheLine();
    void nothingIsSaidWithoutSales();
    void soldOutIsNow();
    void nobodyWaits();
    void nobodyIsLetIn();
    void estimatesAreRounded();
};

void LineOutlookTest::aFasterPaceMovesTheLastTicket()
{
    const Outlook slow = outlookOf(bigCrowd(), 400.0, now);
    const Outlook fast = outlookOf(bigCrowd(), 500.0, now);
    QCOMPARE(minutesOf(slow.throughAt), 103);
    QCOMPARE(minutesOf(fast.throughAt), 82);
    QCOMPARE(minutesOf(slow.lastTicketAt), 61);
    QCOMPARE(minutesOf(fast.lastTicketAt), 49);
    QCOMPARE(fast.without, slow.without); // the tickets are as many
    QCOMPARE(aboutCount(fast.without), 16'800);
    QCOMPARE(minutesOf(outlookOf(bigCrowd(), 400.0, now + 12min).throughAt), 115);
}

void LineOutlookTest::ticketsMayOutlastTheLine()
{
    Crowd crowd = bigCrowd();
    crowd.unsold = 80'000;
    const Outlook outlook = outlookOf(crowd, 400.0, now);
    QVERIFY(outlook.throughAt && !outlook.lastTicketAt);
    QCOMPARE(outlook.without, 0);
}

void LineOutlookTest::nothingIsSaidWithoutSales()
{
    for (const Crowd &crowd :
         {Crowd{500, 100, 0.0, 0.0}, Crowd{500, 100, 20.0, 0.0}, Crowd{500, 100, 0.0, 9.0}}) {
        const Outlook outlook = outlookOf(crowd, 100.0, now);
        QCOMPARE(minutesOf(outlook.throughAt), 5);
        QVERIFY(!outlook.lastTicketAt);
        QCOMPARE(outlook.without, 0);
    }
}

void LineOutlookTest::soldOutIsNow()
{
    const Outlook outlook = outlookOf({500, 0, 0.0, 0.0}, 100.0, now);
    QCOMPARE(minutesOf(outlook.lastTicketAt), 0);
    QCOMPARE(outlook.without, 500);
}

void LineOutlookTest::nobodyWaits()
{
    const Outlook outlook = outlookOf({0, 100, 50.0, 80.0}, 100.0, now);
    QCOMPARE(minutesOf(outlook.throughAt), 0);
    QVERIFY(!outlook.lastTicketAt);
    QCOMPARE(outlook.without, 0);
}

void LineOutlookTest::nobodyIsLetIn()
{
    const Outlook outlook = outlookOf(bigCrowd(), 0.0, now);
    QVERIFY(!outlook.throughAt && !outlook.lastTicketAt);
}

void LineOutlookTest::estimatesAreRounded()
{
    QCOMPARE(aboutCount(0), 0);
    QCOMPARE(aboutCount(7), 7);
    QCOMPARE(aboutCount(999), 999);
    QCOMPARE(aboutCount(1'004), 1'000);
    QCOMPARE(aboutCount(16'796), 16'800);
    QCOMPARE(aboutCount(9'996'000), 10'000'000);
}

QTEST_GUILESS_MAIN(LineOutlookTest)
#include "tst_lineoutlook.moc"
