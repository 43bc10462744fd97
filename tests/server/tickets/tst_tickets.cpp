// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/ordercode.h"
#include "core/checkin/ticketcode.h"
#include "server/tickets/ticketroutes.h"
#include "tests/server/tickets/qrreader.h"
#include "tests/server/tickets/tickethouse.h"

#include <barrier>
#include <QTest>
#include <thread>

using namespace foyer;
using namespace foyer::test;

namespace {

struct Desk
{
    Desk(const ApiParts &parts, TicketHouse &house)
        : installation(testInstallationKey())
        , keys(parts.pool, installation, parts.clock, parts.random)
        , routes(parts.pool, house.sheets, keys, work)
    {}

    tickets::InstallationKey installation;
    api::WorkPool work;
    tickets::KeyRing keys;
    tickets::TicketRoutes routes;
};

} // namespace

/// Tickets after their sale: who sees them, their codes, printing, losing and blocking them.
class TicketsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void buyersSeeTheirTickets();
    void strangersSeeNothing();
    void staffSeesItsOwnHouse();
    void ordersShowTheirTickets();
    void codesArePictures();
    void holdersHaveTheCode();
    void deadTicketsHaveNoCode_data();
    void deadTicketsHaveNoCode();
    void printingsAreCounted();
    void lostTicketsAreReplaced();
    void commandsAreDoneOnce();
    void manyPrintingsAreAllCounted();
    void blocksAreLifted();
    void badRequestsChangeNothing_data();
    void badRequestsChangeNothing();

private:
    [[nodiscard]] QByteArray ticketPath(booking::TicketId ticket, const QByteArray &rest = {}) const
    {
        return m_house->path("/tickets/" + ticket.toText() + rest);
    }

    [[nodiscard]] static QByteArray buyerPath(booking::TicketId ticket, const QByteArray &rest = {})
    {
        return "/api/v1/tickets/" + ticket.toText() + rest;
    }

    [[nodiscard]] JsonAnswer command(booking::TicketId ticket, const QByteArray &verb, const QString &id = {})
    {
        return m_client->post(ticketPath(ticket, "/" + verb),
                              {{QStringLiteral("id"), id.isEmpty() ? m_house->newId() : id}});
    }

    void actAsBuyer() { m_client->setAuthorization(actingAs(m_house->buyer)); }

    void actAs(accounts::Role role) { m_client->setAuthorization(m_house->as(role)); }

    [[nodiscard]] int generationIn(const QByteArray &text);

    std::unique_ptr<TicketHouse> m_house;
    std::unique_ptr<ApiRig> m_rig;
    std::unique_ptr<JsonClient> m_client;
};

void TicketsTest::initTestCase()
{
    m_house = std::make_unique<TicketHouse>();
    m_rig = std::make_unique<ApiRig>(
        [this](const ApiParts &parts) {
            const auto desk = std::make_shared<Desk>(parts, *m_house);
            desk->routes.addTo(parts.api);
            return ApiServices{.kept = desk};
        },
        &m_house->clock);
    m_house->fill(*m_rig);
}

void TicketsTest::cleanupTestCase()
{
    m_client.reset();
    m_rig.reset();
    m_house.reset();
}

void TicketsTest::init()
{
    m_client = std::make_unique<JsonClient>(m_rig->port());
    actAs(accounts::Role::BoxOffice);
}

int TicketsTest::generationIn(const QByteArray &text)
{
    actAs(accounts::Role::Gate);
    const JsonAnswer list = m_client->get(m_house->path("/ticket-keys"));
    actAs(accounts::Role::BoxOffice);
    checkin::PublicKeys keys;
    const QByteArray open = QByteArray::fromHex(list.text(QStringLiteral("items[0].public_key")).toLatin1());
    std::copy_n(open.begin(), 32, keys[0].begin());
    const auto code = checkin::readTicket(text, keys);
    return code ? code->generation : -1;
}

