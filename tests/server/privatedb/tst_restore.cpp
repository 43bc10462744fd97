// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/archive.h"
#include "server/privatedb/backup.h"
#include "server/privatedb/restore.h"
#include "server/privatedb/tarreader.h"
#include "server/privatedb/tarwriter.h"
#include "tests/server/privatedb/box.h"
#include "tests/server/privatedb/hostprocess.h"
#include "tests/support/testresult.h"

#include <csignal>
#include <functional>
#include <QCryptographicHash>
#include <QDir>
#include <QThread>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

namespace {

struct File
{
    QString name;
    QByteArray bytes;
};

/// The parts of an archive, to be put together again in other ways.
struct Parts
{
    QList<File> files;
    Manifest manifest;
    QByteArray sum; ///< empty: the right one
};

using Forge = std::function<void(Parts &)>;

} // namespace

Q_DECLARE_METATYPE(Forge)

/// Only a whole, genuine backup is restored, only into nothing, and either to its end or not at all.
class RestoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void occupiedDirectoryIsRefused();
    void runningInstallationIsRefused();
    void filesOfOthersAreRefused();
    void everyCutIsRefused();
    void everyAlteredByteIsRefused();
    void forgedArchiveIsRefused_data();
    void forgedArchiveIsRefused();
    void whatIsNoArchiveIsRefused();
    void honestlyMadeAgainIsAccepted();
    void failureLeavesTheDirectoryEmpty();
    void killedRestoreIsNoInstallation();
    void stopsWhenTold();

private:
    [[nodiscard]] QString path(const char *name) const { return m_box->path(QLatin1StringView(name)); }

    [[nodiscard]] Result<Manifest> restoreInto(const char *name, const QString &archive,
                                               const std::atomic_bool *stop = nullptr) const
    {
        return restore({m_box->options(QLatin1StringView(name)), archive}, m_box->limit(stop));
    }

    [[nodiscard]] QString forge(const Forge &how) const;
    [[nodiscard]] bool comesUp(const char *name) const;
    [[nodiscard]] QStringList left(const char *name) const;

    std::unique_ptr<Box> m_box;
    QString m_good;
    Parts m_parts;
};

void RestoreTest::initTestCase()
{
    m_box = std::make_unique<Box>(Box::Content::Installation);
    const auto opened = m_box->open();
    VERIFY_RESULT(opened);
    QCOMPARE(sql((*opened)->endpoints().postgresUri(Role::Owner),
                 "create table kept as select n, md5(n::text) from generate_series(1, 10000) n"),
             "");
    QFile key((*opened)->endpoints().keysDirectory() + QStringLiteral("/a.key"));
    QVERIFY(key.open(QIODevice::WriteOnly) && key.write("secret") == 6);
    key.close();
    m_good = path("good.tar");
    VERIFY_RESULT(backup({m_box->options(), m_good}, m_box->clock(), m_box->limit()));
    auto manifest = verifyArchive(m_good, m_box->limit());
    VERIFY_RESULT(manifest);
    m_parts.manifest = *manifest;
    auto reader = TarReader::open(m_good);
    VERIFY_RESULT(reader);
    for (qsizetype i = 0; i < manifest->entries.size(); ++i) {
        const auto found = reader->next();
        VERIFY_RESULT(found);
        const auto bytes = reader->readAll(1 << 30);
        VERIFY_RESULT(bytes);
        m_parts.files.append({(*found)->name, *bytes});
    }
    VERIFY_RESULT((*opened)->stop());
}

void RestoreTest::init()
{
    QDir(path("new")).removeRecursively();
    QFile::remove(path("forged.tar"));
}

void RestoreTest::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_box->processes(), QStringList{}, 60'000);
}

QString RestoreTest::forge(const Forge &how) const
{
    Parts parts = m_parts;
    how(parts);
    auto tar = TarWriter::create(path("forged.tar"), Instant{});
    for (const File &file : parts.files)
        if (!tar->add(file.name, file.bytes))
            qFatal("cannot forge");
    const QByteArray json = parts.manifest.toJson();
    const QByteArray sum = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
    if (!tar->add(QString{member::manifest}, json)
        || !tar->add(QString{member::manifestSum}, parts.sum.isNull() ? sumLine(sum) : parts.sum)
        || !tar->commit())
        qFatal("cannot forge");
    return path("forged.tar");
}

