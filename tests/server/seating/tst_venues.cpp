// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/seating/seatingrig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

/// Venues: made once, edited from a revision, seen by members only.
class VenuesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<SeatingRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void isMadeOnce();
    void isRefused_data();
    void isRefused();
    void isEditedFromItsRevision();
    void isListedInPages();
    void isForMembers();

private:
    [[nodiscard]] QJsonObject venue(const QString &id) const
    {
        return {{QStringLiteral("id"), id},
                {QStringLiteral("name"), QStringLiteral("Opera")},
                {QStringLiteral("address"), QStringLiteral("Theaterplatz 2\n01067 Dresden")},
                {QStringLiteral("time_zone"), QStringLiteral("Europe/Berlin")}};
    }

    std::unique_ptr<SeatingRig> m_rig;
};

void VenuesTest::isMadeOnce()
{
    JsonClient client(m_rig->api().port());
    m_rig->signIn(client, accounts::Role::Organizer);
    const QString id = m_rig->newId();
    const JsonAnswer first = client.post(m_rig->path("/venues"), venue(id));
    QCOMPARE(first.status, 201);
    QCOMPARE(first.header("ETag"), QByteArray("\"1\""));
    const JsonAnswer again = client.post(m_rig->path("/venues"), venue(id));
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QJsonObject other = venue(id);
    other.insert(QStringLiteral("name"), QStringLiteral("Circus"));
    const JsonAnswer taken = client.post(m_rig->path("/venues"), other);
    QCOMPARE(taken.status, 409);
    QCOMPARE(taken.code(), QStringLiteral("id_taken"));
    JsonClient stranger(m_rig->api().port());
    m_rig->signInAsStranger(stranger);
    QCOMPARE(stranger.post(m_rig->strangersPath("/venues"), venue(id)).status, 409);
}

void VenuesTest::isRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no name") << QStringLiteral("name") << QJsonValue(QString());
    QTest::newRow("long name") << QStringLiteral("name") << QJsonValue(QString(201, QLatin1Char('a')));
    QTest::newRow("no such zone") << QStringLiteral("time_zone")
                                  << QJsonValue(QStringLiteral("Europe/Foyer"));
    QTest::newRow("zone of a path") << QStringLiteral("time_zone")
                                    << QJsonValue(QStringLiteral("../etc/passwd"));
    QTest::newRow("control") << QStringLiteral("address") << QJsonValue(QStringLiteral("a\x01"));
}

void VenuesTest::isRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    JsonClient client(m_rig->api().port());
    m_rig->signIn(client, accounts::Role::Owner);
    QJsonObject body = venue(m_rig->newId());
    body.insert(key, value);
    const JsonAnswer answer = client.post(m_rig->path("/venues"), body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.field(), key);
}

void VenuesTest::isEditedFromItsRevision()
{
    JsonClient client(m_rig->api().port());
    m_rig->signIn(client, accounts::Role::Organizer);
    const QByteArray path = m_rig->path("/venues/" + m_rig->makeVenue(client).toLatin1());
    const QJsonObject edit{{QStringLiteral("name"), QStringLiteral("New house")}};
    QCOMPARE(client.patch(path, edit).status, 428);
    const JsonAnswer edited = client.patch(path, edit, "\"1\"");
    QCOMPARE(edited.status, 200);
    QCOMPARE(edited.header("ETag"), QByteArray("\"2\""));
    QCOMPARE(edited.text(QStringLiteral("name")), QStringLiteral("New house"));
    QCOMPARE(edited.text(QStringLiteral("time_zone")), QStringLiteral("Europe/Berlin"));
    const JsonAnswer stale = client.patch(path, edit, "\"1\"");
    QCOMPARE(stale.status, 412);
    QCOMPARE(stale.code(), QStringLiteral("stale_revision"));
    QCOMPARE(client.get(path).body, edited.body);
}

void VenuesTest::isListedInPages()
{
    JsonClient client(m_rig->api().port());
    m_rig->signIn(client, accounts::Role::Organizer);
    QStringList made;
    for (int i = 0; i < 3; ++i)
        made.append(m_rig->makeVenue(client));
    m_rig->signIn(client, accounts::Role::Viewer);
    QStringList listed;
    QString next;
    do {
        const QByteArray query = next.isEmpty() ? QByteArray() : "&after=" + next.toLatin1();
        const JsonAnswer page = client.get(m_rig->path("/venues?limit=2" + query));
        QCOMPARE(page.status, 200);
        QVERIFY(page.at(QStringLiteral("items")).toArray().size() <= 2);
        for (const QJsonValue item : page.at(QStringLiteral("items")).toArray())
            listed.append(item.toObject().value(u"id").toString());
        next = page.text(QStringLiteral("next"));
    } while (!next.isEmpty());
    QCOMPARE(listed.last(3), made);
    QCOMPARE(client.get(m_rig->path("/venues?limit=0")).status, 400);
    QCOMPARE(client.get(m_rig->path("/venues?after=xyz")).status, 400);
}

void VenuesTest::isForMembers()
{
    JsonClient client(m_rig->api().port());
    m_rig->signIn(client, accounts::Role::Organizer);
    const QByteArray venuePath = "/venues/" + m_rig->makeVenue(client).toLatin1();
    m_rig->signIn(client, accounts::Role::Gate);
    QCOMPARE(client.get(m_rig->path(venuePath)).status, 200);
    QCOMPARE(client.post(m_rig->path("/venues"), venue(m_rig->newId())).status, 403);
    m_rig->signInAsStranger(client);
    QCOMPARE(client.get(m_rig->path(venuePath)).status, 404);
    QCOMPARE(client.get(m_rig->strangersPath(venuePath)).status, 404);
    const QJsonObject edit{{QStringLiteral("name"), QStringLiteral("Mine")}};
    QCOMPARE(client.patch(m_rig->strangersPath(venuePath), edit, "\"1\"").status, 404);
}

QTEST_GUILESS_MAIN(VenuesTest)

#include "tst_venues.moc"