void TicketsTest::buyersSeeTheirTickets()
{
    const booking::TicketId ticket = m_house->sell(*m_rig, {.seat = 12, .isStudent = true});
    actAsBuyer();
    const JsonAnswer shown = m_client->get(buyerPath(ticket));
    QCOMPARE(shown.status, 200);
    QCOMPARE(shown.text(QStringLiteral("place")), QStringLiteral("Stalls, row B, seat 3"));
    QCOMPARE(shown.text(QStringLiteral("section")), QStringLiteral("Stalls"));
    QCOMPARE(shown.text(QStringLiteral("ticket_type")), QStringLiteral("Student"));
    QCOMPARE(shown.text(QStringLiteral("category")), QStringLiteral("Category A"));
    QCOMPARE(shown.text(QStringLiteral("state")), QStringLiteral("valid"));
    const qint64 number = m_rig->psql(QStringLiteral("select max(code) from orders")).trimmed().toLongLong();
    QCOMPARE(shown.text(QStringLiteral("order_code")), QString::fromLatin1(booking::toOrderCode(number)));
    const JsonAnswer standing = m_client->get(buyerPath(m_house->sell(*m_rig)));
    QCOMPARE(standing.text(QStringLiteral("place")), QStringLiteral("Standing"));
    QVERIFY(standing.at(QStringLiteral("row")).isUndefined());
}

void TicketsTest::strangersSeeNothing()
{
    const booking::TicketId ticket = m_house->sell(*m_rig);
    const QByteArray order = m_house->orderOf(*m_rig, ticket).toText();
    m_client->setAuthorization(actingAs(m_house->friendOfBuyer));
    for (const QByteArray rest : {"", "/code", "/qr.png", "/qr.svg"})
        QCOMPARE(m_client->get(buyerPath(ticket, rest)).status, 404);
    QCOMPARE(m_client->get("/api/v1/orders/" + order + "/tickets").status, 404);
    m_client->setAuthorization({});
    QCOMPARE(m_client->get(buyerPath(ticket)).status, 401);
}

void TicketsTest::staffSeesItsOwnHouse()
{
    const booking::TicketId ours = m_house->sell(*m_rig);
    const booking::TicketId theirs = m_house->sell(*m_rig, {.performance = 9, .seat = 1});
    QCOMPARE(m_client->get(ticketPath(ours)).status, 200);
    QCOMPARE(m_client->get(ticketPath(theirs)).status, 404);
    QCOMPARE(m_client->get(ticketPath(theirs, "/code")).status, 404);
    QCOMPARE(command(theirs, "print").status, 404);
    QCOMPARE(command(theirs, "reissue").status, 404);
    actAs(accounts::Role::Viewer);
    QCOMPARE(m_client->get(ticketPath(ours)).status, 403);
}

void TicketsTest::ordersShowTheirTickets()
{
    const booking::TicketId ticket = m_house->sell(*m_rig);
    const QByteArray order = m_house->orderOf(*m_rig, ticket).toText();
    for (const bool isStaff : {true, false}) {
        if (!isStaff)
            actAsBuyer();
        const QByteArray path = "/orders/" + order + "/tickets";
        const JsonAnswer list = m_client->get(isStaff ? m_house->path(path) : "/api/v1" + path);
        QCOMPARE(list.status, 200);
        QCOMPARE(list.at(QStringLiteral("items")).toArray().size(), 1);
        QCOMPARE(list.text(QStringLiteral("items[0].id")), QString::fromLatin1(ticket.toText()));
    }
    QCOMPARE(m_client->get("/api/v1/orders/" + m_house->newId().toLatin1() + "/tickets").status, 404);
}

