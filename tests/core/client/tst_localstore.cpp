// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/localstore.h"

#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"
#include "tests/support/testresult.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using client::LocalStore;

/// What this computer keeps, and what becomes of a file that is no longer to be read.
class LocalStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void settings();
    void servers();
    void windows();
    void drafts();
    void journal();
    void forgettingTakesEverything();
    void keepsWhatItHad();
    void corruptFileIsPutAside_data();
    void corruptFileIsPutAside();
    void newerFileIsPutAside();
    void folderThatCannotBeMade();
    void twoPrograms();
    void opensQuickly();

private:
    [[nodiscard]] LocalStore::Opened open()
    {
        Result<LocalStore::Opened> opened = LocalStore::open(m_path, m_clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLogText()));
        return *std::move(opened);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    test::ManualClock m_clock;
    test::DeterministicIds m_ids;
};

void LocalStoreTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(QStringLiteral("foyer/local.sqlite"));
}

void LocalStoreTest::settings()
{
    const auto store = open().store;
    const QString server = QStringLiteral("https://box.example.org");
    QVERIFY(!store->setting(server, QStringLiteral("printer")).has_value());
    VERIFY_RESULT(store->setSetting(server, QStringLiteral("printer"), "Boca"));
    VERIFY_RESULT(store->setSetting({}, QStringLiteral("printer"), QByteArray("a\0b", 3)));
    VERIFY_RESULT(store->setSetting(server, QStringLiteral("printer"), "Zebra"));
    QCOMPARE(*store->setting(server, QStringLiteral("printer")), QByteArray("Zebra"));
    QCOMPARE(*store->setting({}, QStringLiteral("printer")), QByteArray("a\0b", 3));
    VERIFY_RESULT(store->removeSetting(server, QStringLiteral("printer")));
    QVERIFY(!store->setting(server, QStringLiteral("printer")).has_value());
}

void LocalStoreTest::servers()
{
    const auto store = open().store;
    VERIFY_RESULT(store->noteServer(
        {QStringLiteral("https://a"), QStringLiteral("Opera"), QStringLiteral("a@b.c"), {}}));
    m_clock.advance(std::chrono::seconds{1});
    VERIFY_RESULT(store->noteServer({QStringLiteral("https://b"), QStringLiteral("Arena"), {}, {}}));
    QCOMPARE(store->recentServers().front().url, QStringLiteral("https://b"));
    m_clock.advance(std::chrono::seconds{1});
    VERIFY_RESULT(store->noteServer({QStringLiteral("https://a"), QStringLiteral("Staatsoper"), {}, {}}));
    const std::vector<client::RecentServer> servers = store->recentServers();
    QCOMPARE(servers.size(), std::size_t(2));
    QCOMPARE(servers.front().name, QStringLiteral("Staatsoper"));
    QCOMPARE(servers.front().usedAt, m_clock.now());
}

void LocalStoreTest::windows()
{
    const auto store = open().store;
    QVERIFY(store->windowState(QStringLiteral("main")).isEmpty());
    VERIFY_RESULT(store->setWindowState(QStringLiteral("main"), QByteArray(2000, '\x01')));
    QCOMPARE(store->windowState(QStringLiteral("main")).size(), 2000);
}

void LocalStoreTest::drafts()
{
    const auto store = open().store;
    const QString server = QStringLiteral("s");
    client::Draft basket{m_ids.next(),
                         server,
                         QStringLiteral("basket"),
                         QStringLiteral("Müller"),
                         {{QStringLiteral("seats"), 2}},
                         {}};
    VERIFY_RESULT(store->saveDraft(basket));
    m_clock.advance(std::chrono::seconds{1});
    client::Draft other = basket;
    other.id = m_ids.next();
    VERIFY_RESULT(store->saveDraft(other));
    m_clock.advance(std::chrono::seconds{1});
    basket.title = QStringLiteral("Meier");
    VERIFY_RESULT(store->saveDraft(basket));
    const std::vector<client::Draft> drafts = store->drafts(server, QStringLiteral("basket"));
    QCOMPARE(drafts.size(), std::size_t(2));
    QCOMPARE(drafts.front().id, basket.id);
    QCOMPARE(drafts.front().title, QStringLiteral("Meier"));
    QCOMPARE(drafts.front().content, basket.content);
    QVERIFY(store->drafts(server, QStringLiteral("event")).empty());
    QCOMPARE(store->draft(other.id)->title, QStringLiteral("Müller"));
    VERIFY_RESULT(store->dropDraft(basket.id));
    QVERIFY(!store->draft(basket.id).has_value());
}

void LocalStoreTest::journal()
{
    const auto store = open().store;
    const QString server = QStringLiteral("s");
    const client::JournalEntry first{
        m_ids.next(), server, QStringLiteral("printed"), {{QStringLiteral("ticket"), 1}}, {}};
    const client::JournalEntry second{m_ids.next(), server, QStringLiteral("release_hold"), {}, {}};
    VERIFY_RESULT(store->append(first));
    VERIFY_RESULT(store->append(second));
    VERIFY_RESULT(store->append(first)); // again: the same
    QCOMPARE(store->unsent(server).size(), std::size_t(2));
    QCOMPARE(store->unsent(server).front().id, first.id);
    QCOMPARE(store->unsent(server).front().content, first.content);
    VERIFY_RESULT(store->noteTry(first.id));
    QCOMPARE(store->unsent(server).front().tries, 1);
    VERIFY_RESULT(store->markDone(first.id));
    QCOMPARE(store->unsent(server).front().id, second.id);
    QVERIFY(store->unsent(QStringLiteral("other")).empty());
}

