// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filedescriptor.h"
#include "server/privatedb/attach.h"
#include "server/privatedb/files.h"
#include "server/privatedb/runningstate.h"
#include "tests/server/privatedb/box.h"
#include "tests/server/privatedb/hostprocess.h"
#include "tests/support/testresult.h"

#include <csignal>
#include <functional>
#include <QDir>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

namespace {

using Forge = std::function<void(RunningState &state, const Box &box)>;

FileDescriptor listenOn(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.toLocal8Bit().constData(), sizeof address.sun_path);
    FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
    if (::bind(socket.get(), reinterpret_cast<sockaddr *>(&address), sizeof address) != 0
        || ::listen(socket.get(), 5) != 0)
        qFatal("cannot listen on %s", qPrintable(path));
    return socket;
}

} // namespace

Q_DECLARE_METATYPE(Forge)

/// Others join a running installation, and are not led astray by a state file that lies.
class AttachTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatRuns();
    void waitsForOneThatIsStarting();
    void followsAChildThatCameBack();
    void refusesWhatDoesNotRun();
    void refusesWhatWasKilled();
    void believesNoForgery_data();
    void believesNoForgery();
    void refusesGarbage();
    void onlyTheRightAccountsJoin();

private:
    [[nodiscard]] static Result<Endpoints> join(const Box &box) { return attach(box.path(), box.limit()); }

    // One that runs all the time.
    const Box m_box{Box::Content::Installation};
    std::unique_ptr<PrivateInstallation> m_running;
};

void AttachTest::init()
{
    if (m_running)
        return;
    auto opened = m_box.open();
    VERIFY_RESULT(opened);
    m_running = std::move(*opened);
}

void AttachTest::findsWhatRuns()
{
    {
        const auto joined = join(m_box);
        VERIFY_RESULT(joined);
        QCOMPARE(joined->socketDirectory(), m_running->endpoints().socketDirectory());
        QCOMPARE(joined->dataDirectory(), m_running->endpoints().dataDirectory());
        QCOMPARE(sql(joined->postgresUri(Role::App), "select current_user"), "foyer_app");
        QCOMPARE(redis(joined->redisSocketPath(), "PING"), "+PONG");
    }
    QCOMPARE(redis(m_running->endpoints().redisSocketPath(), "PING"), "+PONG");
}

void AttachTest::waitsForOneThatIsStarting()
{
    const Box box;
    HostProcess host(box.path(), box.runtimeBase());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(box.path(QStringLiteral("data/pg.making"))), 60'000);
    VERIFY_RESULT(join(box)); // the database is still being made
}

void AttachTest::followsAChildThatCameBack()
{
    const Box box(Box::Content::Installation);
    HostProcess host(box.path(), box.runtimeBase());
    const std::optional<QString> pids = host.waitFor(QStringLiteral("ready"));
    QVERIFY(pids);
    ::kill(pids->section(QLatin1Char(' '), 1).toInt(), SIGKILL);
    QVERIFY(host.waitFor(QStringLiteral("back")));
    VERIFY_RESULT(join(box));
}

void AttachTest::refusesWhatDoesNotRun()
{
    const Box box;
    COMPARE_ERROR(join(box), ErrorCode::NotFound);
    QDir().mkpath(box.path());
    COMPARE_ERROR(join(box), ErrorCode::Unavailable);
    const Box stopped(Box::Content::Installation);
    const auto joined = join(stopped);
    COMPARE_ERROR(joined, ErrorCode::Unavailable);
    QCOMPARE(joined.error().detail,
             QStringLiteral("No server runs %1; start one with --data %1.").arg(stopped.path()));
}