void TicketsTest::codesArePictures()
{
    const booking::TicketId ticket = m_house->sell(*m_rig, {.seat = 5});
    actAsBuyer();
    const JsonAnswer text = m_client->get(buyerPath(ticket, "/code"));
    QCOMPARE(text.status, 200);
    QVERIFY(text.header("Content-Type").startsWith("text/plain"));
    QVERIFY(text.body.startsWith("FT"));
    const JsonAnswer png = m_client->get(buyerPath(ticket, "/qr.png"));
    QCOMPARE(png.header("Content-Type"), QByteArray("image/png"));
    QCOMPARE(png.header("Cache-Control"), QByteArray("no-store"));
    const auto picture = readPng(png.body);
    QVERIFY(picture.has_value());
    QVERIFY(picture->width >= 360);
    QCOMPARE(scanQr(*picture), text.body);
    const JsonAnswer svg = m_client->get(buyerPath(ticket, "/qr.svg"));
    QCOMPARE(svg.header("Content-Type"), QByteArray("image/svg+xml"));
    QCOMPARE(scanQr(*paintSvg(svg.body, 4)), text.body);
    QCOMPARE(m_client->get(buyerPath(ticket, "/qr.png?scale=21")).field(), QStringLiteral("scale"));
    QCOMPARE(readPng(m_client->get(buyerPath(ticket, "/qr.png?scale=2")).body)->width * 4, picture->width);
}

void TicketsTest::holdersHaveTheCode()
{
    const booking::TicketId ticket = m_house->sell(*m_rig, {.holder = m_house->friendOfBuyer});
    actAsBuyer();
    QVERIFY(m_client->get(buyerPath(ticket)).at(QStringLiteral("handed_on")).toBool());
    QCOMPARE(m_client->get(buyerPath(ticket, "/code")).status, 404);
    QCOMPARE(m_client->get(buyerPath(ticket, "/qr.png")).status, 404);
    m_client->setAuthorization(actingAs(m_house->friendOfBuyer));
    QCOMPARE(m_client->get(buyerPath(ticket, "/code")).status, 200);
}

void TicketsTest::deadTicketsHaveNoCode_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("status");
    QTest::newRow("valid") << QStringLiteral("valid") << 200;
    QTest::newRow("reserved") << QStringLiteral("reserved") << 200;
    QTest::newRow("cancelled") << QStringLiteral("cancelled") << 409;
    QTest::newRow("refunded") << QStringLiteral("refunded") << 409;
    QTest::newRow("blocked") << QStringLiteral("blocked") << 409;
}

void TicketsTest::deadTicketsHaveNoCode()
{
    QFETCH(QString, state);
    const booking::TicketId ticket = m_house->sell(*m_rig, {.state = state});
    for (const QByteArray rest : {"/code", "/qr.png", "/qr.svg"})
        QTEST(m_client->get(ticketPath(ticket, rest)).status, "status");
    QTEST(command(ticket, "print").status, "status");
    QTEST(command(ticket, "reissue").status, "status");
}

void TicketsTest::printingsAreCounted()
{
    const booking::TicketId ticket = m_house->sell(*m_rig);
    QCOMPARE(command(ticket, "print").number(QStringLiteral("printed")), 1);
    const JsonAnswer again = command(ticket, "print");
    QCOMPARE(again.number(QStringLiteral("printed")), 2);
    QCOMPARE(again.number(QStringLiteral("generation")), 1);
    QCOMPARE(again.number(QStringLiteral("revision")), 3);
}

void TicketsTest::lostTicketsAreReplaced()
{
    const booking::TicketId ticket = m_house->sell(*m_rig);
    const QByteArray old = m_client->get(ticketPath(ticket, "/code")).body;
    QCOMPARE(generationIn(old), 1);
    QCOMPARE(command(ticket, "reissue").number(QStringLiteral("generation")), 2);
    QCOMPARE(generationIn(m_client->get(ticketPath(ticket, "/code")).body), 2);
    const QByteArray events =
        m_rig->psql(QStringLiteral("select kind, generation from ticket_event where ticket_id = '%1'")
                        .arg(QString::fromLatin1(ticket.toText())));
    QCOMPARE(events.trimmed(), QByteArray("reissued|2"));
}

