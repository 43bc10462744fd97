// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/catalog/catalogrig.h"

#include <QTest>
#include <thread>

using namespace foyer;
using namespace foyer::test;

/// An event's life up to and behind publishing, and every refusal on the way.
class EventEditsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<CatalogRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void draftTakesWhatIsUsual();
    void makingIsRepeatable();
    void refusesBadDrafts_data();
    void refusesBadDrafts();
    void everyEditIsNoted();
    void editOfNothingLeavesNoTrace();
    void editsNeedTheirRevision();
    void concurrentEditsOneWins();
    void publishedEventKeepsWhatWasSeen_data();
    void publishedEventKeepsWhatWasSeen();
    void timesMayMoveWithAWarning();
    void orderedTypesStay();
    void nothingOfOthers();
    void listsByThePage();

private:
    [[nodiscard]] QJsonObject draft(const QString &id, const QString &slug) const
    {
        return {{QStringLiteral("id"), id},
                {QStringLiteral("venue"), m_rig->venue()},
                {QStringLiteral("slug"), slug},
                {QStringLiteral("title"), QStringLiteral("An Evening")}};
    }

    [[nodiscard]] QString published(const QString &slug)
    {
        const QString event = m_rig->makeDraft(slug);
        const JsonAnswer answer = m_rig->client()->post(m_rig->eventPath(event, "/publish"));
        if (answer.status != 200)
            qFatal("not published: %s", answer.toText().constData());
        return event;
    }

    void compareRefusal(const JsonAnswer &answer, int status, const QString &code)
    {
        QVERIFY2(answer.status == status && answer.code() == code, answer.toText().constData());
    }

    std::unique_ptr<CatalogRig> m_rig;
};

void EventEditsTest::draftTakesWhatIsUsual()
{
    const QString id = m_rig->newId();
    const auto client = m_rig->client();
    const JsonAnswer made = client->post(m_rig->path("/events"), draft(id, QStringLiteral("usual")));
    QVERIFY2(made.status == 201, made.toText().constData());
    QCOMPARE(made.text(QStringLiteral("currency")), QStringLiteral("EUR"));
    QCOMPARE(made.text(QStringLiteral("time_zone")), QStringLiteral("Europe/Vienna"));
    QCOMPARE(made.text(QStringLiteral("state")), QStringLiteral("draft"));
    QCOMPARE(made.number(QStringLiteral("hold_seconds")), 300);
    QCOMPARE(made.number(QStringLiteral("refund_policy[0].until_hours_before")), 168);
    QCOMPARE(made.header("ETag"), QByteArray("\"1\""));
    QCOMPARE(client->get(m_rig->eventPath(id)).body, made.body);
}

void EventEditsTest::makingIsRepeatable()
{
    const QString id = m_rig->newId();
    const auto client = m_rig->client();
    const QJsonObject body = draft(id, QStringLiteral("repeated"));
    QCOMPARE(client->post(m_rig->path("/events"), body).status, 201);
    QCOMPARE(client->post(m_rig->path("/events"), body).status, 201);
    compareRefusal(client->post(m_rig->path("/events"), draft(id, QStringLiteral("another"))), 409,
                   QStringLiteral("id_taken"));
    compareRefusal(client->post(m_rig->path("/events"), draft(m_rig->newId(), QStringLiteral("repeated"))),
                   409, QStringLiteral("slug_taken"));
}

void EventEditsTest::refusesBadDrafts_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("slug") << QStringLiteral("slug") << QJsonValue(QStringLiteral("no slug"));
    QTest::newRow("double hyphen") << QStringLiteral("slug") << QJsonValue(QStringLiteral("a--b"));
    QTest::newRow("currency") << QStringLiteral("currency") << QJsonValue(QStringLiteral("ABC"));
    QTest::newRow("time zone") << QStringLiteral("time_zone") << QJsonValue(QStringLiteral("Nowhere"));
    QTest::newRow("hold") << QStringLiteral("hold_seconds") << QJsonValue(5);
    QTest::newRow("limit") << QStringLiteral("per_order_limit") << QJsonValue(0);
    QTest::newRow("fee") << QStringLiteral("fee_basis_points") << QJsonValue(10'001);
    QTest::newRow("venue") << QStringLiteral("venue")
                           << QJsonValue(QStringLiteral("0198b7a0-0000-7000-8000-000000000001"));
    const QJsonArray rising{
        QJsonObject{{QStringLiteral("until_hours_before"), 24}, {QStringLiteral("basis_points"), 100}},
        QJsonObject{{QStringLiteral("until_hours_before"), 12}, {QStringLiteral("basis_points"), 200}}};
    QTest::newRow("refunds") << QStringLiteral("refund_policy") << QJsonValue(rising);
}