bool RestoreTest::comesUp(const char *name) const
{
    const auto opened = m_box->open(m_box->options(QLatin1StringView(name)));
    return opened
           && sql((*opened)->endpoints().postgresUri(Role::Superuser), "select count(*) from kept")
                  == "10000";
}

QStringList RestoreTest::left(const char *name) const
{
    return QDir(path(name)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void RestoreTest::occupiedDirectoryIsRefused()
{
    const auto done = restoreInto("data", m_good);
    COMPARE_ERROR(done, ErrorCode::Conflict);
    QVERIFY2(done.error().detail.contains(QStringLiteral("restore into a new or empty directory")),
             qPrintable(done.error().detail));
    QVERIFY(comesUp("data"));
}

void RestoreTest::runningInstallationIsRefused()
{
    const auto opened = m_box->open();
    VERIFY_RESULT(opened);
    COMPARE_ERROR(restoreInto("data", m_good), ErrorCode::Conflict);
    QCOMPARE(sql((*opened)->endpoints().postgresUri(Role::Superuser), "select count(*) from kept"), "10000");
}

void RestoreTest::filesOfOthersAreRefused()
{
    QDir().mkpath(path("new/letters"));
    COMPARE_ERROR(restoreInto("new", m_good), ErrorCode::InvalidArgument);
    QCOMPARE(left("new"), QStringList{QStringLiteral("letters")});
}

void RestoreTest::everyCutIsRefused()
{
    QFile good(m_good);
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray bytes = good.readAll();
    for (qsizetype size = bytes.size() - 1; size >= 0; size -= bytes.size() / 40) {
        QFile cut(path("forged.tar"));
        QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Truncate) && cut.write(bytes.left(size)) == size);
        cut.close();
        const auto done = restoreInto("new", path("forged.tar"));
        COMPARE_ERROR(done, ErrorCode::Corrupt);
        QVERIFY2(done.error().detail.contains(QStringLiteral("cut short")), qPrintable(done.error().detail));
    }
    QVERIFY(!QFileInfo::exists(path("new"))); // nothing was touched
}

