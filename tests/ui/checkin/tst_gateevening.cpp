// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/apis.h"
#include "core/client/connection.h"
#include "core/client/credentials.h"
#include "core/client/httptransport.h"
#include "core/client/livefeed.h"
#include "core/client/localstore.h"
#include "core/client/pausing.h"
#include "core/client/websocket.h"
#include "tests/journeys/requestbody.h"
#include "tests/journeys/till.h"
#include "tests/ui/checkin/gatemain.h"
#include "tests/ui/checkin/keyboard.h"
#include "ui/checkin/gatepage.h"
#include "ui/checkin/verdictscreen.h"
#include "ui/kit/recordingtoasts.h"

#include <QTemporaryDir>

using namespace foyer;
using namespace foyer::test;

/// The gate against the real server: what was sold gets in, once; all else hears why not.
class GateEveningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void letsInWhoPaid();
    void saysWhoIsAlreadyInside();
    void refusesForgedCodes();
    void refusesRefundedTickets();
    void namesTheOtherPerformance();
    void findsByNameAndLetsIn();
    void takesBack();
    void countsEveryGate();

private:
    [[nodiscard]] QByteArray codeOf(const QByteArray &ticket);
    [[nodiscard]] QList<QByteArray> sellAt(const Date &date, int seats);
    [[nodiscard]] QString scan(const QByteArray &code);
    [[nodiscard]] const checkin::Verdict &verdict() const;
    void openPage();

    std::unique_ptr<Stage> m_stage;
    PersonPtr m_owner;
    PersonPtr m_staff;
    Show m_show;
    QByteArray m_gate;
    QByteArray m_order;
    QList<QByteArray> m_tickets;
    int m_scans = 0;

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    client::EventLoopPausing m_pausing;
    QTemporaryDir m_folder;
    kit::RecordingToasts m_toasts;
    Keyboard m_keyboard;
    std::unique_ptr<client::HttpTransport> m_transport;
    std::unique_ptr<client::Connection> m_connection;
    std::unique_ptr<client::FixedCredentials> m_credentials;
    std::unique_ptr<client::ApiClient> m_client;
    std::unique_ptr<client::Apis> m_apis;
    std::unique_ptr<client::WebSocket> m_socket;
    std::unique_ptr<client::LiveFeed> m_feed;
    std::unique_ptr<client::LocalStore> m_store;
    std::unique_ptr<checkin::GatePage> m_page;
};

void GateEveningTest::initTestCase()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    m_owner = m_stage->owner();
    m_show = putOnSale(*m_stage, *m_owner, *m_owner);
    m_staff = m_stage->member(*m_owner, "gate");
    m_gate = m_stage->id();
    must(201, m_owner->client.post(m_owner->staff("/gates"),
                                   body(R"({"id":"%1","venue":"%2","name":"North"})", m_gate, m_show.venue)));
    m_tickets = sellAt(m_show.tonight, 4);
    QCOMPARE(m_tickets.size(), 4);
    openPage();
}

void GateEveningTest::openPage()
{
    const QUrl server(QStringLiteral("http://127.0.0.1:%1").arg(m_stage->port()));
    m_transport = std::make_unique<client::HttpTransport>(server, "gate test");
    m_connection = std::make_unique<client::Connection>(*m_transport, m_clock);
    m_credentials = std::make_unique<client::FixedCredentials>(m_staff->token);
    m_client = std::make_unique<client::ApiClient>(*m_connection, m_credentials.get(), m_clock, m_ids,
                                                   m_random, m_pausing);
    m_client->setOrganization(*accounts::OrganizationId::fromText(m_staff->organization));
    m_apis = std::make_unique<client::Apis>(*m_client);
    m_socket = std::make_unique<client::WebSocket>(server, "gate test");
    m_feed = std::make_unique<client::LiveFeed>(*m_socket, *m_credentials, m_clock, m_random,
                                                client::LiveFeed::Times{});
    auto opened = client::LocalStore::open(m_folder.filePath(QStringLiteral("local.db")), m_clock);
    QVERIFY(opened.has_value());
    m_store = std::move(opened->store);
    m_page = std::make_unique<checkin::GatePage>(
        checkin::GateParts{m_apis->checkin, m_apis->catalog, *m_feed, *m_connection, *m_store, m_toasts,
                           m_ids, m_clock, server.toString(), QStringLiteral("handheld")});
    m_feed->start();
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activated();
    kit::ChosenPerformance chosen;
    chosen.event = *catalog::EventId::fromText(m_show.event);
    chosen.performance = *catalog::PerformanceId::fromText(m_show.tonight.id);
    m_page->setPerformance(chosen);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->model().state(), checkin::GateState::ChoosingGate, 20'000);
    auto *north = m_page->findChild<QWidget *>(QStringLiteral("gate0"));
    QVERIFY(north != nullptr);
    QTest::mouseClick(north, Qt::LeftButton);
    QTRY_COMPARE(m_page->model().state(), checkin::GateState::Ready);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->model().house().isLive(), 20'000);
}

void GateEveningTest::cleanupTestCase()
{
    m_page.reset();
    m_feed.reset();
    QVERIFY2(m_stage->recorder().findings().isEmpty(),
             qPrintable(m_stage->recorder().findings().join(u'\n')));
}

QByteArray GateEveningTest::codeOf(const QByteArray &ticket)
{
    return must(200, m_owner->client.get(m_owner->staff("/tickets/" + ticket + "/code"))).body.trimmed();
}

