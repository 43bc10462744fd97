// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/privateinstallation.h"
#include "tests/server/privatedb/box.h"
#include "tests/support/testresult.h"

#include <functional>
#include <QDir>
#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

namespace {

using Arrange = std::function<void(const Box &box, Options &options)>;

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

void mark(const Box &box, const QByteArray &text)
{
    write(box.path() + QStringLiteral("/foyer.json"), text);
}

// What an installation looks like from outside, without the seconds that a real one takes.
void imitate(const Box &box, const QByteArray &version)
{
    mark(box, "{\"layout\": 1, \"database\": \"made\"}");
    write(box.path() + QStringLiteral("/pg/PG_VERSION"), version);
    if (::chown(box.path(QStringLiteral("data/pg")).toLocal8Bit().constData(), childAccount().uid,
                childAccount().gid))
        qFatal("cannot give pg away");
}

} // namespace

Q_DECLARE_METATYPE(Arrange)

/// Every directory that cannot be used ends in one sentence that says why and what to do; every odd one that
/// can be used is.
class DirectoriesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void leavesNothingInADirectoryOfOthers();
    void takesOddButUsableOnes_data();
    void takesOddButUsableOnes();
};

void DirectoriesTest::refuses_data()
{
    QTest::addColumn<Arrange>("arrange");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, ErrorCode code, const char *says, Arrange arrange) {
        QTest::newRow(name) << std::move(arrange) << code << QString::fromUtf8(says);
    };
    using enum ErrorCode;
    row("no name", InvalidArgument, "Name a directory",
        [](const Box &, Options &options) { options.dataDirectory.clear(); });
    row("a file", InvalidArgument, "is not a directory",
        [](const Box &box, Options &) { write(box.path(), "x"); });
    row("below a file", InvalidArgument, "Not a directory", [](const Box &box, Options &options) {
        write(box.path(), "x");
        options.dataDirectory += QStringLiteral("/deeper");
    });
    row("a link to nowhere", InvalidArgument, "which does not exist; make that directory",
        [](const Box &box, Options &) { QFile::link(QStringLiteral("/nowhere/at/all"), box.path()); });
    row("a path too long", InvalidArgument, "longer than 900 bytes", [](const Box &, Options &options) {
        for (int i = 0; i < 9; ++i)
            options.dataDirectory += QLatin1Char('/') + QString(100, QLatin1Char('x'));
    });
    row("a name too long", InvalidArgument, "File name too long",
        [](const Box &, Options &options) { options.dataDirectory += QString(300, QLatin1Char('x')); });
    row("files of others", InvalidArgument, "holds other files (letter.txt)",
        [](const Box &box, Options &) { write(box.path() + QStringLiteral("/letter.txt"), "dear"); });
    row("hidden files of others", InvalidArgument, "holds other files (.profile)",
        [](const Box &box, Options &) { write(box.path() + QStringLiteral("/.profile"), "x"); });
    row("a newer layout", Unsupported, "newer Foyer (layout 7, this one knows 1)",
        [](const Box &box, Options &) { mark(box, "{\"layout\": 7, \"database\": \"made\"}"); });
    row("a damaged marker", Corrupt, "foyer.json is damaged",
        [](const Box &box, Options &) { mark(box, "\0\0\0"); });
    row("its database gone", Corrupt, "mount the disk that it lies on",
        [](const Box &box, Options &) { mark(box, "{\"layout\": 1, \"database\": \"made\"}"); });
    row("something else in the database's place", Corrupt, "is not in", [](const Box &box, Options &) {
        mark(box, "{\"layout\": 1, \"database\": \"making\"}");
        write(box.path() + QStringLiteral("/pg/base/1"), "somebody's data");
    });
    row("half restored", Conflict, "restore", [](const Box &box, Options &) {
        mark(box, "{\"layout\": 1, \"database\": \"making\"}");
        write(box.path() + QStringLiteral("/restoring"), "");
    });
    row("an older database", Unsupported, "made by PostgreSQL 9, but this machine has only 15",
        [](const Box &box, Options &) { imitate(box, "9\n"); });
    row("a newer database", Unsupported, "install the package postgresql-99",
        [](const Box &box, Options &) { imitate(box, "99\n"); });
    row("a damaged version", Corrupt, "does not hold a version number",
        [](const Box &box, Options &) { imitate(box, "fifteen\n"); });
    row("a file where the database was", Corrupt, "is not in", [](const Box &box, Options &) {
        mark(box, "{\"layout\": 1, \"database\": \"made\"}");
        write(box.path() + QStringLiteral("/pg"), "x");
    });
    row("a file in Redis' place", InvalidArgument, "is not a directory", [](const Box &box, Options &) {
        imitate(box, "15\n");
        write(box.path() + QStringLiteral("/redis"), "x");
    });
    row("no PostgreSQL installed", NotFound, "install the package postgresql-15",
        [](const Box &box, Options &options) {
            options.postgresFolders = {box.path(QStringLiteral("none"))};
        });
    row("no Redis installed", NotFound, "install the package redis-server",
        [](const Box &box, Options &options) { options.redisPrograms = {box.path(QStringLiteral("none"))}; });
    row("no room", Io, "and a new box office needs 1099511627776 MiB",
        [](const Box &, Options &options) { options.roomForNew = Q_INT64_C(1) << 60; });
    row("nowhere for sockets", PermissionDenied, "no place for the database's sockets",
        [](const Box &box, Options &options) { options.runtimeBases = {box.path(QStringLiteral("none"))}; });
    row("only long places for sockets", PermissionDenied, "than the 92 bytes",
        [](const Box &box, Options &options) {
            const QString base = box.path(QString(90, QLatin1Char('r')));
            QDir().mkpath(base);
            options.runtimeBases = {base};
        });
}