void TicketsTest::commandsAreDoneOnce()
{
    const booking::TicketId ticket = m_house->sell(*m_rig);
    const QString id = m_house->newId();
    const JsonAnswer first = command(ticket, "reissue", id);
    QCOMPARE(command(ticket, "reissue", id).body, first.body);
    QCOMPARE(command(ticket, "print", id).code(), QStringLiteral("id_taken"));
    QCOMPARE(command(m_house->sell(*m_rig), "reissue", id).code(), QStringLiteral("id_taken"));
    const JsonAnswer other =
        m_client->post(ticketPath(ticket, "/reissue"),
                       {{QStringLiteral("id"), id}, {QStringLiteral("reason"), QStringLiteral("x")}});
    QCOMPARE(other.code(), QStringLiteral("id_taken"));
}

void TicketsTest::manyPrintingsAreAllCounted()
{
    constexpr int many = 10;
    const booking::TicketId ticket = m_house->sell(*m_rig);
    QStringList commands;
    for (int i = 0; i < many; ++i)
        commands.append(m_house->newId());
    std::barrier start(many);
    std::vector<std::thread> clerks;
    for (int i = 0; i < many; ++i) {
        clerks.emplace_back([&, i] {
            JsonClient client(m_rig->port());
            client.setAuthorization(m_house->as(accounts::Role::BoxOffice));
            start.arrive_and_wait();
            client.post(ticketPath(ticket, "/print"), {{QStringLiteral("id"), commands[i]}});
            client.post(ticketPath(ticket, "/print"), {{QStringLiteral("id"), commands[i]}});
        });
    }
    for (std::thread &clerk : clerks)
        clerk.join();
    QCOMPARE(m_client->get(ticketPath(ticket)).number(QStringLiteral("printed")), many);
}

void TicketsTest::blocksAreLifted()
{
    const booking::TicketId ticket = m_house->sell(*m_rig);
    const booking::TicketId reserved = m_house->sell(*m_rig, {.state = QStringLiteral("reserved")});
    QCOMPARE(command(ticket, "block").status, 403);
    actAs(accounts::Role::Supervisor);
    QCOMPARE(command(ticket, "unblock").code(), QStringLiteral("ticket_not_live"));
    QCOMPARE(command(ticket, "block").text(QStringLiteral("state")), QStringLiteral("blocked"));
    QCOMPARE(command(ticket, "block").code(), QStringLiteral("ticket_not_live"));
    QCOMPARE(command(ticket, "unblock").text(QStringLiteral("state")), QStringLiteral("valid"));
    QCOMPARE(command(reserved, "block").text(QStringLiteral("state")), QStringLiteral("blocked"));
    QCOMPARE(command(reserved, "unblock").text(QStringLiteral("state")), QStringLiteral("reserved"));
}

void TicketsTest::badRequestsChangeNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no id") << QByteArray("{}");
    QTest::newRow("bad id") << QByteArray(R"({"id":"x"})");
    QTest::newRow("long reason") << QByteArray(R"({"id":"00000000-0000-7000-8000-000000000001","reason":")")
                                        + QByteArray(201, 'r') + "\"}";
    QTest::newRow("unknown key") << QByteArray(
        R"({"id":"00000000-0000-7000-8000-000000000001","generation":7})");
}

void TicketsTest::badRequestsChangeNothing()
{
    QFETCH(QByteArray, body);
    const booking::TicketId ticket = m_house->sell(*m_rig);
    QCOMPARE(m_client->send("POST", ticketPath(ticket, "/reissue"), body).status, 400);
    QCOMPARE(m_client->get(ticketPath(ticket)).number(QStringLiteral("revision")), 1);
}

QTEST_GUILESS_MAIN(TicketsTest)

#include "tst_tickets.moc"