// One byte in each kilobyte or so, and every one of the small members at the end.
void RestoreTest::everyAlteredByteIsRefused()
{
    QVERIFY(QFile::copy(m_good, path("forged.tar")));
    QFile file(path("forged.tar"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    const qsizetype tail = bytes.size() - 6000;
    for (qsizetype at = 0; at < bytes.size(); at += at < tail ? 7919 : 13) {
        QVERIFY(file.seek(at) && file.putChar(char(bytes.at(at) ^ 4)) && file.flush());
        COMPARE_ERROR(verifyArchive(path("forged.tar"), m_box->limit()), ErrorCode::Corrupt);
        QVERIFY(file.seek(at) && file.putChar(bytes.at(at)) && file.flush());
    }
    VERIFY_RESULT(verifyArchive(path("forged.tar"), m_box->limit()));
}

void RestoreTest::forgedArchiveIsRefused_data()
{
    QTest::addColumn<Forge>("how");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, ErrorCode code, const char *says, Forge how) {
        QTest::newRow(name) << std::move(how) << code << QString::fromUtf8(says);
    };
    const auto addKey = [](Parts &parts, const char *name) {
        parts.files.append({QString::fromUtf8(name), "x"});
        parts.manifest.entries.append(
            {QString::fromUtf8(name), 1, QCryptographicHash::hash("x", QCryptographicHash::Sha256).toHex()});
    };
    using enum ErrorCode;
    row("a newer format", Unsupported, "format 2, and this Foyer knows only up to 1",
        [](Parts &parts) { parts.manifest.format = 2; });
    row("a newer PostgreSQL", Unsupported, "made by PostgreSQL 99",
        [](Parts &parts) { parts.manifest.postgresMajor = 99; });
    row("no manifest to speak of", Corrupt, "manifest", [](Parts &parts) { parts.manifest = {}; });
    row("a manifest of something else", Corrupt, "its manifest is missing or was altered",
        [](Parts &parts) { parts.sum = sumLine(QByteArray(64, '0')); });
    row("a file less", Corrupt, "holds nothing where the manifest says keys/a.key",
        [](Parts &parts) { parts.files.removeLast(); });
    row("a file more", Corrupt, "holds keys/b.key where the manifest says nothing", [](Parts &parts) {
        parts.files.append({QStringLiteral("keys/b.key"), "x"});
    });
    row("another content", Corrupt, "keys/a.key was altered",
        [](Parts &parts) { parts.files.last().bytes = "sECRET"; });
    row("no database", Corrupt, "there is no database in it", [](Parts &parts) {
        parts.files.removeFirst();
        parts.manifest.entries.removeFirst();
    });
    for (const char *name :
         {"keys/../escaped", "/etc/escaped", "keys//x", "keys/", "other/x", "keys/./x", "keys"})
        row(name, Corrupt, "files that do not belong there",
            [addKey, name](Parts &parts) { addKey(parts, name); });
}

void RestoreTest::forgedArchiveIsRefused()
{
    QFETCH(Forge, how);
    QFETCH(ErrorCode, code);
    QFETCH(QString, says);
    const auto done = restoreInto("new", forge(how));
    COMPARE_ERROR(done, code);
    QVERIFY2(done.error().detail.contains(says), qPrintable(done.error().detail));
    QVERIFY(!left("new").contains(QStringLiteral("foyer.json")));
}

void RestoreTest::whatIsNoArchiveIsRefused()
{
    COMPARE_ERROR(restoreInto("new", path("none.tar")), ErrorCode::NotFound);
    COMPARE_ERROR(restoreInto("new", path("data")), ErrorCode::InvalidArgument);
    COMPARE_ERROR(restoreInto("new", QStringLiteral("/usr/bin/tar")), ErrorCode::Corrupt);
    QFile empty(path("forged.tar"));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    COMPARE_ERROR(restoreInto("new", path("forged.tar")), ErrorCode::Corrupt);
}

// The control of the refusals above: put together again without a change it is good.
void RestoreTest::honestlyMadeAgainIsAccepted()
{
    VERIFY_RESULT(restoreInto("new", forge([](Parts &) {})));
    QVERIFY(comesUp("new"));
}

void RestoreTest::failureLeavesTheDirectoryEmpty()
{
    const QString archive = forge([](Parts &parts) {
        File &dump = parts.files.first();
        dump.bytes.truncate(dump.bytes.size() / 2);
        parts.manifest.entries.first() = {
            dump.name, dump.bytes.size(),
            QCryptographicHash::hash(dump.bytes, QCryptographicHash::Sha256).toHex()};
    });
    const auto done = restoreInto("new", archive);
    COMPARE_ERROR(done, ErrorCode::DatabaseRefused);
    QVERIFY2(done.error().detail.startsWith(QStringLiteral("pg_restore failed: pg_restore: error:")),
             qPrintable(done.error().detail));
    QCOMPARE(left("new"), QStringList{QStringLiteral("foyer.lock")});
    VERIFY_RESULT(restoreInto("new", m_good));
    QVERIFY(comesUp("new"));
}

void RestoreTest::killedRestoreIsNoInstallation()
{
    {
        HostProcess host({path("new"), m_box->runtimeBase(), m_good});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path("new/pg.making/postmaster.pid")), 60'000);
        host.kill();
    }
    const auto opened = m_box->open(m_box->options(QStringLiteral("new")));
    COMPARE_ERROR(opened, ErrorCode::Conflict);
    QVERIFY2(opened.error().detail.contains(QStringLiteral("run foyer-server restore into it again")),
             qPrintable(opened.error().detail));
    VERIFY_RESULT(restoreInto("new", m_good));
    QVERIFY(comesUp("new"));
}

void RestoreTest::stopsWhenTold()
{
    HostProcess host({path("new"), m_box->runtimeBase(), m_good});
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path("new/pg.making/postmaster.pid")), 60'000);
    host.terminate();
    const std::optional<QString> error = host.waitFor(QStringLiteral("error"));
    QVERIFY2(error && error->startsWith(QStringLiteral("cancelled")),
             qPrintable(host.lines().join(QLatin1Char('\n'))));
    QCOMPARE(host.waitForEnd(), 1);
    QCOMPARE(left("new"), QStringList{QStringLiteral("foyer.lock")});
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "tst_restore.moc"
