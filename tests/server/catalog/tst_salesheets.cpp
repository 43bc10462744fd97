// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatmapformat.h"
#include "server/catalog/seatplan.h"
#include "server/pg/listener.h"
#include "tests/server/catalog/catalogrig.h"
#include "tests/support/manualclock.h"
#include "tests/support/testresult.h"

#include <qcoro/qcorotask.h>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>
#include <utility>

using namespace foyer;
using namespace foyer::test;
using booking::SaleSheetPtr;
using catalog::SaleSheets;
using catalog::SeatPlans;

/// A second worker beside the rig's: sheets on a pool of its own, on this thread, with a clock that stands
/// still.
struct OtherWorker
{
    explicit OtherWorker(const ApiRig &api)
        : settings{pg::ConnInfo::parse(api.conninfo("foyer_app")).value()}
        , pool(poolSettings(settings), system, random)
        , plans(pool)
        , sheets(pool, plans, clock)
    {
        pool.open();
    }

    static pg::PoolSettings poolSettings(const pg::ConnectionSettings &connection)
    {
        pg::PoolSettings settings{connection};
        settings.connections = 2;
        return settings;
    }

    [[nodiscard]] Result<SaleSheetPtr> sheet(qint32 number)
    {
        return QCoro::waitFor(sheets.byNumber(number));
    }

    SystemClock system;
    SystemRandom random;
    ManualClock clock;
    pg::ConnectionSettings settings;
    pg::Pool pool;
    SeatPlans plans;
    SaleSheets sheets;
};

/// Keeps every thread of `pool` at work until `end`, so that nothing else of it gets done in between.
class BusyThreads final
{
    Q_DISABLE_COPY_MOVE(BusyThreads)

public:
    explicit BusyThreads(QThreadPool &pool) : m_pool(pool)
    {
        while (m_pool.tryStart([this] { m_ended.acquire(); }))
            ++m_count;
    }

    ~BusyThreads()
    {
        end();
        m_pool.waitForDone();
    }

    void end() { m_ended.release(std::exchange(m_count, 0)); }

private:
    QThreadPool &m_pool;
    QSemaphore m_ended;
    int m_count = 0;
};

/// Sheets: what they say, that they are shared, and that edits are seen.
class SaleSheetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void picturesToTraceStayInTheStudio();

    void init() { m_other = std::make_unique<OtherWorker>(m_rig->api()); }

    void cleanup() { m_other.reset(); }

    void saysWhatIsSold();
    void isFoundByAnyName();
    void unknownIsNotFound();
    void askersShareOneMaking();
    void editIsSeenAtOnceByTheSameWorker();
    void editIsSeenAfterFiveSecondsByAnother();
    void editIsSeenAtOnceByWhoListens();
    void oldButTrueIsNotMadeAgain();
    void editOfPricesReadsNoMapAgain();
    void editDuringMakingIsNotLost_data();
    void editDuringMakingIsNotLost();

private:
    void rename(const QString &title)
    {
        const JsonAnswer answer = m_rig->client()->patch(
            m_rig->eventPath(m_event), {{QStringLiteral("title"), title}}, m_rig->tagOf(m_event));
        QVERIFY2(answer.status == 200, answer.toText().constData());
    }

    std::unique_ptr<CatalogRig> m_rig;
    std::unique_ptr<OtherWorker> m_other;
    QString m_event;
    qint32 m_number = 0;
};

void SaleSheetsTest::initTestCase()
{
    m_rig = std::make_unique<CatalogRig>();
    const QStringList categories{QStringLiteral("gold"), QStringLiteral("silver")};
    const QString map = m_rig->addSeatMap(plainHall(3000, categories, {QStringLiteral("Pit")}));
    m_event = m_rig->makeDraft(QStringLiteral("sheeted"), map);
    const JsonAnswer answer = m_rig->client()->post(m_rig->eventPath(m_event, "/publish"));
    QVERIFY2(answer.status == 200, answer.toText().constData());
    m_number = qint32(answer.number(QStringLiteral("performances[0].number")));
}

void SaleSheetsTest::cleanupTestCase()
{
    m_rig.reset();
}

