// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/checkin/checkinrig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

/// Gates: made once, edited from a revision, removed; seen by all members, changed by few.
class GatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<CheckinRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init();
    void isMadeOnce();
    void isEditedAndRemoved();
    void isListedInPages();
    void isRefused_data();
    void isRefused();
    void isForMembers();

private:
    [[nodiscard]] QByteArray path(const QString &gate) const
    {
        return m_rig->house.path("/gates/" + gate.toLatin1());
    }

    std::unique_ptr<CheckinRig> m_rig;
    std::unique_ptr<JsonClient> m_client;
};

void GatesTest::init()
{
    m_client = std::make_unique<JsonClient>(m_rig->api().port());
    m_client->setAuthorization(m_rig->house.as(accounts::Role::Organizer));
}

void GatesTest::isMadeOnce()
{
    const QString gate = m_rig->makeGate(QStringLiteral("North"), {QStringLiteral("Stalls")});
    const JsonAnswer shown = m_client->get(path(gate));
    QCOMPARE(shown.text(QStringLiteral("name")), QStringLiteral("North"));
    QCOMPARE(shown.text(QStringLiteral("sections[0]")), QStringLiteral("Stalls"));
    QCOMPARE(shown.header("ETag"), QByteArray("\"1\""));
    QJsonObject again = shown.object();
    again.remove(QStringLiteral("revision"));
    QCOMPARE(m_client->post(m_rig->house.path("/gates"), again).body, shown.body);
    again.insert(QStringLiteral("name"), QStringLiteral("South"));
    QCOMPARE(m_client->post(m_rig->house.path("/gates"), again).code(), QStringLiteral("id_taken"));
}

void GatesTest::isEditedAndRemoved()
{
    const QString gate = m_rig->makeGate(QStringLiteral("North"), {QStringLiteral("Stalls")});
    const QJsonObject edit{{QStringLiteral("sections"), QJsonArray()},
                           {QStringLiteral("allows_return"), false}};
    QCOMPARE(m_client->patch(path(gate), edit).status, 428);
    const JsonAnswer edited = m_client->patch(path(gate), edit, "\"1\"");
    QCOMPARE(edited.status, 200);
    QCOMPARE(edited.text(QStringLiteral("name")), QStringLiteral("North"));
    QCOMPARE(edited.at(QStringLiteral("sections")).toArray().size(), 0);
    QCOMPARE(edited.at(QStringLiteral("allows_return")).toBool(true), false);
    QCOMPARE(m_client->patch(path(gate), edit, "\"1\"").code(), QStringLiteral("stale_revision"));
    QCOMPARE(m_client->remove(path(gate)).status, 428);
    QCOMPARE(m_client->remove(path(gate), "\"1\"").status, 412);
    QCOMPARE(m_client->remove(path(gate), "\"2\"").status, 204);
    QCOMPARE(m_client->remove(path(gate), "\"2\"").status, 404);
    QCOMPARE(m_client->get(path(gate)).status, 404);
}

void GatesTest::isListedInPages()
{
    QStringList made;
    for (const QString &name : {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")})
        made.append(m_rig->makeGate(name));
    QStringList listed;
    QString next;
    do {
        const QByteArray query = next.isEmpty() ? QByteArray() : "&after=" + next.toLatin1();
        const JsonAnswer page = m_client->get(m_rig->house.path("/gates?limit=2" + query));
        QCOMPARE(page.status, 200);
        for (const QJsonValue item : page.at(QStringLiteral("items")).toArray())
            listed.append(item.toObject().value(u"id").toString());
        next = page.text(QStringLiteral("next"));
    } while (!next.isEmpty());
    QCOMPARE(listed.last(3), made);
    const QByteArray nowhere = m_rig->house.newId().toLatin1();
    QCOMPARE(m_client->get(m_rig->house.path("/gates?venue=" + nowhere))
                 .at(QStringLiteral("items"))
                 .toArray()
                 .size(),
             0);
    QCOMPARE(m_client->get(m_rig->house.path("/gates?venue=x")).field(), QStringLiteral("venue"));
}

void GatesTest::isRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("status");
    QTest::newRow("no name") << QStringLiteral("name") << QJsonValue(QString()) << 400;
    QTest::newRow("long name") << QStringLiteral("name") << QJsonValue(QString(81, QLatin1Char('a'))) << 400;
    QTest::newRow("sections no list") << QStringLiteral("sections") << QJsonValue(1) << 400;
    QTest::newRow("no such venue") << QStringLiteral("venue") << QJsonValue(m_rig->house.newId()) << 404;
}

void GatesTest::isRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject body = m_client->get(path(m_rig->makeGate(QStringLiteral("North")))).object();
    body.remove(QStringLiteral("revision"));
    body.insert(QStringLiteral("id"), m_rig->house.newId());
    body.insert(key, value);
    QTEST(m_client->post(m_rig->house.path("/gates"), body).status, "status");
}

void GatesTest::isForMembers()
{
    const QString gate = m_rig->makeGate(QStringLiteral("North"));
    m_client->setAuthorization(m_rig->house.as(accounts::Role::Gate));
    QCOMPARE(m_client->get(path(gate)).status, 200);
    QCOMPARE(m_client->patch(path(gate), {}, "\"1\"").status, 403);
    QCOMPARE(m_client->remove(path(gate), "\"1\"").status, 403);
    m_client->setAuthorization(actingAs(m_rig->house.clerk, m_rig->house.other, accounts::Role::Owner));
    const QByteArray mine = m_rig->house.strangersPath("/gates/" + gate.toLatin1());
    QCOMPARE(m_client->get(path(gate)).status, 404);
    QCOMPARE(m_client->get(mine).status, 404);
    QCOMPARE(m_client->patch(mine, {{QStringLiteral("name"), QStringLiteral("Mine")}}, "\"1\"").status, 404);
    QCOMPARE(m_client->remove(mine, "\"1\"").status, 404);
}

QTEST_GUILESS_MAIN(GatesTest)

#include "tst_gates.moc"
