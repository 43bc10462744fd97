// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/backup.h"
#include "server/privatedb/restore.h"
#include "tests/server/privatedb/box.h"
#include "tests/support/testresult.h"

#include <csignal>
#include <QDir>
#include <QProcess>
#include <sys/mount.h>
#include <thread>
#include <unistd.h>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

namespace {

void writeKey(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray readKey(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

const QByteArray schema = R"(
create schema shop;
grant usage on schema shop to foyer_app;
create table shop.orders (id int generated always as identity primary key, name text collate "C" unique, price numeric(12, 2),
    at timestamptz default now(), seats uuid[], note jsonb);
create index on shop.orders using gin (note);
create view shop.dear as select * from shop.orders where price > 100;
create function shop.double(n int) returns int language sql immutable as 'select n * 2';
grant select, insert on shop.orders to foyer_app;
alter default privileges in schema shop grant select on tables to foyer_app;
insert into shop.orders (name, price, seats, note)
    select 'Ordnung № ' || n, n * 1.01, array[gen_random_uuid()], jsonb_build_object('n', n) from generate_series(1, 20000) n;
)";

// All that a schema is, as PostgreSQL itself writes it down, but for the random key around it.
QByteArray describe(const QByteArray &uri)
{
    QProcess dump;
    dump.start(QStringLiteral("pg_dump"), {QStringLiteral("--schema-only"), QStringLiteral("--create"),
                                           QStringLiteral("-d"), QString::fromLatin1(uri)});
    if (!dump.waitForFinished(120'000) || dump.exitCode() != 0)
        qFatal("pg_dump: %s", dump.readAllStandardError().constData());
    QList<QByteArray> lines = dump.readAllStandardOutput().split('\n');
    lines.removeIf([](const QByteArray &line) { return line.contains("restrict "); });
    return lines.join('\n');
}

const QByteArray fingerprint =
    "select count(*), md5(string_agg(o::text, ',' order by id)) from shop.orders o";

} // namespace

/// A backup holds everything, is made while the box office sells, and comes back as it was.
class BackupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingComesBack();
    void writesGoOnMeanwhile();
    void stoppedInstallationIsBackedUpToo();
    void ordinaryToolsCanCheckIt();
    void refuses_data();
    void refuses();
    void stopsWhenTold();
    void fullDiskLeavesNothing();

private:
    [[nodiscard]] Result<Manifest> backUp(const QString &archive,
                                          const std::atomic_bool *stop = nullptr) const
    {
        return backup({m_box->options(), archive}, m_box->clock(), m_box->limit(stop));
    }

    [[nodiscard]] Result<std::unique_ptr<PrivateInstallation>> restored(const QString &archive) const;

    [[nodiscard]] QByteArray as(Role role, const QByteArray &statements) const
    {
        return sql(m_installation->endpoints().postgresUri(role), statements);
    }

    std::unique_ptr<Box> m_box;
    std::unique_ptr<PrivateInstallation> m_installation;
    QString m_archive;
};

// A test that changes it beyond recognition drops it; the others share it, as starting one takes a while.
void BackupTest::init()
{
    m_archive = m_box
                    ? m_box->path(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".tar"))
                    : QString{};
    if (m_installation)
        return;
    m_box = std::make_unique<Box>(Box::Content::Installation);
    auto opened = m_box->open();
    VERIFY_RESULT(opened);
    m_installation = std::move(*opened);
    m_archive = m_box->path(QStringLiteral("first.tar"));
    QCOMPARE(as(Role::Owner, schema), "");
}

Result<std::unique_ptr<PrivateInstallation>> BackupTest::restored(const QString &archive) const
{
    const Options options = m_box->options(QStringLiteral("again"));
    if (const Result<Manifest> done = restore({options, archive}, m_box->limit()); !done)
        return failure(done.error());
    return m_box->open(options);
}

void BackupTest::everythingComesBack()
{
    const QString keys = m_installation->endpoints().keysDirectory();
    const QByteArray binary = QByteArray::fromHex("00ff0a0d1b80") + QByteArray(5000, '\0');
    writeKey(keys + QStringLiteral("/installation.key"), binary);
    writeKey(keys + QStringLiteral("/tickets/2026/ümläut.key"), "second");
    writeKey(keys + QStringLiteral("/.hidden"), "");
    QCOMPARE(as(Role::Superuser,
                "create role \"Reports & Co\" nologin; grant pg_read_all_data to \"Reports & Co\";"
                "grant \"Reports & Co\" to foyer_owner;"
                "alter role foyer_app set statement_timeout = '7s';"
                "alter role foyer_app set search_path = \"$user\", shop, public;"
                "alter database foyer set work_mem = '5MB';"
                "grant select on shop.dear to \"Reports & Co\""),
             "");
    const auto manifest = backUp(m_archive);
    VERIFY_RESULT(manifest);
    QCOMPARE(manifest->postgresMajor, manifest->postgresVersion.section(QLatin1Char('.'), 0, 0).toInt());
    QVERIFY(!manifest->foyerVersion.isEmpty() && !manifest->createdAt.isEmpty());
    QCOMPARE(manifest->entries.size(), 5);
    const auto verified = verifyArchive(m_archive, m_box->limit());
    VERIFY_RESULT(verified);
    QCOMPARE(verified->entries, manifest->entries);
    QCOMPARE(QFileInfo(m_archive).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions{});

    const auto again = restored(m_archive);
    VERIFY_RESULT(again);
    const auto there = [&again](Role role, const QByteArray &statements) {
        return sql((*again)->endpoints().postgresUri(role), statements);
    };
    QCOMPARE(there(Role::Superuser, fingerprint), as(Role::Superuser, fingerprint));
    QCOMPARE(describe((*again)->endpoints().postgresUri(Role::Superuser)),
             describe(m_installation->endpoints().postgresUri(Role::Superuser)));
    QVERIFY(as(Role::Superuser, fingerprint).startsWith("20000|"));
    QCOMPARE(there(Role::App, "show statement_timeout"), "7s");
    QCOMPARE(there(Role::App, "show search_path"), "\"$user\", shop, public");
    QCOMPARE(there(Role::App, "show work_mem"), "5MB");
    QCOMPARE(there(Role::App, "insert into shop.orders (name) values ('new')"), "");
    QVERIFY(there(Role::App, "delete from shop.orders").startsWith("error 42501"));
    const QByteArray members =
        "select string_agg(roleid::regrole || '<' || member::regrole, ' ' order by oid) from "
        "(select roleid, member, roleid::regrole::text as oid from pg_auth_members where "
        "member >= 16384 or roleid >= 16384) m";
    QCOMPARE(there(Role::Superuser, members), as(Role::Superuser, members));
    const QString newKeys = (*again)->endpoints().keysDirectory();
    QCOMPARE(readKey(newKeys + QStringLiteral("/installation.key")), binary);
    QCOMPARE(readKey(newKeys + QStringLiteral("/tickets/2026/ümläut.key")), "second");
    QCOMPARE(readKey(newKeys + QStringLiteral("/.hidden")), "");
    QCOMPARE(QFileInfo(newKeys + QStringLiteral("/installation.key")).permissions()
                 & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions{});
    QVERIFY(!QFileInfo::exists(m_box->path(QStringLiteral("again/restoring"))));
    m_installation.reset();
}

// Every transaction writes a row into each of two tables: a backup that holds one without the other is none.
void BackupTest::writesGoOnMeanwhile()
{
    QCOMPARE(as(Role::Owner,
                "create table a (n int); create table filler as select repeat(md5(n::text), 50) from "
                "generate_series(1, 20000) n; create table z (n int)"),
             "");
    std::atomic_bool enough = false;
    std::atomic_int written = 0;
    std::thread writer([this, &enough, &written] {
        while (!enough) {
            const QByteArray n = QByteArray::number(written + 1);
            if (as(Role::Owner, "insert into a values (" + n + "); insert into z values (" + n + ")")
                    .isEmpty())
                ++written;
        }
    });
    QTest::qWait(50);
    const int before = written;
    const auto manifest = backUp(m_archive);
    const int after = written;
    enough = true;
    writer.join();
    VERIFY_RESULT(manifest);
    QVERIFY2(after > before, "nothing was written during the backup");
    const auto again = restored(m_archive);
    VERIFY_RESULT(again);
    const QList<QByteArray> counts =
        sql((*again)->endpoints().postgresUri(Role::Superuser),
            "select (select count(*) from a), (select count(*) from z), (select count(*) from filler), "
            "(select count(*) from a full join z using (n) where a.n is null or z.n is null)")
            .split('|');
    QCOMPARE(counts.value(0), counts.value(1));
    QVERIFY(counts.value(0).toInt() >= before && counts.value(0).toInt() <= after + 1);
    QCOMPARE(counts.value(2), "20000");
    QCOMPARE(as(Role::Superuser, "select count(*) from a").toInt(), written.load());
    m_installation.reset();
}

void BackupTest::stoppedInstallationIsBackedUpToo()
{
    const QByteArray before = as(Role::Superuser, fingerprint);
    VERIFY_RESULT(m_installation->stop());
    m_installation.reset();
    VERIFY_RESULT(backUp(m_archive));
    QCOMPARE(m_box->processes(), QStringList{});
    const auto again = restored(m_archive);
    VERIFY_RESULT(again);
    QCOMPARE(sql((*again)->endpoints().postgresUri(Role::Superuser), fingerprint), before);
}

void BackupTest::ordinaryToolsCanCheckIt()
{
    writeKey(m_installation->endpoints().keysDirectory() + QStringLiteral("/k"), "secret");
    VERIFY_RESULT(backUp(m_archive));
    QProcess shell;
    shell.setWorkingDirectory(m_box->path(QString{}));
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("tar -xf '%1' && sha256sum -c --strict --quiet manifest.sha256 && "
                                "pg_restore --list database.dump | grep -c 'TABLE DATA' && cat keys/k")
                     .arg(m_archive)});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.readAllStandardError(), "");
    QCOMPARE(shell.readAllStandardOutput(), "1\nsecret");
}

