// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/privatedb/box.h"
#include "tests/support/testresult.h"

#include <csignal>
#include <QDir>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

namespace {

/// A disk of its own for a directory, as small as wanted. Root mounts one; anybody else gets a bound on the
/// size of files, which stops writing in the same places.
class SmallDisk
{
public:
    SmallDisk(const QString &path, const char *size) : m_path(path.toLocal8Bit())
    {
        QDir().mkpath(path);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, SIG_IGN);
        if (isReal() ? ::mount("foyer-test", m_path.constData(), "tmpfs", 0, options(size).constData()) != 0
                     : !bound(2 << 20))
            qFatal("cannot make a small disk");
    }

    ~SmallDisk()
    {
        if (isReal())
            ::umount2(m_path.constData(), MNT_DETACH);
        ::setrlimit(RLIMIT_FSIZE, &m_before);
    }

    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] static bool isReal() { return ::geteuid() == 0; }

    void resize(const char *size)
    {
        if (isReal()
                ? ::mount("foyer-test", m_path.constData(), "tmpfs", MS_REMOUNT, options(size).constData())
                      != 0
                : ::setrlimit(RLIMIT_FSIZE, &m_before) != 0)
            qFatal("cannot resize the small disk");
    }

    /// Writes until no byte more fits.
    void fill() const
    {
        QFile file(QString::fromLocal8Bit(m_path) + QStringLiteral("/filler"));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("cannot fill the disk");
        for (QByteArray piece(1 << 20, 'f'); !piece.isEmpty(); piece.chop(piece.size() / 2 + 1))
            while (file.write(piece) == piece.size()) {
            }
    }

private:
    [[nodiscard]] static QByteArray options(const char *size) { return QByteArray("mode=755,size=") + size; }

    [[nodiscard]] bool bound(rlim_t bytes) const
    {
        const rlimit limit{bytes, m_before.rlim_max};
        return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
    }

    QByteArray m_path;
    rlimit m_before{};
};

} // namespace

/// A full disk is said, costs nothing that was there, and is over as soon as there is room.
class FullDiskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tooLittleRoomIsSeenBeforehand();
    void diskFillsUpWhileTheDatabaseIsMade();
    void diskIsFullAtTheNextStart();
};

void FullDiskTest::tooLittleRoomIsSeenBeforehand()
{
    const Box box;
    Options options = box.options();
    std::optional<SmallDisk> disk;
    if (SmallDisk::isReal())
        disk.emplace(box.path(), "8m");
    else
        options.roomForNew = Q_INT64_C(1) << 60;
    const auto opened = box.open(options);
    COMPARE_ERROR(opened, ErrorCode::Io);
    QVERIFY2(opened.error().detail.contains(QStringLiteral("MiB are free on the disk of")),
             qPrintable(opened.error().detail));
}

void FullDiskTest::diskFillsUpWhileTheDatabaseIsMade()
{
    const Box box;
    SmallDisk disk(box.path(), "8m");
    Options options = box.options();
    options.roomForNew = 0; // as if somebody else had taken it meanwhile
    const auto opened = box.open(options);
    COMPARE_ERROR(opened, ErrorCode::Io);
    if (SmallDisk::isReal())
        QCOMPARE(opened.error().detail,
                 QStringLiteral(
                     "Cannot make the database in %1: No space left on device; make room on that disk, or "
                     "choose a directory on another one.")
                     .arg(box.path()));
    QCOMPARE(opened.error().subject, box.path());
    QVERIFY(!QFileInfo::exists(box.path(QStringLiteral("data/pg.making"))));
    QVERIFY(!QFileInfo::exists(box.path(QStringLiteral("data/pg"))));
    QCOMPARE(box.processes(), QStringList{});
    disk.resize("300m");
    VERIFY_RESULT(box.open(options));
}

void FullDiskTest::diskIsFullAtTheNextStart()
{
    if (!SmallDisk::isReal())
        return diskFillsUpWhileTheDatabaseIsMade(); // a bound on files does not fill a disk
    const Box box;
    const SmallDisk disk(box.path(), "120m");
    Options options = box.options();
    options.roomForNew = 0;
    {
        const auto opened = box.open(options);
        VERIFY_RESULT(opened);
        QCOMPARE(
            sql((*opened)->endpoints().postgresUri(Role::Superuser), "create table kept as select 1 as n"),
            "");
    }
    disk.fill();
    const auto refused = box.open(options);
    COMPARE_ERROR(refused, ErrorCode::Io);
    QVERIFY2(
        refused.error().detail.contains(QStringLiteral("No space left on device; make room on that disk")),
        qPrintable(refused.error().detail));
    QCOMPARE(box.processes(), QStringList{});
    QVERIFY(QFile::remove(box.path(QStringLiteral("data/filler"))));
    const auto opened = box.open(options);
    VERIFY_RESULT(opened);
    QCOMPARE(sql((*opened)->endpoints().postgresUri(Role::Superuser), "select n from kept"), "1");
}

QTEST_GUILESS_MAIN(FullDiskTest)
#include "tst_fulldisk.moc"
