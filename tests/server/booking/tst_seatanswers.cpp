// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/salerig.h"
#include "tests/support/manualclock.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using booking::BoardPtr;

namespace {

Task<Result<booking::SaleSheetPtr>> sheetOf(catalog::SaleSheetSource *sheets)
{
    Result<booking::SaleSheetPtr> sheet = co_await sheets->byNumber(SaleRig::performance);
    co_return sheet;
}

Task<Result<BoardPtr>> newest(booking::SeatBoards *boards, booking::SaleSheetPtr sheet)
{
    Result<BoardPtr> board = co_await boards->newest(std::move(sheet));
    co_return board;
}

Task<Result<BoardPtr>> asOfNow(booking::SeatBoards *boards, booking::SaleSheetPtr sheet)
{
    Result<BoardPtr> board = co_await boards->fresh(std::move(sheet), 0ms);
    co_return board;
}

Task<> note(booking::SeatBoards *boards, booking::SaleSheetPtr sheet, std::shared_ptr<bool> isAnswered)
{
    Result<BoardPtr> board = co_await boards->newest(std::move(sheet));
    *isAnswered = board.has_value();
}

} // namespace

/// What of a performance is free, told to a crowd: how often it is read, and how often the answer is made.
class SeatAnswersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void answerIsMadeOnceInAQuarterSecond();
    void countsAreMadeOnceInAQuarterSecond();
    void boardRestsBetweenReadings();

private:
    [[nodiscard]] QByteArray path(const char *rest) const
    {
        return "/api/v1/performances/" + m_rig->performanceId() + rest;
    }

    [[nodiscard]] JsonAnswer newestOf(JsonClient &client, const char *rest) const
    {
        return client.send("GET", path(rest), {}, "Cache-Control: no-cache\r\n");
    }

    ManualClock m_clock; ///< time to be late is the test's to give
    std::unique_ptr<SaleRig> m_rig;
};

void SeatAnswersTest::initTestCase()
{
    m_clock.setWallClock(SystemClock().now());
    m_rig = std::make_unique<SaleRig>(&m_clock);
}

void SeatAnswersTest::cleanupTestCase()
{
    m_rig.reset();
}

void SeatAnswersTest::init()
{
    m_rig->reset();
    m_rig->changeSheet([](booking::SaleSheet &sheet) { sheet.hasOrphanRule = false; });
}

void SeatAnswersTest::answerIsMadeOnceInAQuarterSecond()
{
    SaleRig::Client buyer = m_rig->buyer();
    JsonClient anybody(m_rig->api().port());
    COMPARE_STATUS(m_rig->hold(buyer, {0}), 201);
    const JsonAnswer first = newestOf(anybody, "/seats");
    QCOMPARE(first.body.left(7), "offffff");
    COMPARE_STATUS(m_rig->hold(buyer, {2}), 201);
    COMPARE_STATUS(m_rig->hold(buyer, {4}), 201); // for this one the board was read, with the one before
    const JsonAnswer second = anybody.get(path("/seats"));
    QCOMPARE(second.body, first.body);
    QCOMPARE(second.header("ETag"), first.header("ETag"));
    QCOMPARE(newestOf(anybody, "/seats").body.left(7), "ofofoff");
    QCOMPARE(anybody.get(path("/seats")).body.left(7), "ofofoff");
    COMPARE_STATUS(m_rig->hold(buyer, {6}), 201);
    m_clock.advance(250ms);
    QCOMPARE(anybody.get(path("/seats")).body.left(7), "ofofofo");
}

void SeatAnswersTest::countsAreMadeOnceInAQuarterSecond()
{
    SaleRig::Client buyer = m_rig->buyer();
    JsonClient anybody(m_rig->api().port());
    const JsonAnswer first = newestOf(anybody, "/availability");
    COMPARE_STATUS(m_rig->hold(buyer, {2}), 201);
    COMPARE_STATUS(m_rig->hold(buyer, {4}), 201);
    QCOMPARE(anybody.get(path("/availability")).body, first.body);
    m_clock.advance(250ms);
    QCOMPARE(anybody.get(path("/availability")).number(u"categories[0].on_hold"_s), 2);
}

void SeatAnswersTest::boardRestsBetweenReadings()
{
    booking::BoardLimits limits;
    limits.restAfterRead = 1h;
    std::unique_ptr<booking::SeatBoards> boards;
    m_rig->run(
        [&] { boards = std::make_unique<booking::SeatBoards>(m_rig->connections(), m_clock, limits); });
    const auto sheet =
        m_rig->await<Result<booking::SaleSheetPtr>>([this] { return sheetOf(&m_rig->services().sheets()); });
    QVERIFY(sheet.has_value());
    const auto ask = [&](auto how) {
        return m_rig->await<Result<BoardPtr>>([&] { return how(boards.get(), *sheet); }).has_value();
    };
    QVERIFY(ask(&newest)); // nobody has read it yet
    const auto isAnswered = std::make_shared<bool>(false);
    m_rig->run([&] { static_cast<void>(note(boards.get(), *sheet, isAnswered)); });
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_rig->brokenLaws().isEmpty()); // the database does a lot meanwhile
    bool isEarly = false;
    m_rig->run([&] { isEarly = *isAnswered; });
    QVERIFY(!isEarly);
    QVERIFY(ask(&asOfNow)); // who is about to sell does not wait, and takes the others along
    bool isAlong = false;
    m_rig->run([&] { isAlong = *isAnswered; });
    QVERIFY(isAlong);
    m_clock.advance(1h);
    QVERIFY(ask(&newest));
    m_rig->run([&] { boards.reset(); });
}

QTEST_GUILESS_MAIN(SeatAnswersTest)

#include "tst_seatanswers.moc"