void EventEditsTest::refusesBadDrafts()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject body = draft(m_rig->newId(), QStringLiteral("bad-draft"));
    body.insert(field, value);
    const JsonAnswer answer = m_rig->client()->post(m_rig->path("/events"), body);
    QVERIFY2(answer.status == 400, answer.toText().constData());
    QCOMPARE(answer.field(), field);
    QCOMPARE(m_rig->api().psql(QStringLiteral("select count(*) from event where slug = 'bad-draft'")),
             QByteArray("0"));
}

void EventEditsTest::everyEditIsNoted()
{
    const QString event = m_rig->makeDraft(QStringLiteral("noted"));
    const JsonAnswer changes = m_rig->client()->get(m_rig->eventPath(event, "/changes?limit=2"));
    QCOMPARE(changes.status, 200);
    QCOMPARE(changes.text(QStringLiteral("items[0].kind")), QStringLiteral("prices_set"));
    QCOMPARE(changes.text(QStringLiteral("items[0].account")), QString::fromLatin1(m_rig->owner().toText()));
    QCOMPARE(changes.text(QStringLiteral("items[1].detail.name")), QStringLiteral("General"));
    const QByteArray next = changes.text(QStringLiteral("next")).toLatin1();
    const JsonAnswer rest = m_rig->client()->get(m_rig->eventPath(event, "/changes?after=" + next));
    QCOMPARE(rest.text(QStringLiteral("items[4].kind")), QStringLiteral("created"));
    QCOMPARE(rest.at(QStringLiteral("items")).toArray().size(), 5);
    QVERIFY(rest.text(QStringLiteral("next")).isEmpty());
}

void EventEditsTest::editOfNothingLeavesNoTrace()
{
    const QString event = m_rig->makeDraft(QStringLiteral("unmoved"));
    const auto client = m_rig->client();
    const QByteArray tag = m_rig->tagOf(event);
    const JsonAnswer same =
        client->patch(m_rig->eventPath(event), {{QStringLiteral("hold_seconds"), 300}}, tag);
    QCOMPARE(same.status, 200);
    QCOMPARE(same.header("ETag"), tag);
}

void EventEditsTest::editsNeedTheirRevision()
{
    const QString event = m_rig->makeDraft(QStringLiteral("revised"));
    const auto client = m_rig->client();
    const QJsonObject change{{QStringLiteral("title"), QStringLiteral("Other")}};
    compareRefusal(client->patch(m_rig->eventPath(event), change), 428,
                   QStringLiteral("precondition_required"));
    compareRefusal(client->patch(m_rig->eventPath(event), change, "\"1\""), 412,
                   QStringLiteral("stale_revision"));
    compareRefusal(client->patch(m_rig->eventPath(event), change, "\"x\""), 412,
                   QStringLiteral("stale_revision"));
    QCOMPARE(client->patch(m_rig->eventPath(event), change, m_rig->tagOf(event)).status, 200);
}

// Two edits of the same revision at the same moment: one is done, the other is told.
void EventEditsTest::concurrentEditsOneWins()
{
    const QString event = m_rig->makeDraft(QStringLiteral("contended"));
    for (int round = 0; round < 10; ++round) {
        const QByteArray tag = m_rig->tagOf(event);
        std::array<int, 2> statuses{};
        const auto edit = [&](int which) {
            const QJsonObject change{
                {QStringLiteral("title"), QStringLiteral("%1-%2").arg(round).arg(which)}};
            statuses[std::size_t(which)] =
                m_rig->client()->patch(m_rig->eventPath(event), change, tag).status;
        };
        std::thread other(edit, 1);
        edit(0);
        other.join();
        std::ranges::sort(statuses);
        QCOMPARE(statuses[0], 200);
        QCOMPARE(statuses[1], 412);
    }
}

