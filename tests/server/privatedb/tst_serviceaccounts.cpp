// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/privatedb/box.h"
#include "tests/server/privatedb/hostprocess.h"
#include "tests/support/testresult.h"

#include <functional>
#include <QDir>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

namespace {

using Arrange = std::function<void(const Box &box)>;

QByteArray make(const QString &path, mode_t mode, uid_t uid, gid_t gid)
{
    const QByteArray name = path.toLocal8Bit();
    if (!QDir().mkpath(path) || ::chown(name.constData(), uid, gid) != 0
        || ::chmod(name.constData(), mode) != 0)
        qFatal("cannot make %s", name.constData());
    return name;
}

Account numbersOf(const char *name)
{
    const Result<ServiceAccount> account = ServiceAccount::ofName(QLatin1StringView(name));
    if (!account)
        qFatal("%s", qPrintable(account.error().detail));
    return {account->uid, account->gid};
}

} // namespace

Q_DECLARE_METATYPE(Arrange)
Q_DECLARE_METATYPE(std::optional<Account>)

/// Who may run an installation, where, and as whom its children run. Most of this can only be arranged by
/// root; started by anybody else the test covers what an unprivileged user can run into.
class ServiceAccountsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesAccounts_data();
    void refusesAccounts();
    void runsForAnUnprivilegedUser();
    void rootRunsWhatAUserMade();
    void readOnlyDiskIsSaid();

private:
    [[nodiscard]] static bool isRoot() { return geteuid() == 0; }
};

void ServiceAccountsTest::refuses_data()
{
    QTest::addColumn<Arrange>("arrange");
    QTest::addColumn<std::optional<Account>>("account");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const std::optional<Account> &account, const char *says,
                        Arrange arrange) {
        QTest::newRow(name) << std::move(arrange) << account << QString::fromUtf8(says);
    };
    if (!isRoot()) {
        row("a place where it may not write", std::nullopt, "permission_denied",
            [](const Box &box) { ::chmod(box.runtimeBase().toLocal8Bit().constData(), 0500); });
        return;
    }
    const Account nobody = numbersOf("nobody");
    const Account postgres = numbersOf("postgres");
    row("as root, a directory of somebody's", std::nullopt,
        "belongs to nobody, but this is root; start as nobody",
        [nobody](const Box &box) { make(box.path(), 0755, nobody.uid, nobody.gid); });
    row("as root, below a closed directory", std::nullopt, "/data; allow it with: chmod o+x BOX",
        [](const Box &box) { ::chmod(box.runtimeBase().toLocal8Bit().constData(), 0700); });
    row("as root, a database of root's", std::nullopt, "under which PostgreSQL refuses to run",
        [](const Box &box) {
            make(box.path(QStringLiteral("data/pg")), 0700, 0, 0);
            QFile marker(box.path(QStringLiteral("data/foyer.json")));
            QFile version(box.path(QStringLiteral("data/pg/PG_VERSION")));
            QVERIFY(marker.open(QIODevice::WriteOnly)
                    && marker.write("{\"layout\": 1, \"database\": \"made\"}") > 0);
            QVERIFY(version.open(QIODevice::WriteOnly) && version.write("15\n") > 0);
        });
    row("as a user, a place where it may not write", nobody,
        "Permission denied; give this account the right to", [](const Box &) {});
    row("as a user, a directory of somebody else's", nobody, "belongs to postgres, but this is nobody",
        [postgres](const Box &box) { make(box.path(), 0755, postgres.uid, postgres.gid); });
    row("as a user, a directory that it may not read", nobody, "permission_denied",
        [postgres](const Box &box) { make(box.path(), 0700, postgres.uid, postgres.gid); });
    row("as a user without a name", Account{54'321, 54'321}, "User id 54321 has no account name",
        [](const Box &box) { make(box.path(), 0700, 54'321, 54'321); });
}

void ServiceAccountsTest::refuses()
{
    QFETCH(Arrange, arrange);
    QFETCH(std::optional<Account>, account);
    QFETCH(QString, says);
    const Box box;
    arrange(box);
    says.replace(QStringLiteral("BOX"), box.runtimeBase());
    HostProcess host(box.path(), box.runtimeBase(), account);
    const std::optional<QString> error = host.waitFor(QStringLiteral("error"));
    QVERIFY2(error && error->contains(says), qPrintable(host.lines().join(QLatin1Char('\n'))));
    QCOMPARE(host.waitForEnd(), 1);
    QCOMPARE(box.processes(), QStringList{});
}