void DirectoriesTest::refuses()
{
    QFETCH(Arrange, arrange);
    QFETCH(ErrorCode, code);
    QFETCH(QString, says);
    const Box box;
    Options options = box.options();
    arrange(box, options);
    const auto opened = box.open(options);
    COMPARE_ERROR(opened, code);
    const Error &error = opened.error();
    QVERIFY2(error.detail.contains(says), qPrintable(error.detail));
    QVERIFY2(!error.detail.contains(QLatin1Char('\n')) && !error.subject.isEmpty(),
             qPrintable(error.toLogText()));
    QCOMPARE(box.processes(), QStringList{});
    QCOMPARE(QDir(box.runtimeBase()).entryList({QStringLiteral("foyer-*")}), QStringList{});
}

void DirectoriesTest::leavesNothingInADirectoryOfOthers()
{
    const Box box;
    write(box.path() + QStringLiteral("/letter.txt"), "dear");
    const auto before = QFileInfo(box.path()).permissions();
    COMPARE_ERROR(box.open(), ErrorCode::InvalidArgument);
    QCOMPARE(QDir(box.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("letter.txt")});
    QCOMPARE(QFileInfo(box.path()).permissions(), before);
}

void DirectoriesTest::takesOddButUsableOnes_data()
{
    QTest::addColumn<Arrange>("arrange");
    const auto row = [](const char *name, Arrange arrange) { QTest::newRow(name) << std::move(arrange); };
    row("a fresh disk",
        [](const Box &box, Options &) { QDir().mkpath(box.path() + QStringLiteral("/lost+found")); });
    row("through a link", [](const Box &box, Options &) {
        QDir().mkpath(box.path(QStringLiteral("real")));
        QFile::link(box.path(QStringLiteral("real")), box.path());
    });
    row("two directories deep in nothing, under a narrow umask", [](const Box &, Options &options) {
        ::umask(077);
        options.dataDirectory += QStringLiteral("/not/there");
    });
    row("closed to all but its owner", [](const Box &box, Options &) {
        QDir().mkpath(box.path());
        ::chmod(box.path().toLocal8Bit().constData(), 0700);
    });
    row("open to all", [](const Box &box, Options &) {
        QDir().mkpath(box.path());
        ::chmod(box.path().toLocal8Bit().constData(), 0777);
    });
    row("sockets in the second place when the first is too long", [](const Box &box, Options &options) {
        const QString base = box.path(QString(90, QLatin1Char('r')));
        QDir().mkpath(base);
        options.runtimeBases.prepend(base);
    });
}

void DirectoriesTest::takesOddButUsableOnes()
{
    QFETCH(Arrange, arrange);
    const Box box;
    Options options = box.options();
    arrange(box, options);
    const auto opened = box.open(options);
    ::umask(022);
    VERIFY_RESULT(opened);
    QCOMPARE(sql((*opened)->endpoints().postgresUri(Role::App), "select 1"), "1");
    const QString root = (*opened)->endpoints().dataDirectory();
    QVERIFY(!(QFileInfo(root).permissions() & (QFile::WriteGroup | QFile::WriteOther)));
    VERIFY_RESULT((*opened)->stop());
    QCOMPARE(box.processes(), QStringList{});
}

QTEST_GUILESS_MAIN(DirectoriesTest)
#include "tst_directories.moc"