void EventEditsTest::publishedEventKeepsWhatWasSeen_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::newRow("slug") << QStringLiteral("slug") << QStringLiteral("other-slug");
    QTest::newRow("currency") << QStringLiteral("currency") << QStringLiteral("USD");
    QTest::newRow("time zone") << QStringLiteral("time_zone") << QStringLiteral("Asia/Tokyo");
}

void EventEditsTest::publishedEventKeepsWhatWasSeen()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    const QString event = published(QStringLiteral("seen-") + QString(member).remove(u'_'));
    const auto client = m_rig->client();
    const JsonAnswer refused = client->patch(m_rig->eventPath(event), {{member, value}}, m_rig->tagOf(event));
    compareRefusal(refused, 409, QStringLiteral("event_published"));
    QCOMPARE(refused.field(), member);
    const QByteArray date = m_rig->performanceOf(event).toLatin1();
    compareRefusal(client->remove(m_rig->eventPath(event, "/performances/" + date), m_rig->tagOf(event)), 409,
                   QStringLiteral("performance_published"));
    compareRefusal(client->patch(m_rig->eventPath(event, "/performances/" + date),
                                 {{QStringLiteral("simulated_payments"), true}}, m_rig->tagOf(event)),
                   409, QStringLiteral("performance_published"));
    const QByteArray category =
        client->get(m_rig->eventPath(event)).text(QStringLiteral("categories[0].id")).toLatin1();
    compareRefusal(client->patch(m_rig->eventPath(event, "/categories/" + category),
                                 {{QStringLiteral("key"), QStringLiteral("k")}}, m_rig->tagOf(event)),
                   409, QStringLiteral("event_published"));
    compareRefusal(client->remove(m_rig->eventPath(event, "/categories/" + category), m_rig->tagOf(event)),
                   409, QStringLiteral("event_published"));
    QCOMPARE(client
                 ->patch(m_rig->eventPath(event, "/categories/" + category),
                         {{QStringLiteral("name"), QStringLiteral("Pit")}}, m_rig->tagOf(event))
                 .status,
             200);
    QCOMPARE(
        client->patch(m_rig->eventPath(event), {{QStringLiteral("per_order_limit"), 4}}, m_rig->tagOf(event))
            .status,
        200);
}

void EventEditsTest::timesMayMoveWithAWarning()
{
    const QString event = published(QStringLiteral("moved"));
    const QByteArray path =
        m_rig->eventPath(event, "/performances/" + m_rig->performanceOf(event).toLatin1());
    const JsonAnswer moved = m_rig->client()->patch(
        path, {{QStringLiteral("starts_at"), QStringLiteral("2090-05-01T18:30:00Z")}}, m_rig->tagOf(event));
    QVERIFY2(moved.status == 200, moved.toText().constData());
    QCOMPARE(moved.text(QStringLiteral("warnings[0]")), QStringLiteral("times_changed_on_sale"));
    QCOMPARE(moved.text(QStringLiteral("performances[0].starts_at")),
             QStringLiteral("2090-05-01T18:30:00.000Z"));
}

void EventEditsTest::orderedTypesStay()
{
    const QString event = published(QStringLiteral("ordered"));
    const auto client = m_rig->client();
    QCOMPARE(client
                 ->put(m_rig->eventPath(event, "/prices"), {{QStringLiteral("prices"), QJsonArray()}},
                       m_rig->tagOf(event))
                 .status,
             200);
    const JsonAnswer state = client->get(m_rig->eventPath(event));
    m_rig->api().psql(
        QStringLiteral("insert into orders (id, organization_id, performance, channel, state, currency, "
                       "total, hold_id) values (gen_random_uuid(), '%1', %2, 'public', 'expired', "
                       "'EUR', 0, gen_random_uuid())")
            .arg(QString::fromLatin1(m_rig->organization().toText()))
            .arg(state.number(QStringLiteral("performances[0].number"))));
    const QByteArray type = state.text(QStringLiteral("ticket_types[1].id")).toLatin1();
    compareRefusal(client->remove(m_rig->eventPath(event, "/ticket-types/" + type), m_rig->tagOf(event)), 409,
                   QStringLiteral("has_sales"));
}