void BackupTest::refuses_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("archive");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such directory") << "nowhere"
                                       << "new.tar" << ErrorCode::NotFound;
    QTest::newRow("an empty directory") << "empty"
                                        << "new.tar" << ErrorCode::NotFound;
    QTest::newRow("an existing archive") << "data"
                                         << "old.tar" << ErrorCode::AlreadyExists;
    QTest::newRow("no place for the archive") << "data"
                                              << "nowhere/new.tar" << ErrorCode::NotFound;
    QTest::newRow("a link among the keys") << "data"
                                           << "linked.tar" << ErrorCode::Io;
}

void BackupTest::refuses()
{
    QFETCH(QString, directory);
    QFETCH(QString, archive);
    QFETCH(ErrorCode, code);
    QDir().mkpath(m_box->path(QStringLiteral("empty")));
    writeKey(m_box->path(QStringLiteral("old.tar")), "precious");
    const QString link = m_installation->endpoints().keysDirectory() + QStringLiteral("/link");
    QVERIFY(archive != QStringLiteral("linked.tar") || QFile::link(QStringLiteral("/etc/hostname"), link));
    const auto done =
        backup({m_box->options(directory), m_box->path(archive)}, m_box->clock(), m_box->limit());
    QFile::remove(link);
    COMPARE_ERROR(done, code);
    QVERIFY2(!done.error().detail.contains(QLatin1Char('\n')) && !done.error().subject.isEmpty(),
             qPrintable(done.error().toLogText()));
    QCOMPARE(readKey(m_box->path(QStringLiteral("old.tar"))), "precious");
    QCOMPARE(QDir(m_box->path(QString{}))
                 .entryList({QStringLiteral("*.partial"), QStringLiteral("new*")},
                            QDir::AllEntries | QDir::Hidden),
             QStringList{});
}