void SaleSheetsTest::saysWhatIsSold()
{
    const Result<SaleSheetPtr> found = m_other->sheet(m_number);
    VERIFY_RESULT(found);
    const booking::SaleSheet &sheet = **found;
    QCOMPARE(sheet.slug, QByteArray("sheeted"));
    QCOMPARE(sheet.venue, QStringLiteral("Great Hall"));
    QCOMPARE(sheet.state, booking::PerformanceState::OnSale);
    QCOMPARE(sheet.seats.size(), std::size_t(3000));
    QCOMPARE(sheet.seats[50].id, QStringLiteral("seat-50"));
    QCOMPARE(sheet.seatName(50), QStringLiteral("Stalls, row 2, seat 1"));
    QCOMPARE(sheet.category(sheet.seats[50].category)->key, QStringLiteral("silver"));
    QCOMPARE(sheet.house->seatId(50), sheet.seats[50].id);
    QCOMPARE(sheet.pools.size(), std::size_t(1));
    QCOMPARE(sheet.pools[0].capacity, 200);
    QCOMPARE(sheet.ticketTypes.size(), std::size_t(2));
    QCOMPARE(sheet.phases.size(), std::size_t(1));
    const auto quote =
        sheet.prices.quote(sheet.categories[0].id, sheet.standardType()->id, sheet.phases[0].id);
    VERIFY_RESULT(quote);
    QCOMPARE(quote->total, 2500);
    // What the sheet says of a seat's category is what its claim says.
    QCOMPARE(
        m_rig->api().psql(
            QStringLiteral("select category from claim where performance = %1 and seat = 50").arg(m_number)),
        QByteArray::number(sheet.seats[50].category));
}

void SaleSheetsTest::isFoundByAnyName()
{
    const Result<SaleSheetPtr> byNumber = m_other->sheet(m_number);
    VERIFY_RESULT(byNumber);
    QCOMPARE(QCoro::waitFor(m_other->sheets.byId((*byNumber)->performance)).value(), *byNumber);
    QCOMPARE(QCoro::waitFor(m_other->sheets.bySlug("sheeted")).value(), *byNumber);
}