void EventEditsTest::nothingOfOthers()
{
    const QString event = m_rig->makeDraft(QStringLiteral("private"));
    const auto stranger = m_rig->stranger();
    QCOMPARE(stranger->get(m_rig->eventPath(event)).status, 404);
    // Below an organization of their own, too.
    const QByteArray theirs =
        "/api/v1/organizations/"
        + m_rig->api().psql(QStringLiteral("select id from organization where id <> '%1'")
                                .arg(QString::fromLatin1(m_rig->organization().toText())));
    QCOMPARE(stranger->get(theirs + "/events/" + event.toLatin1()).status, 404);
    QCOMPARE(stranger
                 ->patch(theirs + "/events/" + event.toLatin1(),
                         {{QStringLiteral("title"), QStringLiteral("x")}}, "\"7\"")
                 .status,
             404);
    QCOMPARE(stranger->get(theirs + "/events/" + event.toLatin1() + "/changes").status, 404);
    QCOMPARE(stranger->get(theirs + "/events/" + event.toLatin1() + "/readiness").status, 404);
    QCOMPARE(stranger->post(theirs + "/events/" + event.toLatin1() + "/publish").status, 404);
    // Nor may an event move into somebody else's house.
    const QString house = m_rig->newId();
    m_rig->api().psql(
        QStringLiteral("insert into venue (id, organization_id, name, time_zone) select '%1', id, 'Theirs', "
                       "'UTC' from organization where id <> '%2'")
            .arg(house, QString::fromLatin1(m_rig->organization().toText())));
    compareRefusal(m_rig->client()->patch(m_rig->eventPath(event), {{QStringLiteral("venue"), house}},
                                          m_rig->tagOf(event)),
                   400, QStringLiteral("unknown_venue"));
    const auto viewer = m_rig->client(accounts::Role::Viewer);
    QCOMPARE(viewer->get(m_rig->eventPath(event)).status, 200);
    QCOMPARE(viewer->post(m_rig->eventPath(event, "/publish")).status, 403);
}

void EventEditsTest::listsByThePage()
{
    const auto client = m_rig->client(accounts::Role::Gate);
    const int all = m_rig->api().psql(QStringLiteral("select count(*) from event")).toInt();
    QSet<QString> seen;
    QByteArray after;
    do {
        const JsonAnswer page = client->get(m_rig->path("/events?limit=3") + after);
        QCOMPARE(page.status, 200);
        for (const QJsonValue &event : page.at(QStringLiteral("items")).toArray())
            seen.insert(event[u"id"].toString());
        const QString next = page.text(QStringLiteral("next"));
        after = next.isEmpty() ? QByteArray() : "&after=" + next.toLatin1();
    } while (!after.isEmpty());
    QCOMPARE(int(seen.size()), all);
    const JsonAnswer found = client->get(m_rig->path("/events?q=EVENING%20of%20moved"));
    QCOMPARE(found.at(QStringLiteral("items")).toArray().size(), 1);
    QCOMPARE(found.number(QStringLiteral("items[0].performances[0].capacity")), 120);
    QCOMPARE(found.number(QStringLiteral("items[0].performances[0].sold")), 0);
    QCOMPARE(client->get(m_rig->path("/events?state=moved")).field(), QStringLiteral("state"));
    QVERIFY(client->get(m_rig->path("/events?state=published")).at(QStringLiteral("items")).toArray().size()
            >= 5);
    QCOMPARE(client->get(m_rig->path("/events?limit=0")).field(), QStringLiteral("limit"));
    QCOMPARE(client->get(m_rig->path("/events?after=abc")).field(), QStringLiteral("after"));
}

QTEST_GUILESS_MAIN(EventEditsTest)
#include "tst_eventedits.moc"
