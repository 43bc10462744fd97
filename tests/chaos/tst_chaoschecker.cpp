// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/chaosrun.h"
#include "tests/chaos/forger.h"

#include <QDir>
#include <QTest>

using namespace foyer::test;

/// The checker finds what it is there to find. First forged evidence of an evening on which nothing went
/// wrong; then evenings on which a guard was really taken away, under the real server, by the database it
/// works on.
class ChaosCheckerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void nothingIsFoundWhereNothingIs();
    void forgedRows_data();
    void forgedRows();
    void forgedMemories_data();
    void forgedMemories();
    void forgedBooks_data();
    void forgedBooks();
    void verifyFindsForgedRowsToo();
    void guardTakenAway_data();
    void guardTakenAway();

private:
    [[nodiscard]] QByteArray copyDatabase();

    std::unique_ptr<ChaosRun> m_run;
    Evidence m_honest;
    int m_copies = 0;
};

namespace {

void addRows(const std::vector<Forgery> &forgeries)
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < forgeries.size(); ++i)
        QTest::newRow(forgeries[i].name.constData()) << int(i);
}

ChaosRun::Wish quietEvening(quint64 seed)
{
    ChaosRun::Wish wish;
    wish.program = QStringLiteral(FOYER_SERVER);
    wish.seed = seed;
    wish.workers = {1};
    wish.buyers = 6;
    wish.dates = 2;
    return wish;
}

/// The guards that are taken away here are those of the database: holds must lie there.
QStringList holdsInPostgres()
{
    ServerProcess help(QStringLiteral(FOYER_SERVER));
    help.run({QStringLiteral("--help")});
    const bool isChoice = help.output().contains("--holds ") || help.output().contains("--holds=");
    return isChoice ? QStringList{QStringLiteral("--holds"), QStringLiteral("postgres")} : QStringList{};
}

/// Until there is enough of everything. A hold behind the line counts once the line has been open for longer
/// than the checker forgives.
bool isEventful(const History &history, const ChaosSale &sale)
{
    const qint64 behindLine = sale.dates.back().number.toLongLong();
    qint64 opened = 0;
    int confirmed = 0;
    int codes = 0;
    int refunds = 0;
    int letIn = 0;
    for (const Exchange &exchange : history.copy()) {
        opened = opened == 0 ? exchange.sentAt : opened;
        letIn += exchange.deed == Deed::Hold && exchange.isGranted() && exchange.sentAt > opened + 5'000'000
                         && exchange.answer().value(u"performance_number").toInteger() == behindLine
                     ? 1
                     : 0;
        confirmed += exchange.deed == Deed::Order && exchange.isGranted() ? 1 : 0;
        codes += exchange.deed == Deed::Code && exchange.isGranted() ? 1 : 0;
        refunds += exchange.deed == Deed::Refund && exchange.isGranted() ? 1 : 0;
    }
    return confirmed > 60 && codes > 2 && refunds > 4 && letIn > 0;
}

} // namespace