void LocalStoreTest::forgettingTakesEverything()
{
    const auto store = open().store;
    for (const char *name : {"a", "b"}) {
        const QString url = QString::fromLatin1(name);
        VERIFY_RESULT(store->noteServer({url, url, {}, {}}));
        VERIFY_RESULT(store->setSetting(url, QStringLiteral("x"), "1"));
        VERIFY_RESULT(store->saveDraft({m_ids.next(), url, QStringLiteral("k"), {}, {}, {}}));
        VERIFY_RESULT(store->append({m_ids.next(), url, QStringLiteral("k"), {}, {}}));
    }
    VERIFY_RESULT(store->forgetServer(QStringLiteral("a")));
    QCOMPARE(store->recentServers().size(), std::size_t(1));
    QVERIFY(!store->setting(QStringLiteral("a"), QStringLiteral("x")));
    QVERIFY(store->drafts(QStringLiteral("a"), QStringLiteral("k")).empty());
    QVERIFY(store->unsent(QStringLiteral("a")).empty());
    QCOMPARE(store->unsent(QStringLiteral("b")).size(), std::size_t(1));
    QCOMPARE(store->drafts(QStringLiteral("b"), QStringLiteral("k")).size(), std::size_t(1));
}

void LocalStoreTest::keepsWhatItHad()
{
    VERIFY_RESULT(open().store->setSetting({}, QStringLiteral("language"), "de"));
    const LocalStore::Opened again = open();
    QVERIFY(!again.putAside.has_value());
    QCOMPARE(*again.store->setting({}, QStringLiteral("language")), QByteArray("de"));
    const QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(m_path) & others));
}

void LocalStoreTest::corruptFileIsPutAside_data()
{
    QTest::addColumn<qint64>("from");
    QTest::newRow("no database at all") << qint64(0);
    QTest::newRow("spoilt in the middle") << qint64(5000);
}

void LocalStoreTest::corruptFileIsPutAside()
{
    QFETCH(const qint64, from);
    {
        const auto store = open().store;
        for (int i = 0; i < 200; ++i)
            VERIFY_RESULT(store->setSetting({}, QString::number(i), QByteArray(500, 'x')));
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray before = file.readAll();
    QVERIFY(file.seek(from));
    file.write(QByteArray(before.size() - from, '\x5a'));
    file.close();
    const LocalStore::Opened opened = open();
    QVERIFY(opened.putAside.has_value());
    QVERIFY(QFile::exists(opened.putAside->file));
    QVERIFY(!opened.putAside->isOfNewer);
    QVERIFY(!opened.store->setting({}, QStringLiteral("1")).has_value());
    VERIFY_RESULT(opened.store->setSetting({}, QStringLiteral("1"), "new"));
}

void LocalStoreTest::newerFileIsPutAside()
{
    VERIFY_RESULT(open().store->setSetting({}, QStringLiteral("language"), "de"));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("pragma user_version = 999")));
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    const LocalStore::Opened opened = open();
    QVERIFY(opened.putAside.has_value());
    QVERIFY(QFile::exists(opened.putAside->file));
    QVERIFY(opened.putAside->isOfNewer);
    QVERIFY(!opened.store->setting({}, QStringLiteral("language")).has_value());
}

void LocalStoreTest::folderThatCannotBeMade()
{
    QFile blocker(m_dir->filePath(QStringLiteral("foyer")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    COMPARE_ERROR(LocalStore::open(m_path, m_clock), ErrorCode::Io);
}

void LocalStoreTest::twoPrograms()
{
    const auto first = open().store;
    const auto second = open().store;
    VERIFY_RESULT(first->setSetting({}, QStringLiteral("a"), "1"));
    VERIFY_RESULT(second->setSetting({}, QStringLiteral("b"), "2"));
    QCOMPARE(*first->setting({}, QStringLiteral("b")), QByteArray("2"));
    QCOMPARE(*second->setting({}, QStringLiteral("a")), QByteArray("1"));
}

void LocalStoreTest::opensQuickly()
{
    {
        const auto store = open().store;
        for (int i = 0; i < 100; ++i)
            VERIFY_RESULT(store->saveDraft({m_ids.next(),
                                            QStringLiteral("s"),
                                            QStringLiteral("k"),
                                            {},
                                            {{QStringLiteral("text"), QString(2000, u'x')}},
                                            {}}));
    }
    qint64 best = std::numeric_limits<qint64>::max(); // of several: the machine may be busy
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto store = open().store;
        best = std::min(best, timer.elapsed());
    }
    qInfo("opened in %lld ms", static_cast<long long>(best));
    QVERIFY2(best < 50, qPrintable(QString::number(best)));
}

QTEST_GUILESS_MAIN(LocalStoreTest)
#include "tst_localstore.moc"