void AttachTest::refusesWhatWasKilled()
{
    const Box box(Box::Content::Installation);
    {
        HostProcess host(box.path(), box.runtimeBase());
        QVERIFY(host.waitFor(QStringLiteral("ready")));
        host.kill();
    }
    QTRY_COMPARE_WITH_TIMEOUT(box.processes(), QStringList{}, 60'000);
    QVERIFY(QFileInfo::exists(box.path(QStringLiteral("data/running.json"))));
    COMPARE_ERROR(join(box), ErrorCode::Unavailable);
}

void AttachTest::believesNoForgery_data()
{
    QTest::addColumn<Forge>("forge");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, ErrorCode code, Forge forge) {
        QTest::newRow(name) << std::move(forge) << code;
    };
    using enum ErrorCode;
    row("numbers exchanged", Corrupt,
        [](RunningState &state, const Box &) { std::swap(state.postgres, state.redis); });
    row("another living process", Corrupt,
        [](RunningState &state, const Box &) { state.redis = *ProcessName::of(::getpid()); });
    row("another start of that number", Unavailable,
        [](RunningState &state, const Box &) { ++state.postgres.startTicks; });
    row("a directory that is not there", NotFound, [](RunningState &state, const Box &box) {
        state.socketDirectory = box.path(QStringLiteral("gone"));
    });
    row("a directory that others may enter", PermissionDenied, [](RunningState &state, const Box &box) {
        state.socketDirectory = box.path(QStringLiteral("open"));
        QDir().mkpath(state.socketDirectory);
    });
    row("somebody else listening", Corrupt, [](RunningState &state, const Box &box) {
        state.socketDirectory = box.path(QStringLiteral("false"));
        const ServiceAccount account = childAccount();
        const Ownership ownership{account.uid, account.gid, 0700};
        if (!ensureDirectory(state.socketDirectory, ownership))
            qFatal("cannot make %s", qPrintable(state.socketDirectory));
        static FileDescriptor listener;
        listener = listenOn(state.socketDirectory + QStringLiteral("/.s.PGSQL.5432"));
    });
}

void AttachTest::believesNoForgery()
{
    QFETCH(Forge, forge);
    QFETCH(ErrorCode, code);
    const QString file = m_box.path(QStringLiteral("data/running.json"));
    const auto text = readFile(file);
    VERIFY_RESULT(text);
    auto state = RunningState::fromJson(*text);
    VERIFY_RESULT(state);
    forge(*state, m_box);
    VERIFY_RESULT(writeFile(file, state->toJson(), {::geteuid(), ::getegid(), 0644}));
    const auto joined = attach(m_box.path(), WaitLimit(m_box.clock(), std::chrono::milliseconds{200}));
    // A process that is gone may come back while the owner lives: that is waited for, in vain here.
    COMPARE_ERROR(joined, code == ErrorCode::Unavailable ? ErrorCode::Timeout : code);
    VERIFY_RESULT(writeFile(file, *text, {::geteuid(), ::getegid(), 0644}));
    VERIFY_RESULT(join(m_box));
}

void AttachTest::refusesGarbage()
{
    const QString file = m_box.path(QStringLiteral("data/running.json"));
    const auto genuine = readFile(file);
    VERIFY_RESULT(genuine);
    for (const QByteArray &text :
         {QByteArray{}, QByteArray{"{}"}, QByteArray{"[1, 2"}, QByteArray(100, '\0')}) {
        VERIFY_RESULT(writeFile(file, text, {::geteuid(), ::getegid(), 0644}));
        COMPARE_ERROR(join(m_box), ErrorCode::Corrupt);
    }
    VERIFY_RESULT(writeFile(file, *genuine, {::geteuid(), ::getegid(), 0644}));
    VERIFY_RESULT(join(m_box));
}

void AttachTest::onlyTheRightAccountsJoin()
{
    const ServiceAccount account = childAccount();
    HostProcess same(m_box.path(), QStringLiteral("attach"), Account{account.uid, account.gid});
    QCOMPARE(same.waitFor(QStringLiteral("joined")), QStringLiteral("foyer_app"));
    if (::geteuid() != 0)
        return; // nobody else's part can be played
    const Result<ServiceAccount> nobody = ServiceAccount::ofName(QStringLiteral("nobody"));
    VERIFY_RESULT(nobody);
    HostProcess other(m_box.path(), QStringLiteral("attach"), Account{nobody->uid, nobody->gid});
    const std::optional<QString> refusal = other.waitFor(QStringLiteral("error"));
    QVERIFY2(refusal && refusal->startsWith(QStringLiteral("permission_denied")),
             qPrintable(other.lines().join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(AttachTest)
#include "tst_attach.moc"
