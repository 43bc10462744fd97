// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a box office on this computer: a program that is started, watched, joined and ended.
#include "tests/ui/start/fakeserver.h"
#include "ui/start/localserver.h"
#include "ui/start/servingfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <unistd.h>

using namespace foyer;
using namespace foyer::start;
using foyer::test::FakeServer;

namespace {

struct Heard
{
    explicit Heard(LocalServer &server)
    {
        QObject::connect(&server, &LocalServer::stepped, &server,
                         [this](LocalStep step) { steps.push_back(step); });
        QObject::connect(&server, &LocalServer::opened, &server,
                         [this](const QUrl &url) { opened.push_back(url); });
        QObject::connect(&server, &LocalServer::failed, &server,
                         [this](const LocalFailure &failure) { failures.push_back(failure); });
        QObject::connect(&server, &LocalServer::lost, &server,
                         [this](const LocalFailure &failure) { losses.push_back(failure); });
        QObject::connect(&server, &LocalServer::closed, &server, [this] { ++closes; });
    }

    std::vector<LocalStep> steps = {};
    std::vector<QUrl> opened = {};
    std::vector<LocalFailure> failures = {};
    std::vector<LocalFailure> losses = {};
    int closes = 0;
};

QString ownStartTicks()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return QString::fromLatin1(text.mid(text.lastIndexOf(')') + 2).split(' ').value(19));
}

void writeNote(const QString &directory, int pid, const QString &ticks)
{
    QDir{}.mkpath(directory);
    QFile file(directory + QStringLiteral("/serving.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QJsonObject note{{QStringLiteral("pid"), pid},
                           {QStringLiteral("start_ticks"), ticks},
                           {QStringLiteral("addresses"), QJsonArray{QStringLiteral("https://127.0.0.1:1"),
                                                                    QStringLiteral("http://0.0.0.0:8499")}}};
    file.write(QJsonDocument(note).toJson());
}

} // namespace

class LocalServerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndEnds();
    void joinsOneThatServes();
    void believesNoNoteOfTheDead();
    void saysWhatTheServerSays();
    void triesAnotherPort();
    void waitsForOneThatIsStarting();
    void missingProgram();
    void tooLong();
    void tellsWhenItIsLost();
    void cancelIsSilent();
};

void LocalServerTest::startsAndEnds()
{
    const FakeServer fake(FakeServer::serves());
    LocalServer server(fake.program(), 8480);
    const Heard heard(server);
    server.open(fake.data());
    QTRY_COMPARE(heard.opened, std::vector{QUrl(QStringLiteral("http://127.0.0.1:8480"))});
    const std::vector<LocalStep> expected{LocalStep::Looking,        LocalStep::Starting,
                                          LocalStep::MakingDatabase, LocalStep::StartingDatabase,
                                          LocalStep::Updating,       LocalStep::OpeningDoors};
    QVERIFY(heard.steps == expected);
    QVERIFY(fake.arguments().contains(QStringLiteral("--data ") + fake.data()));
    QVERIFY(server.isOurs());
    server.close();
    QTRY_COMPARE(heard.closes, 1);
    QVERIFY(!server.isOurs());
    QVERIFY(heard.failures.empty() && heard.losses.empty());
}

void LocalServerTest::joinsOneThatServes()
{
    const FakeServer fake("exit 3");
    writeNote(fake.data(), getpid(), ownStartTicks());
    LocalServer server(fake.program(), 8480);
    const Heard heard(server);
    server.open(fake.data());
    QCOMPARE(heard.opened, std::vector{QUrl(QStringLiteral("http://127.0.0.1:8499"))});
    QVERIFY(!server.isOurs());
    QCOMPARE(fake.starts(), 0);
    server.close();
    QCOMPARE(heard.closes, 1);
}

void LocalServerTest::believesNoNoteOfTheDead()
{
    const FakeServer fake("exit 0");
    writeNote(fake.data(), getpid(), QStringLiteral("1"));
    QVERIFY(!servedAt(fake.data()));
    writeNote(fake.data(), 0x3fffffff, ownStartTicks());
    QVERIFY(!servedAt(fake.data()));
    QVERIFY(!servedAt(fake.data() + QStringLiteral("/none")));
}

