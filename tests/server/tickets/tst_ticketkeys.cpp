// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/ticketroutes.h"
#include "tests/server/tickets/tickethouse.h"
#include "tests/support/testresult.h"

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

checkin::PublicKeys keysOf(const JsonAnswer &list)
{
    checkin::PublicKeys keys;
    for (const QJsonValue item : list.at(QStringLiteral("items")).toArray()) {
        const QByteArray bytes =
            QByteArray::fromHex(item[QStringLiteral("public_key")].toString().toLatin1());
        if (item[QStringLiteral("revoked_at")].isUndefined())
            std::copy_n(bytes.begin(), 32, keys[quint8(item[QStringLiteral("id")].toInt())].begin());
    }
    return keys;
}

} // namespace

/// Signing keys: made on demand, several valid at once, rotated, revoked, per organization, wrapped.
class TicketKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void firstKeyIsMadeOnDemand();
    void manyFirstTicketsMakeOneKey();
    void rotatingKeepsOldTicketsGenuine();
    void rotatingIsRepeatable();
    void revokingKillsCodes();
    void keysAreTheOrganizationsOwn();
    void secretsAreNotInTheDatabase();
    void onlyOwnersChangeKeys();

private:
    [[nodiscard]] JsonAnswer keys()
    {
        m_client->setAuthorization(m_house->as(accounts::Role::Gate));
        JsonAnswer list = m_client->get(m_house->path("/ticket-keys"));
        m_client->setAuthorization(m_house->as(accounts::Role::Owner));
        return list;
    }

    [[nodiscard]] QByteArray codeOf(booking::TicketId ticket)
    {
        return m_client->get(m_house->path("/tickets/" + ticket.toText() + "/code")).body;
    }

    std::unique_ptr<TicketHouse> m_house;
    std::unique_ptr<ApiRig> m_rig;
    std::unique_ptr<JsonClient> m_client;
};

void TicketKeysTest::initTestCase()
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

// No keys, and nobody remembers any.
void TicketKeysTest::init()
{
    m_rig->psql(QStringLiteral("truncate signing_key"));
    m_house->clock.advance(std::chrono::seconds{6});
    m_client = std::make_unique<JsonClient>(m_rig->port());
    m_client->setAuthorization(m_house->as(accounts::Role::Owner));
}

void TicketKeysTest::cleanupTestCase()
{
    m_client.reset();
    m_rig.reset();
    m_house.reset();
}

void TicketKeysTest::firstKeyIsMadeOnDemand()
{
    QCOMPARE(keys().at(QStringLiteral("items")).toArray().size(), 0);
    const booking::TicketId ticket = m_house->sell(*m_rig, {.seat = 3});
    const QByteArray text = codeOf(ticket);
    const JsonAnswer list = keys();
    QCOMPARE(list.number(QStringLiteral("items[0].id")), 0);
    QVERIFY(list.at(QStringLiteral("items[0].signs_now")).toBool());
    const auto code = checkin::readTicket(text, keysOf(list));
    VERIFY_RESULT(code);
    QCOMPARE(code->ticket, ticket.uuid());
    QCOMPARE(code->performance, 7);
    QCOMPARE(code->generation, quint16(1));
}

void TicketKeysTest::manyFirstTicketsMakeOneKey()
{
    constexpr int many = 8;
    const booking::TicketId ticket = m_house->sell(*m_rig, {.seat = 3});
    const QByteArray path = m_house->path("/tickets/" + ticket.toText() + "/code");
    std::barrier start(many);
    std::vector<QByteArray> texts(many);
    std::vector<std::thread> clients;
    for (int i = 0; i < many; ++i) {
        clients.emplace_back([this, i, &path, &start, &texts] {
            JsonClient client(m_rig->port());
            client.setAuthorization(m_house->as(accounts::Role::BoxOffice));
            start.arrive_and_wait();
            texts[std::size_t(i)] = client.get(path).body;
        });
    }
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(keys().at(QStringLiteral("items")).toArray().size(), 1);
    for (const QByteArray &text : texts)
        QCOMPARE(text, texts.front());
}