void SaleSheetsTest::unknownIsNotFound()
{
    COMPARE_ERROR(m_other->sheet(999'999), ErrorCode::NotFound);
    COMPARE_ERROR(QCoro::waitFor(m_other->sheets.bySlug("nothing")), ErrorCode::NotFound);
}

void SaleSheetsTest::askersShareOneMaking()
{
    std::vector<Task<Result<SaleSheetPtr>>> asking;
    for (int i = 0; i < 50; ++i)
        asking.push_back(m_other->sheets.byNumber(m_number));
    const SaleSheetPtr first = QCoro::waitFor(asking[0]).value();
    for (std::size_t i = 1; i < asking.size(); ++i)
        QCOMPARE(QCoro::waitFor(asking[i]).value(), first);
    QCOMPARE(m_other->sheets.madeCount(), 1);
    QCOMPARE(m_other->plans.readCount(), 1);
}

void SaleSheetsTest::editIsSeenAtOnceByTheSameWorker()
{
    const QByteArray path = "/api/v1/performances/" + m_rig->performanceOf(m_event).toLatin1();
    for (int i = 0; i < 5; ++i) {
        const QString title = QStringLiteral("Title %1").arg(i);
        rename(title);
        QCOMPARE(m_rig->buyer()->get(path).text(QStringLiteral("title")), title);
    }
}

void SaleSheetsTest::editIsSeenAfterFiveSecondsByAnother()
{
    const SaleSheetPtr before = m_other->sheet(m_number).value();
    rename(QStringLiteral("Renamed"));
    m_other->clock.advance(std::chrono::milliseconds{4999});
    QCOMPARE(m_other->sheet(m_number).value(), before);
    m_other->clock.advance(std::chrono::milliseconds{1});
    const SaleSheetPtr after = m_other->sheet(m_number).value();
    QCOMPARE(after->title, QStringLiteral("Renamed"));
    QVERIFY(after->revision > before->revision);
}

void SaleSheetsTest::editIsSeenAtOnceByWhoListens()
{
    pg::Listener listener(m_other->settings, m_other->system, m_other->random);
    m_other->sheets.follow(listener);
    QSignalSpy resumed(&listener, &pg::Listener::resumed);
    listener.open();
    QTRY_VERIFY(resumed.count() > 0);
    VERIFY_RESULT(m_other->sheet(m_number));
    rename(QStringLiteral("Heard of"));
    QTRY_COMPARE(m_other->sheet(m_number).value()->title, QStringLiteral("Heard of"));
}

void SaleSheetsTest::oldButTrueIsNotMadeAgain()
{
    const SaleSheetPtr before = m_other->sheet(m_number).value();
    m_other->clock.advance(std::chrono::seconds{60});
    QCOMPARE(m_other->sheet(m_number).value(), before);
    QCOMPARE(m_other->sheets.madeCount(), 1);
}

void SaleSheetsTest::editOfPricesReadsNoMapAgain()
{
    const SaleSheetPtr before = m_other->sheet(m_number).value();
    QJsonArray prices =
        m_rig->client()->get(m_rig->eventPath(m_event)).at(QStringLiteral("prices")).toArray();
    QJsonObject dearer = prices[0].toObject();
    dearer.insert(QStringLiteral("price"), QJsonObject{{QStringLiteral("amount"), 9900},
                                                       {QStringLiteral("currency"), QStringLiteral("EUR")}});
    prices[0] = dearer;
    const JsonAnswer priced = m_rig->client()->put(
        m_rig->eventPath(m_event, "/prices"), {{QStringLiteral("prices"), prices}}, m_rig->tagOf(m_event));
    QCOMPARE(priced.status, 200);
    m_other->sheets.forget(m_number);
    const SaleSheetPtr after = m_other->sheet(m_number).value();
    QVERIFY(after != before);
    QCOMPARE(after->house, before->house);
    QCOMPARE(m_other->plans.readCount(), 1);
}

void SaleSheetsTest::editDuringMakingIsNotLost_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("for the first time") << false;
    QTest::newRow("anew") << true;
}

// Forgotten while it is made: who asked before the edit and who asked after it are both given what is true
// now.
void SaleSheetsTest::editDuringMakingIsNotLost()
{
    QFETCH(bool, isKnown);
    if (isKnown)
        VERIFY_RESULT(m_other->sheet(m_number));
    rename(QStringLiteral("Before %1").arg(int(isKnown)));
    m_other->sheets.forget(m_number);
    const int made = m_other->sheets.madeCount();
    BusyThreads busy(m_other->plans.threads());
    Task<Result<SaleSheetPtr>> early = m_other->sheets.byNumber(m_number);
    // Until the database was read; the seats are copied on another thread, and none is free.
    while (m_other->sheets.madeCount() == made)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const QString title = QStringLiteral("In between %1").arg(int(isKnown));
    rename(title);
    m_other->sheets.forget(m_number);
    Task<Result<SaleSheetPtr>> late = m_other->sheets.byNumber(m_number);
    busy.end();
    QCOMPARE(QCoro::waitFor(late).value()->title, title);
    QCOMPARE(QCoro::waitFor(early).value()->title, title);
}

void SaleSheetsTest::picturesToTraceStayInTheStudio()
{
    seating::SeatMap map;
    map.levels.push_back({QStringLiteral("l"), {}, {}});
    map.sections.push_back({.id = QStringLiteral("s"), .level = QStringLiteral("l")});
    map.sections.front().rows.push_back({.id = QStringLiteral("r"), .seats = {{.id = QStringLiteral("1")}}});
    map.background.emplace();
    map.background->image = QStringLiteral("plan.svg");
    map.background->picture = seating::pictureOf("<svg/>").value();
    const auto plan = catalog::readSeatPlan(seating::writeSeatMap(map).value(), {});
    VERIFY_RESULT(plan);
    QVERIFY(!(*plan)->document.contains("plan.svg"));
    map.background.reset();
    QVERIFY(seating::readSeatMap((*plan)->document).value() == map);
}

QTEST_GUILESS_MAIN(SaleSheetsTest)
#include "tst_salesheets.moc"