void ChaosCheckerTest::initTestCase()
{
    m_run = std::make_unique<ChaosRun>(quietEvening(7));
    m_run->letIn();
    QVERIFY(QTest::qWaitFor([this] { return isEventful(m_run->history(), m_run->sale()); }, 240'000));
    QByteArray why;
    QVERIFY2(m_run->settle(&why), why.constData());
    m_honest = m_run->evidence();
}

void ChaosCheckerTest::cleanupTestCase()
{
    m_run.reset();
}

QByteArray ChaosCheckerTest::copyDatabase()
{
    const QByteArray name = "copy" + QByteArray::number(++m_copies);
    m_run->house().postgres().psql(
        QStringLiteral("create database %1 template foyer").arg(QString::fromLatin1(name)));
    return name;
}

void ChaosCheckerTest::nothingIsFoundWhereNothingIs()
{
    const Findings findings = check(m_honest);
    QVERIFY2(findings.all().empty(), findings.toText().constData());
}

void ChaosCheckerTest::forgedRows_data()
{
    addRows(forgeriesOfRows());
}

void ChaosCheckerTest::forgedRows()
{
    QFETCH(int, index);
    const Forgery forgery = forgeriesOfRows()[std::size_t(index)];
    const QByteArray database = copyDatabase();
    m_run->house().postgres().psql(QString::fromUtf8(forgery.sql), database);
    const Findings findings = check(m_run->evidence(database));
    QVERIFY2(findings.rules().contains(forgery.rule), findings.toText().constData());
}

void ChaosCheckerTest::forgedMemories_data()
{
    addRows(forgeriesOfMemories());
}

void ChaosCheckerTest::forgedMemories()
{
    QFETCH(int, index);
    const Forgery forgery = forgeriesOfMemories()[std::size_t(index)];
    Evidence evidence = m_honest;
    QVERIFY(forgery.inMemory(evidence));
    const Findings findings = check(evidence);
    QVERIFY2(findings.rules().contains(forgery.rule), findings.toText().constData());
}

void ChaosCheckerTest::forgedBooks_data()
{
    addRows(forgeriesOfBooks());
}

void ChaosCheckerTest::forgedBooks()
{
    QFETCH(int, index);
    const Forgery forgery = forgeriesOfBooks()[std::size_t(index)];
    QTemporaryDir books;
    const QDir honest(m_honest.books);
    for (const QString &entry : honest.entryList(QDir::Files))
        QVERIFY(QFile::copy(honest.filePath(entry), books.filePath(entry)));
    QVERIFY(forgery.inBooks(books.path()));
    Evidence evidence = m_honest;
    evidence.books = books.path();
    const Findings findings = check(evidence);
    QVERIFY2(findings.rules().contains(forgery.rule), findings.toText().constData());
}

void ChaosCheckerTest::verifyFindsForgedRowsToo()
{
    QByteArray said;
    QCOMPARE(m_run->house().verify("foyer", &said), 0);
    const QByteArray database = copyDatabase();
    m_run->house().postgres().psql(QString::fromUtf8(forgeriesOfRows().front().sql), database);
    QVERIFY(m_run->house().verify(database, &said) != 0);
    QVERIFY2(said.contains("seat_sold_twice"), said.constData());
}

void ChaosCheckerTest::guardTakenAway_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("claims are forgotten") << QStringLiteral(
        "create function forget() returns trigger language plpgsql as "
        "'begin if new.state in (''s'', ''d'') then return old; end if; return new; end'; "
        "create trigger forget before update on claim for each row execute function forget(); "
        // The news of them would keep the worker's own board right, and with it most buyers away.
        "create rule forget as on insert to seat_news do instead nothing")
                                          << QByteArray("seat_sold_twice");
    QTest::newRow("captures are forgotten")
        << QStringLiteral("create rule forget as on insert to capture do instead nothing")
        << QByteArray("order_not_paid");
    QTest::newRow("tickets are forgotten")
        << QStringLiteral("create rule forget as on insert to ticket do instead nothing")
        << QByteArray("ticket_missing");
    QTest::newRow("the store's clock is slow")
        << QStringLiteral("create function public.clock_timestamp() returns timestamptz language sql as "
                          "'select pg_catalog.clock_timestamp() - interval ''1 hour'''; "
                          "alter role foyer_app in database foyer set search_path = public, pg_catalog")
        << QByteArray("hold_granted_late");
    QTest::newRow("the gate thinks that everybody was let in") << QStringLiteral(
        "insert into line_tick (performance, tick, epoch, progress, serving, admitted) "
        "select performance, 1000000, epoch, -1, -1, 0 from line; "
        "create schema gate; "
        "create view gate.line_admission as "
        "select performance, tick, ordinal, account, score, at, until from public.line_admission "
        "union all select t.performance, t.tick, 0, a.id, -1, now(), now() + interval '1 hour' "
        "from public.line_tick t, public.account a where t.tick = 1000000; "
        "create function gate.keep() returns trigger language plpgsql as 'begin "
        "insert into public.line_admission (performance, tick, ordinal, account, score, until) "
        "values (new.performance, new.tick, new.ordinal, new.account, new.score, new.until); "
        "return new; end'; "
        "create trigger keep instead of insert on gate.line_admission "
        "for each row execute function gate.keep(); "
        "grant usage on schema gate to foyer_app; "
        "grant select, insert on gate.line_admission to foyer_app; "
        "alter role foyer_app in database foyer set search_path = gate, public")
                                                               << QByteArray("hold_without_admission");
}

// The server is the real one and knows nothing of it: its database does not do what it is asked.
void ChaosCheckerTest::guardTakenAway()
{
    QFETCH(QString, sql);
    QFETCH(QByteArray, rule);
    ChaosRun::Wish wish = quietEvening(8);
    wish.serverArguments = holdsInPostgres();
    ChaosRun run(wish);
    run.house().postgres().psql(sql, "foyer");
    for (std::size_t i = 0; i < run.house().counters(); ++i) {
        run.house().end(run.house().counter(i));
        run.house().restart(run.house().counter(i));
    }
    run.letIn();
    const auto isFound = [&run, &rule] { return check(run.evidence()).rules().contains(rule); };
    bool wasFound = false;
    for (int tries = 0; tries < 60 && !wasFound; ++tries) {
        pause(std::chrono::seconds{1});
        wasFound = isFound();
    }
    QVERIFY2(wasFound, check(run.evidence()).toText().constData());
}

QTEST_GUILESS_MAIN(ChaosCheckerTest)
#include "tst_chaoschecker.moc"
