// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/linesteering.h"
#include "tests/journeys/requestbody.h"
#include "tests/journeys/socketio/nodeclient.h"

#include <csignal>
#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // six processes start, on a machine that may be busy

} // namespace

/// What a web front end sees that uses the public `socket.io-client`, in each of its three ways to connect.
/// Its requests go to two workers as the kernel pleases: polling opens a connection for each.
class SocketioJourneyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBadTokenIsAConnectError_data();
    void aBadTokenIsAConnectError();
    void waitsAndIsLetIn_data();
    void waitsAndIsLetIn();
    void aServerThatStopsLetsGo();

private:
    std::unique_ptr<NodeClient> client(const QByteArray &token, const QByteArray &event,
                                       const QStringList &transports);

    QString m_packages;
    std::unique_ptr<Stage> m_stage;
    PersonPtr m_owner;
    Show m_show;
};

void SocketioJourneyTest::initTestCase()
{
    QByteArray why;
    m_packages = NodeClient::findPackages(why);
    QVERIFY2(!m_packages.isEmpty(), why.constData());
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    m_owner = m_stage->owner();
    m_show = putOnSale(*m_stage, *m_owner, *m_owner);
}

std::unique_ptr<NodeClient> SocketioJourneyTest::client(const QByteArray &token, const QByteArray &event,
                                                        const QStringList &transports)
{
    auto made = std::make_unique<NodeClient>(m_stage->port(), token, event, transports);
    made->start(m_packages);
    return made;
}

void SocketioJourneyTest::aBadTokenIsAConnectError_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("as it likes") << QStringList();
    QTest::newRow("polling") << QStringList{u"polling"_s};
    QTest::newRow("WebSocket") << QStringList{u"websocket"_s};
}

void SocketioJourneyTest::aBadTokenIsAConnectError()
{
    QFETCH(QStringList, transports);
    const auto stranger = client("nonsense", m_show.thisWeek.slug, transports);
    QTRY_COMPARE_WITH_TIMEOUT(stranger->count(u"connect_error"_s), 1, patience);
    QCOMPARE(stranger->heard(u"connect_error"_s).first().toString(), u"Authentication error"_s);
    QCOMPARE(stranger->count(u"connect"_s), 0);
}

void SocketioJourneyTest::waitsAndIsLetIn_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::addColumn<QString>("date");
    QTest::newRow("as it likes") << QStringList() << u"tonight"_s;
    QTest::newRow("polling") << QStringList{u"polling"_s} << u"this week"_s;
    QTest::newRow("WebSocket") << QStringList{u"websocket"_s} << u"later"_s;
}

void SocketioJourneyTest::waitsAndIsLetIn()
{
    QFETCH(QStringList, transports);
    QFETCH(QString, date);
    const Date &on = date == u"tonight" ? m_show.tonight : date == u"later" ? m_show.later : m_show.thisWeek;
    putUpPausedLine(*m_owner, on);
    std::vector<PersonPtr> people;
    std::vector<std::unique_ptr<NodeClient>> clients;
    for (int i = 0; i < 4; ++i) {
        people.push_back(m_stage->buyer());
        clients.push_back(client(people.back()->token, on.slug, transports));
        NodeClient &one = *clients.back();
        // At once, once more because it asked twice, and again in its own time.
        QTRY_VERIFY2_WITH_TIMEOUT(one.count(u"position-update"_s) >= 2, one.story().constData(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(one.count(u"answer"_s), 1, patience);
        const QJsonObject told = one.heard(u"position-update"_s).first().toObject();
        QCOMPARE(told.value(u"position"_s).toInt(), i + 1);
        QCOMPARE(told.value(u"usersAhead"_s).toInt(-1), i);
        QCOMPARE(told.value(u"eventId"_s).toString(), QString::fromLatin1(on.slug));
        QVERIFY(one.heard(u"answer"_s).first().toObject().value(u"success"_s).toBool());
        if (transports.isEmpty())
            QTRY_COMPARE_WITH_TIMEOUT(one.count(u"upgrade"_s), 1, patience);
    }
    for (const auto &one : clients)
        QTRY_VERIFY2_WITH_TIMEOUT(one->count(u"position-update"_s) >= 4, one->story().constData(), patience);
    steerLine(*m_owner, on, "resume");
    for (std::size_t i = 0; i < clients.size(); ++i) {
        NodeClient &one = *clients[i];
        QTRY_VERIFY2_WITH_TIMEOUT(one.count(u"queue-advanced"_s) == 1, one.story().constData(), patience);
        const QJsonObject told = one.heard(u"queue-advanced"_s).first().toObject();
        QCOMPARE(told.value(u"userId"_s).toString(), QString::fromLatin1(people[i]->account));
        QVERIFY2(one.count(u"disconnect"_s) == 0 && one.count(u"error"_s) == 0, one.story().constData());
    }
}

void SocketioJourneyTest::aServerThatStopsLetsGo()
{
    const PersonPtr person = m_stage->buyer();
    const auto web = client(person->token, {}, {});
    const auto polling = client(person->token, {}, {u"polling"_s});
    QTRY_COMPARE_WITH_TIMEOUT(web->count(u"upgrade"_s), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(polling->count(u"connect"_s), 1, patience);
    QCOMPARE(m_stage->server().end(SIGTERM), 0);
    QTRY_COMPARE_WITH_TIMEOUT(web->count(u"disconnect"_s), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(polling->count(u"disconnect"_s), 1, patience);
}

QTEST_GUILESS_MAIN(SocketioJourneyTest)
#include "tst_journey_socketio.moc"
