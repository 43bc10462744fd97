// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/catalog/catalogrig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

/// Organizations and tax rates.
class OrganizationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<CatalogRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void makerOwns();
    void makingIsRepeatable();
    void refusesBadFacts_data();
    void refusesBadFacts();
    void changesByRevision();
    void memberMayNotChange();
    void taxRates();

private:
    [[nodiscard]] QJsonObject wanted(const QString &id, const QString &slug) const
    {
        return {{QStringLiteral("id"), id},
                {QStringLiteral("name"), QStringLiteral("Théâtre")},
                {QStringLiteral("slug"), slug},
                {QStringLiteral("currency"), QStringLiteral("CHF")},
                {QStringLiteral("time_zone"), QStringLiteral("Europe/Zurich")}};
    }

    std::unique_ptr<CatalogRig> m_rig;
};

void OrganizationsTest::makerOwns()
{
    const auto client = m_rig->client();
    const QString id = m_rig->newId();
    const JsonAnswer made = client->post("/api/v1/organizations", wanted(id, QStringLiteral("made-one")));
    QCOMPARE(made.status, 201);
    QCOMPARE(made.text(QStringLiteral("role")), QStringLiteral("owner"));
    QCOMPARE(made.header("ETag"), QByteArray("\"1\""));
    const JsonAnswer mine = client->get("/api/v1/organizations");
    QCOMPARE(mine.status, 200);
    QCOMPARE(mine.at(QStringLiteral("items")).toArray().size(), 2);
    QCOMPARE(m_rig->buyer()->post("/api/v1/organizations", wanted(id, QStringLiteral("x"))).status, 401);
}

void OrganizationsTest::makingIsRepeatable()
{
    const auto client = m_rig->client();
    const QString id = m_rig->newId();
    const QJsonObject body = wanted(id, QStringLiteral("twice"));
    QCOMPARE(client->post("/api/v1/organizations", body).status, 201);
    const JsonAnswer again = client->post("/api/v1/organizations", body);
    QCOMPARE(again.status, 201);
    const JsonAnswer other = client->post("/api/v1/organizations", wanted(id, QStringLiteral("thrice")));
    QCOMPARE(other.status, 409);
    QCOMPARE(other.code(), QStringLiteral("id_taken"));
    const JsonAnswer slug =
        client->post("/api/v1/organizations", wanted(m_rig->newId(), QStringLiteral("twice")));
    QCOMPARE(slug.status, 409);
    QCOMPARE(slug.code(), QStringLiteral("slug_taken"));
    // Nobody becomes an owner by guessing an id.
    const JsonAnswer stolen = m_rig->stranger()->post("/api/v1/organizations", body);
    QCOMPARE(stolen.status, 409);
    QCOMPARE(
        m_rig->api().psql(QStringLiteral("select count(*) from member where organization_id = '%1'").arg(id)),
        QByteArray("1"));
}

void OrganizationsTest::refusesBadFacts_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("slug") << QStringLiteral("slug") << QStringLiteral("Not A Slug");
    QTest::newRow("currency") << QStringLiteral("currency") << QStringLiteral("XXX");
    QTest::newRow("time zone") << QStringLiteral("time_zone") << QStringLiteral("Mars/Olympus");
    QTest::newRow("name") << QStringLiteral("name") << QStringLiteral(" ");
}

void OrganizationsTest::refusesBadFacts()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QJsonObject body = wanted(m_rig->newId(), QStringLiteral("good-slug"));
    body.insert(field, value);
    const JsonAnswer answer = m_rig->client()->post("/api/v1/organizations", body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.field(), field);
}

void OrganizationsTest::changesByRevision()
{
    const auto client = m_rig->client();
    const QJsonObject change{{QStringLiteral("name"), QStringLiteral("New Opera")}};
    QCOMPARE(client->patch(m_rig->path(""), change).status, 428);
    QCOMPARE(client->patch(m_rig->path(""), change, "\"7\"").code(), QStringLiteral("stale_revision"));
    const JsonAnswer changed = client->patch(m_rig->path(""), change, "\"1\"");
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.text(QStringLiteral("name")), QStringLiteral("New Opera"));
    QCOMPARE(changed.text(QStringLiteral("currency")), QStringLiteral("EUR"));
    QCOMPARE(changed.header("ETag"), QByteArray("\"2\""));
    QCOMPARE(client->patch(m_rig->path(""), change, "\"1\"").status, 412);
}

void OrganizationsTest::memberMayNotChange()
{
    const auto organizer = m_rig->client(accounts::Role::Organizer);
    const QJsonObject change{{QStringLiteral("name"), QStringLiteral("Mine")}};
    QCOMPARE(organizer->patch(m_rig->path(""), change, "\"2\"").status, 403);
    QCOMPARE(organizer->get(m_rig->path("")).status, 200);
    QCOMPARE(m_rig->stranger()->get(m_rig->path("")).status, 404);
}

void OrganizationsTest::taxRates()
{
    const auto client = m_rig->client();
    QJsonObject rate{{QStringLiteral("id"), m_rig->newId()},
                     {QStringLiteral("name"), QStringLiteral("Reduced")},
                     {QStringLiteral("basis_points"), 700}};
    QCOMPARE(client->post(m_rig->path("/tax-rates"), rate).status, 201);
    QCOMPARE(client->post(m_rig->path("/tax-rates"), rate).status, 201);
    rate.insert(QStringLiteral("basis_points"), 1900);
    QCOMPARE(client->post(m_rig->path("/tax-rates"), rate).code(), QStringLiteral("id_taken"));
    const JsonAnswer list = m_rig->client(accounts::Role::Viewer)->get(m_rig->path("/tax-rates"));
    QCOMPARE(list.at(QStringLiteral("items")).toArray().size(), 1);
    QCOMPARE(list.number(QStringLiteral("items[0].basis_points")), 700);
}

QTEST_GUILESS_MAIN(OrganizationsTest)
#include "tst_organizations.moc"