QList<QByteArray> GateEveningTest::sellAt(const Date &date, int seats)
{
    const QByteArray wish = R"("best":{"seats":)" + QByteArray::number(seats) + '}';
    const JsonAnswer held = must(201, holdAtTheTill(*m_stage, *m_owner, date, wish));
    const JsonAnswer order = must(201, sell(*m_stage, *m_owner, held, "cash"));
    m_order = idOf(order);
    QList<QByteArray> tickets;
    for (const QJsonValue line : order.at(QStringLiteral("lines")).toArray())
        tickets.append(line[u"ticket"].toString().toLatin1());
    return tickets;
}

// The word of the verdict on it.
QString GateEveningTest::scan(const QByteArray &code)
{
    int judged = 0;
    const auto seen = connect(&m_page->model(), &checkin::GateModel::judged, this, [&judged] { ++judged; });
    m_keyboard.scan(QString::fromLatin1(code));
    ++m_scans;
    const bool isJudged = QTest::qWaitFor([&judged] { return judged == 1; }, 20'000);
    disconnect(seen);
    return isJudged ? verdict().word : QString();
}

const checkin::Verdict &GateEveningTest::verdict() const
{
    return m_page->findChild<checkin::VerdictScreen *>()->verdict();
}

void GateEveningTest::letsInWhoPaid()
{
    for (const QByteArray &ticket : m_tickets.first(2))
        QCOMPARE(scan(codeOf(ticket)), QStringLiteral("Let in"));
    QVERIFY(verdict().slip.front().head.contains(QStringLiteral("eat")));
}

void GateEveningTest::saysWhoIsAlreadyInside()
{
    QCOMPARE(scan(codeOf(m_tickets[0])), QStringLiteral("Already inside"));
    QVERIFY2(verdict().why.startsWith(QStringLiteral("Entered at gate North at ")),
             qPrintable(verdict().why));
    QVERIFY(verdict().trail.has_value());
}

void GateEveningTest::refusesForgedCodes()
{
    QByteArray forged = codeOf(m_tickets[2]);
    forged[forged.size() - 5] = forged[forged.size() - 5] == 'B' ? 'C' : 'B';
    QCOMPARE(scan(forged), QStringLiteral("Not genuine"));
    QCOMPARE(scan("https://example.org/menu"), QStringLiteral("No ticket"));
}

void GateEveningTest::refusesRefundedTickets()
{
    const QByteArray code = codeOf(m_tickets[3]);
    const JsonAnswer order = must(200, m_owner->client.get(m_owner->staff("/orders/" + m_order)));
    QByteArray line;
    for (const QJsonValue entry : order.at(QStringLiteral("lines")).toArray()) {
        if (entry[u"ticket"].toString().toLatin1() == m_tickets[3])
            line = QByteArray::number(entry[u"line"].toInteger());
    }
    must(201, m_owner->client.post(m_owner->staff("/orders/" + m_order + "/refunds"),
                                   body(R"({"id":"%1","lines":[{"line":%2}]})", m_stage->id(), line)));
    QCOMPARE(scan(code), QStringLiteral("Cancelled"));
}

void GateEveningTest::namesTheOtherPerformance()
{
    const QList<QByteArray> later = sellAt(m_show.thisWeek, 1);
    QCOMPARE(scan(codeOf(later.first())), QStringLiteral("Wrong date"));
    QVERIFY2(verdict().slip.back().head.contains(QStringLiteral("begins in 2 d")),
             qPrintable(verdict().slip.back().head));
}

void GateEveningTest::findsByNameAndLetsIn()
{
    m_tickets = sellAt(m_show.tonight, 1);
    const JsonAnswer order = must(200, m_owner->client.get(m_owner->staff("/orders/" + m_order)));
    m_keyboard.press(Qt::Key_F3);
    m_keyboard.type(order.text(QStringLiteral("code")));
    m_keyboard.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QWidget *>(QStringLiteral("foundTickets"))->isVisible(),
                             20'000);
    m_keyboard.press(Qt::Key_Return);
    QVERIFY(!m_page->model().isChecking());
    m_keyboard.press(Qt::Key_F4);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->model().shown() && m_page->model().shown()->isIn(), 20'000);
}

void GateEveningTest::takesBack()
{
    m_keyboard.press(Qt::Key_Backspace);
    QTRY_VERIFY_WITH_TIMEOUT(m_toasts.lastText().startsWith(QStringLiteral("Entry taken back")), 20'000);
    QCOMPARE(scan(codeOf(m_tickets.first())), QStringLiteral("Let in"));
}

void GateEveningTest::countsEveryGate()
{
    QTRY_VERIFY_WITH_TIMEOUT(
        m_page->model().house().admission() && m_page->model().house().admission()->inside == 3, 20'000);
    // Somebody at another computer lets one more in: this page hears of it.
    const QList<QByteArray> more = sellAt(m_show.tonight, 1);
    const QByteArray path = m_staff->staff("/performances/" + m_show.tonight.id + "/scans");
    must(200, m_staff->client.post(path, body(R"({"id":"%1","code":"%2","scanned_at":"%3"})", m_stage->id(),
                                              codeOf(more.first()), inMinutes(0))));
    QTRY_COMPARE_WITH_TIMEOUT(m_page->model().house().admission()->inside, 4, 20'000);
    QTRY_COMPARE(m_page->model().house().lastMinute() > 0, true);
}

FOYER_GATE_TEST_MAIN(GateEveningTest)
#include "tst_gateevening.moc"