void LocalServerTest::saysWhatTheServerSays()
{
    const FakeServer fake("echo 'foyer-server: There is no room on the disk.' >&2; exit 1");
    LocalServer server(fake.program(), 8480);
    const Heard heard(server);
    server.open(fake.data());
    QTRY_COMPARE(heard.failures.size(), 1U);
    QCOMPARE(int(heard.failures[0].kind), int(LocalFailure::Kind::Refused));
    QCOMPARE(wordsFor(heard.failures[0]), QStringLiteral("There is no room on the disk."));
    server.open(fake.data());
    QTRY_COMPARE(heard.failures.size(), 2U);
}

void LocalServerTest::triesAnotherPort()
{
    const FakeServer fake(
        "if [[ \"$*\" != *127.0.0.1:0* ]]; then echo 'foyer-server: Cannot listen on 127.0.0.1:8480: "
        "taken.' >&2; exit 1; fi\n"
        + FakeServer::serves());
    LocalServer server(fake.program(), 8480);
    const Heard heard(server);
    server.open(fake.data());
    QTRY_COMPARE(heard.opened.size(), 1U);
    QVERIFY(heard.failures.empty());
    QCOMPARE(fake.starts(), 2);
}

void LocalServerTest::waitsForOneThatIsStarting()
{
    const FakeServer fake(
        "echo 'foyer-server: D is in use by process 7 (foyer-server); stop that one first.' >&2; exit 1");
    LocalServer server(fake.program(), 8480);
    const Heard heard(server);
    server.open(fake.data());
    QTRY_VERIFY(fake.starts() >= 2);
    QVERIFY(heard.failures.empty());
    writeNote(fake.data(), getpid(), ownStartTicks());
    QTRY_COMPARE(heard.opened.size(), 1U);
}

void LocalServerTest::missingProgram()
{
    LocalServer server(QStringLiteral("/no/such/foyer-server"), 8480);
    const Heard heard(server);
    server.open(QStringLiteral("/tmp"));
    QCOMPARE(heard.failures.size(), 1U);
    QCOMPARE(int(heard.failures[0].kind), int(LocalFailure::Kind::ProgramMissing));
    QVERIFY(wordsFor(heard.failures[0]).contains(QStringLiteral("not installed")));
}

void LocalServerTest::tooLong()
{
    const FakeServer fake("trap 'exit 0' TERM\nwhile true; do read -r -t 1 <> <(:) || true; done");
    LocalServer server(fake.program(), 8480);
    server.setPatience(std::chrono::milliseconds(200));
    const Heard heard(server);
    server.open(fake.data());
    QTRY_COMPARE(heard.failures.size(), 1U);
    QCOMPARE(int(heard.failures[0].kind), int(LocalFailure::Kind::TookTooLong));
}

void LocalServerTest::tellsWhenItIsLost()
{
    const FakeServer fake(
        FakeServer::says("Serving.", R"(,"address":"127.0.0.1:8480")")
        + "echo '{\"level\":\"error\",\"msg\":\"no\",\"error\":\"The disk is gone.\"}' >&2\nexit 1");
    LocalServer server(fake.program(), 8480);
    const Heard heard(server);
    server.open(fake.data());
    QTRY_COMPARE(heard.losses.size(), 1U);
    QVERIFY(wordsFor(heard.losses[0]).contains(QStringLiteral("The disk is gone.")));
    QVERIFY(heard.failures.empty());
}

void LocalServerTest::cancelIsSilent()
{
    const FakeServer fake(FakeServer::serves());
    LocalServer server(fake.program(), 8480);
    const Heard heard(server);
    server.open(fake.data());
    server.cancel();
    QVERIFY(!server.isOurs());
    QTest::qWait(50);
    QVERIFY(heard.opened.empty() && heard.failures.empty() && heard.losses.empty());
}

QTEST_GUILESS_MAIN(LocalServerTest)
#include "tst_localserver.moc"