void BackupTest::stopsWhenTold()
{
    QCOMPARE(as(Role::Owner, "create table held (n int)"), "");
    // Held, so that pg_dump waits for it and the flag strikes in the middle.
    std::thread holder(
        [this] { std::ignore = as(Role::Owner, "begin; lock table held; select pg_sleep(600)"); });
    QTRY_COMPARE_WITH_TIMEOUT(as(Role::Superuser,
                                 "select count(*) from pg_locks where mode = 'AccessExclusiveLock' and "
                                 "relation = 'held'::regclass"),
                              "1", 60'000);
    std::atomic_bool stop = false;
    std::thread stopper([this, &stop] {
        while (as(Role::Superuser,
                  "select count(*) from pg_stat_activity where application_name = 'pg_dump' and "
                  "wait_event_type = 'Lock'")
               != "1")
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        stop = true;
    });
    const auto done = backUp(m_archive, &stop);
    stopper.join();
    std::ignore =
        as(Role::Superuser, "select pg_terminate_backend(pid) from pg_stat_activity where query like "
                            "'%pg_sleep%' and pid <> pg_backend_pid()");
    holder.join();
    COMPARE_ERROR(done, ErrorCode::Cancelled);
    QCOMPARE(QDir(m_box->path(QString{}))
                 .entryList({QStringLiteral("*stopsWhenTold*")}, QDir::AllEntries | QDir::Hidden),
             QStringList{});
    QTRY_COMPARE(
        as(Role::Superuser, "select count(*) from pg_stat_activity where application_name = 'pg_dump'"), "0");
}

void BackupTest::fullDiskLeavesNothing()
{
    const QString place = m_box->path(QStringLiteral("small"));
    QDir().mkpath(place);
    // Only root can mount; anybody else is stopped by the right to write, with the same care.
    const bool isMounted = ::geteuid() == 0;
    QVERIFY(!isMounted
            || ::mount("foyer-test", place.toLocal8Bit().constData(), "tmpfs", 0, "size=64k") == 0);
    if (!isMounted)
        QFile::setPermissions(place, QFile::ReadOwner | QFile::ExeOwner);
    const auto done = backUp(place + QStringLiteral("/backup.tar"));
    const QStringList left = QDir(place).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (isMounted)
        QCOMPARE(::umount(place.toLocal8Bit().constData()), 0);
    COMPARE_ERROR(done, isMounted ? ErrorCode::Io : ErrorCode::PermissionDenied);
    QVERIFY2(!isMounted || done.error().detail.contains(QStringLiteral("No space left on device; make room")),
             qPrintable(done.error().detail));
    QCOMPARE(left, QStringList{});
}

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