void TicketKeysTest::rotatingKeepsOldTicketsGenuine()
{
    const booking::TicketId ticket = m_house->sell(*m_rig, {.seat = 3});
    const QByteArray old = codeOf(ticket);
    QCOMPARE(m_client->put(m_house->path("/ticket-keys/1"), {}).status, 200);
    const QByteArray fresh = codeOf(ticket);
    QVERIFY(fresh != old);
    const checkin::PublicKeys both = keysOf(keys());
    QCOMPARE(both.size(), std::size_t{2});
    QCOMPARE(checkin::readTicket(old, both).value().keyId, quint8(0));
    QCOMPARE(checkin::readTicket(fresh, both).value().keyId, quint8(1));
}

void TicketKeysTest::rotatingIsRepeatable()
{
    const JsonAnswer first = m_client->put(m_house->path("/ticket-keys/0"), {});
    QCOMPARE(first.status, 200);
    QCOMPARE(m_client->put(m_house->path("/ticket-keys/0"), {}).body, first.body);
    QCOMPARE(m_client->put(m_house->path("/ticket-keys/2"), {}).code(), QStringLiteral("not_the_next_key"));
    QCOMPARE(m_client->put(m_house->path("/ticket-keys/256"), {}).status, 404);
    QCOMPARE(keys().at(QStringLiteral("items")).toArray().size(), 1);
}

void TicketKeysTest::revokingKillsCodes()
{
    const booking::TicketId ticket = m_house->sell(*m_rig, {.seat = 3});
    const QByteArray old = codeOf(ticket);
    const JsonAnswer revoked = m_client->post(m_house->path("/ticket-keys/0/revoke"));
    QCOMPARE(revoked.status, 200);
    QVERIFY(!revoked.text(QStringLiteral("revoked_at")).isEmpty());
    QCOMPARE(m_client->post(m_house->path("/ticket-keys/0/revoke")).body, revoked.body);
    COMPARE_ERROR(checkin::readTicket(old, keysOf(keys())), ErrorCode::NotFound);
    const QByteArray fresh = codeOf(ticket); // under a key that was made for it
    VERIFY_RESULT(checkin::readTicket(fresh, keysOf(keys())));
    QCOMPARE(m_client->post(m_house->path("/ticket-keys/9/revoke")).status, 404);
}

void TicketKeysTest::keysAreTheOrganizationsOwn()
{
    QVERIFY(!codeOf(m_house->sell(*m_rig, {.seat = 3})).isEmpty());
    m_client->setAuthorization(actingAs(m_house->clerk, m_house->other, accounts::Role::Owner));
    QCOMPARE(
        m_client->get(m_house->strangersPath("/ticket-keys")).at(QStringLiteral("items")).toArray().size(),
        0);
    QCOMPARE(m_client->post(m_house->strangersPath("/ticket-keys/0/revoke")).status, 404);
    QVERIFY(keys().at(QStringLiteral("items[0].revoked_at")).isUndefined());
}

void TicketKeysTest::secretsAreNotInTheDatabase()
{
    QVERIFY(!codeOf(m_house->sell(*m_rig, {.seat = 3})).isEmpty());
    const QByteArray wrapped = QByteArray::fromHex(
        m_rig->psql(QStringLiteral("select encode(wrapped_secret, 'hex') from signing_key")).trimmed());
    const auto seed = testInstallationKey().unwrap(wrapped, m_house->organization, 0);
    VERIFY_RESULT(seed);
    QVERIFY(!wrapped.contains(seed->expose().toByteArray()));
    std::array<quint8, 32> bytes{};
    std::copy_n(seed->expose().begin(), 32, bytes.begin());
    QCOMPARE(checkin::keyPairFromSeed(bytes).open, keysOf(keys()).at(0));
}

void TicketKeysTest::onlyOwnersChangeKeys()
{
    m_client->setAuthorization(m_house->as(accounts::Role::Organizer));
    QCOMPARE(m_client->put(m_house->path("/ticket-keys/0"), {}).status, 403);
    QCOMPARE(m_client->post(m_house->path("/ticket-keys/0/revoke")).status, 403);
    m_client->setAuthorization(m_house->as(accounts::Role::Viewer));
    QCOMPARE(m_client->get(m_house->path("/ticket-keys")).status, 403);
}

QTEST_GUILESS_MAIN(TicketKeysTest)

#include "tst_ticketkeys.moc"