void ServiceAccountsTest::refusesAccounts_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    if (!isRoot()) {
        QTest::newRow("another's") << QStringLiteral("root") << ErrorCode::PermissionDenied
                                   << QStringLiteral("Only root can run the database under another account");
        return;
    }
    QTest::newRow("root's") << QStringLiteral("root") << ErrorCode::InvalidArgument
                            << QStringLiteral("refuses to run as root; name an unprivileged account");
    QTest::newRow("none") << QStringLiteral("hamlet") << ErrorCode::NotFound
                          << QStringLiteral("This system has no account hamlet");
}

void ServiceAccountsTest::refusesAccounts()
{
    QFETCH(QString, account);
    QFETCH(ErrorCode, code);
    QFETCH(QString, says);
    const Box box;
    Options options = box.options();
    options.account = account;
    const auto opened = box.open(options);
    COMPARE_ERROR(opened, code);
    QVERIFY2(opened.error().detail.contains(says), qPrintable(opened.error().detail));
    const Result<ServiceAccount> chosen = chooseAccount({}, std::nullopt, {QStringLiteral("hamlet")});
    QCOMPARE(chosen.has_value(), !isRoot());
    QVERIFY(chosen || chosen.error().detail.contains(QStringLiteral("useradd --system hamlet")));
}

void ServiceAccountsTest::runsForAnUnprivilegedUser()
{
    const Box box;
    const Account user = isRoot() ? numbersOf("nobody") : Account{geteuid(), getegid()};
    make(box.path(QStringLiteral("home")), 0700, user.uid, user.gid);
    HostProcess host(box.path(QStringLiteral("home/data")), box.path(QStringLiteral("home")),
                     isRoot() ? std::optional(user) : std::nullopt);
    const std::optional<QString> ready = host.waitFor(QStringLiteral("ready"));
    QVERIFY2(ready, qPrintable(host.lines().join(QLatin1Char('\n'))));
    for (const QString &pid : ready->split(QLatin1Char(' ')))
        QCOMPARE(QFileInfo(QStringLiteral("/proc/") + pid).ownerId(), user.uid);
    host.terminate();
    QCOMPARE(host.waitForEnd(), 0);
    QCOMPARE(box.processes(), QStringList{});
}

void ServiceAccountsTest::rootRunsWhatAUserMade()
{
    if (!isRoot())
        return runsForAnUnprivilegedUser();
    const Box box;
    const Account nobody = numbersOf("nobody");
    make(box.path(QStringLiteral("home")), 0755, nobody.uid, nobody.gid);
    const QString data = box.path(QStringLiteral("home/data"));
    {
        HostProcess made(data, box.path(QStringLiteral("home")), nobody);
        QVERIFY(made.waitFor(QStringLiteral("ready")));
        made.terminate();
        QCOMPARE(made.waitForEnd(), 0);
    }
    Options options = box.options();
    options.dataDirectory = data;
    const auto opened = box.open(options);
    VERIFY_RESULT(opened);
    QCOMPARE(QFileInfo(QStringLiteral("/proc/%1").arg((*opened)->pid(Child::PostgreSql))).ownerId(),
             nobody.uid);
    QCOMPARE(sql((*opened)->endpoints().postgresUri(Role::App), "select current_user"), "foyer_app");
    VERIFY_RESULT((*opened)->stop());
    options.account = QStringLiteral("postgres");
    const auto refused = box.open(options);
    COMPARE_ERROR(refused, ErrorCode::PermissionDenied);
    QVERIFY(refused.error().detail.contains(QStringLiteral("belongs to nobody, not to postgres")));
}

void ServiceAccountsTest::readOnlyDiskIsSaid()
{
    const Box box;
    QDir().mkpath(box.path());
    const QByteArray path = box.path().toLocal8Bit();
    // Only root can mount; others meet a directory without the right to write, which is a row above.
    const bool isMounted =
        isRoot() && ::mount("foyer-test", path.constData(), "tmpfs", MS_RDONLY, "size=8m") == 0;
    QCOMPARE(isMounted, isRoot());
    if (!isMounted)
        ::chmod(path.constData(), 0500);
    const auto opened = box.open();
    if (isMounted)
        QCOMPARE(::umount(path.constData()), 0);
    ::chmod(path.constData(), 0700);
    COMPARE_ERROR(opened, ErrorCode::PermissionDenied);
    QVERIFY2(!isMounted || opened.error().detail.contains(QStringLiteral("remount it writable")),
             qPrintable(opened.error().detail));
}

QTEST_GUILESS_MAIN(ServiceAccountsTest)
#include "tst_serviceaccounts.moc"
