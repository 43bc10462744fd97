// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/catalog/catalogrig.h"

#include <QElapsedTimer>
#include <QTest>
#include <thread>

using namespace foyer;
using namespace foyer::test;

/// From draft to on sale to over.
class PublishingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<CatalogRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void readinessNamesWhatLacks();
    void unreadyIsRefused();
    void unpricedCategoryIsNamed();
    void makesClaimsInOrder();
    void makesPools();
    void againChangesNothing();
    void twoAtOnceMakeOneHouse();
    void laterDateIsPublishedLater();
    void cancelling();
    void cancellingOneDate();
    void finishing();
    void nothingIsEditedWhenOver();
    void fiftyThousandSeats();

private:
    JsonAnswer publish(const QString &event) const
    {
        return m_rig->client()->post(m_rig->eventPath(event, "/publish"));
    }

    [[nodiscard]] QByteArray numberOf(const QString &event) const
    {
        return QByteArray::number(
            m_rig->client()->get(m_rig->eventPath(event)).number(QStringLiteral("performances[0].number")));
    }

    [[nodiscard]] QByteArray count(const QString &from) const
    {
        return m_rig->api().psql(QStringLiteral("select count(*) from ") + from);
    }

    std::unique_ptr<CatalogRig> m_rig;
};

void PublishingTest::readinessNamesWhatLacks()
{
    const QString event = m_rig->newId();
    const auto client = m_rig->client();
    client->post(m_rig->path("/events"), {{QStringLiteral("id"), event},
                                          {QStringLiteral("venue"), m_rig->venue()},
                                          {QStringLiteral("slug"), QStringLiteral("bare")},
                                          {QStringLiteral("title"), QStringLiteral("Bare")}});
    const JsonAnswer bare = client->get(m_rig->eventPath(event, "/readiness"));
    QCOMPARE(bare.status, 200);
    QCOMPARE(bare.at(QStringLiteral("ready")).toBool(true), false);
    const QJsonArray all{QStringLiteral("no_performance"), QStringLiteral("no_ticket_type"),
                         QStringLiteral("no_sale_phase")};
    QCOMPARE(bare.at(QStringLiteral("gaps")).toArray(), all);
    client->post(m_rig->eventPath(event, "/performances"),
                 {{QStringLiteral("id"), m_rig->newId()},
                  {QStringLiteral("starts_at"), QStringLiteral("2001-01-01T00:00:00Z")}});
    const JsonAnswer past = client->get(m_rig->eventPath(event, "/readiness"));
    QCOMPARE(past.text(QStringLiteral("gaps[0]")), QStringLiteral("performance_in_the_past"));
    QCOMPARE(past.text(QStringLiteral("gaps[1]")), QStringLiteral("no_seats_or_places"));
    const QString ready = m_rig->makeDraft(QStringLiteral("ready"));
    QVERIFY(client->get(m_rig->eventPath(ready, "/readiness")).at(QStringLiteral("ready")).toBool());
}

void PublishingTest::unreadyIsRefused()
{
    const QString event = m_rig->makeDraft(QStringLiteral("unready"));
    const auto client = m_rig->client();
    client->put(m_rig->eventPath(event, "/prices"), {{QStringLiteral("prices"), QJsonArray()}},
                m_rig->tagOf(event));
    const JsonAnswer refused = publish(event);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), QStringLiteral("not_ready"));
    QCOMPARE(refused.text(QStringLiteral("gaps[0]")), QStringLiteral("unpriced_category"));
    QCOMPARE(client->get(m_rig->eventPath(event)).text(QStringLiteral("state")), QStringLiteral("draft"));
    QCOMPARE(count(QStringLiteral("pool where performance = ") + QString::fromLatin1(numberOf(event))),
             QByteArray("0"));
}

void PublishingTest::unpricedCategoryIsNamed()
{
    const QString map = m_rig->addSeatMap(plainHall(100, {QStringLiteral("gold"), QString()}));
    const QString event = m_rig->makeDraft(QStringLiteral("unnamed"), map);
    const JsonAnswer readiness = m_rig->client()->get(m_rig->eventPath(event, "/readiness"));
    QCOMPARE(readiness.text(QStringLiteral("gaps[0]")), QStringLiteral("unpriced_category"));
    QCOMPARE(readiness.at(QStringLiteral("unpriced_categories")).toArray(), QJsonArray{QString()});
}

void PublishingTest::makesClaimsInOrder()
{
    const QStringList categories{QStringLiteral("silver"), QStringLiteral("gold")};
    const QString map = m_rig->addSeatMap(plainHall(120, categories, {QStringLiteral("Pit")}));
    const QString event = m_rig->makeDraft(QStringLiteral("seated"), map);
    const JsonAnswer published = publish(event);
    QVERIFY2(published.status == 200, published.toText().constData());
    QCOMPARE(published.text(QStringLiteral("state")), QStringLiteral("published"));
    QCOMPARE(published.text(QStringLiteral("performances[0].state")), QStringLiteral("on_sale"));
    const QString number = QString::fromLatin1(numberOf(event));
    // Seats of row 1 (ordinals 0 to 49) are silver (0), of row 2 gold (1), of row 3 silver.
    QCOMPARE(m_rig->api().psql(
                 QStringLiteral("select string_agg(category || ':' || n || ':' || lo || '-' || hi, ' ' "
                                "order by lo) from (select category, count(*) n, min(seat) lo, "
                                "max(seat) hi from claim where performance = %1 and state = 'f' "
                                "group by category, seat / 50) g")
                     .arg(number)),
             QByteArray("0:50:0-49 1:50:50-99 0:20:100-119"));
    QCOMPARE(
        m_rig->api().psql(QStringLiteral("select capacity from performance where number = %1").arg(number)),
        QByteArray("320"));
}

void PublishingTest::makesPools()
{
    const QString event = m_rig->makeDraft(QStringLiteral("standing"));
    QCOMPARE(publish(event).status, 200);
    QCOMPARE(
        m_rig->api().psql(QStringLiteral("select name, ordinal, category, capacity, sold from pool where "
                                         "performance = %1")
                              .arg(QString::fromLatin1(numberOf(event)))),
        QByteArray("Floor|0|0|120|0"));
}

void PublishingTest::againChangesNothing()
{
    const QString event = m_rig->makeDraft(QStringLiteral("again"));
    const JsonAnswer first = publish(event);
    const JsonAnswer second = publish(event);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.header("ETag"), first.header("ETag"));
    QCOMPARE(second.body, m_rig->client()->get(m_rig->eventPath(event)).body);
    QCOMPARE(count(QStringLiteral("pool where performance = ") + QString::fromLatin1(numberOf(event))),
             QByteArray("1"));
}

void PublishingTest::twoAtOnceMakeOneHouse()
{
    const QString map = m_rig->addSeatMap(plainHall(2000, {QStringLiteral("a")}));
    for (int round = 0; round < 5; ++round) {
        const QString event = m_rig->makeDraft(QStringLiteral("raced-%1").arg(round), map);
        std::array<int, 2> statuses{};
        std::thread other([&] { statuses[1] = publish(event).status; });
        statuses[0] = publish(event).status;
        other.join();
        QCOMPARE(statuses[0], 200);
        QCOMPARE(statuses[1], 200);
        QCOMPARE(count(QStringLiteral("claim where performance = ") + QString::fromLatin1(numberOf(event))),
                 QByteArray("2000"));
        QCOMPARE(
            count(QStringLiteral("event_change where event_id = '%1' and kind = 'published'").arg(event)),
            QByteArray("1"));
    }
}

void PublishingTest::laterDateIsPublishedLater()
{
    const QString event = m_rig->makeDraft(QStringLiteral("extended"));
    publish(event);
    // Last week's date does not keep next week's from going on sale.
    m_rig->api().psql(
        QStringLiteral("update performance set doors_at = '2001-01-01', starts_at = '2001-01-01', "
                       "ends_at = '2001-01-02' where event_id = '%1'")
            .arg(event));
    const auto client = m_rig->client();
    const JsonAnswer added =
        client->post(m_rig->eventPath(event, "/performances"),
                     {{QStringLiteral("id"), m_rig->newId()},
                      {QStringLiteral("starts_at"), QStringLiteral("2090-05-03T18:00:00Z")},
                      {QStringLiteral("areas"),
                       QJsonArray{QJsonObject{{QStringLiteral("id"), m_rig->newId()},
                                              {QStringLiteral("name"), QStringLiteral("Floor")},
                                              {QStringLiteral("category"), QStringLiteral("floor")},
                                              {QStringLiteral("capacity"), 10}}}}});
    QVERIFY2(added.status == 201, added.toText().constData());
    QCOMPARE(added.text(QStringLiteral("performances[1].state")), QStringLiteral("draft"));
    const JsonAnswer published = publish(event);
    QVERIFY2(published.status == 200, published.toText().constData());
    QCOMPARE(published.text(QStringLiteral("performances[1].state")), QStringLiteral("on_sale"));
    QCOMPARE(
        count(QStringLiteral("pool p join performance d on d.number = p.performance where d.event_id = '%1'")
                  .arg(event)),
        QByteArray("2"));
}

void PublishingTest::cancelling()
{
    const QString event = m_rig->makeDraft(QStringLiteral("cancelled"));
    publish(event);
    const auto client = m_rig->client();
    const QByteArray path = m_rig->eventPath(event, "/cancel");
    QCOMPARE(client->post(path).status, 400);
    const JsonAnswer cancelled = client->post(path, {{QStringLiteral("reason"), QStringLiteral("Illness")}});
    QVERIFY2(cancelled.status == 200, cancelled.toText().constData());
    QCOMPARE(cancelled.text(QStringLiteral("state")), QStringLiteral("cancelled"));
    QCOMPARE(cancelled.text(QStringLiteral("cancel_reason")), QStringLiteral("Illness"));
    QCOMPARE(cancelled.text(QStringLiteral("performances[0].state")), QStringLiteral("cancelled"));
    const JsonAnswer again = client->post(path, {{QStringLiteral("reason"), QStringLiteral("Another")}});
    QCOMPARE(again.status, 200);
    QCOMPARE(again.header("ETag"), cancelled.header("ETag"));
    QCOMPARE(publish(event).code(), QStringLiteral("event_over"));
    QCOMPARE(client->post(m_rig->eventPath(event, "/finish")).code(), QStringLiteral("event_over"));
}

void PublishingTest::cancellingOneDate()
{
    const QString event = m_rig->makeDraft(QStringLiteral("one-off"));
    publish(event);
    const QByteArray path =
        m_rig->eventPath(event, "/performances/" + m_rig->performanceOf(event).toLatin1());
    const auto client = m_rig->client();
    const QJsonObject reason{{QStringLiteral("reason"), QStringLiteral("Storm")}};
    const JsonAnswer cancelled = client->post(path + "/cancel", reason);
    QCOMPARE(cancelled.text(QStringLiteral("state")), QStringLiteral("published"));
    QCOMPARE(cancelled.text(QStringLiteral("performances[0].cancel_reason")), QStringLiteral("Storm"));
    QCOMPARE(client->post(path + "/cancel", reason).header("ETag"), cancelled.header("ETag"));
    QCOMPARE(client->post(path + "/finish").code(), QStringLiteral("event_over"));
    QCOMPARE(
        client
            ->post(m_rig->eventPath(event, "/performances/" + m_rig->newId().toLatin1() + "/cancel"), reason)
            .status,
        404);
}

void PublishingTest::finishing()
{
    const QString event = m_rig->makeDraft(QStringLiteral("finished"));
    const auto client = m_rig->client();
    QCOMPARE(client->post(m_rig->eventPath(event, "/finish")).code(), QStringLiteral("not_published"));
    publish(event);
    const JsonAnswer done = client->post(m_rig->eventPath(event, "/finish"));
    QCOMPARE(done.text(QStringLiteral("state")), QStringLiteral("done"));
    QCOMPARE(done.text(QStringLiteral("performances[0].state")), QStringLiteral("done"));
    QCOMPARE(client->post(m_rig->eventPath(event, "/finish")).header("ETag"), done.header("ETag"));
}

void PublishingTest::nothingIsEditedWhenOver()
{
    const QString event = m_rig->makeDraft(QStringLiteral("over"));
    const auto client = m_rig->client();
    client->post(m_rig->eventPath(event, "/cancel"), {{QStringLiteral("reason"), QStringLiteral("No")}});
    const QByteArray tag = m_rig->tagOf(event);
    const JsonAnswer state = client->get(m_rig->eventPath(event));
    const QByteArray date = state.text(QStringLiteral("performances[0].id")).toLatin1();
    const QByteArray type = state.text(QStringLiteral("ticket_types[0].id")).toLatin1();
    const QByteArray phase = state.text(QStringLiteral("phases[0].id")).toLatin1();
    const QJsonObject name{{QStringLiteral("name"), QStringLiteral("x")}};
    const QString over = QStringLiteral("event_over");
    QCOMPARE(
        client->patch(m_rig->eventPath(event), {{QStringLiteral("title"), QStringLiteral("x")}}, tag).code(),
        over);
    QCOMPARE(client
                 ->patch(m_rig->eventPath(event, "/performances/" + date),
                         {{QStringLiteral("simulated_payments"), true}}, tag)
                 .code(),
             over);
    QCOMPARE(client->patch(m_rig->eventPath(event, "/ticket-types/" + type), name, tag).code(), over);
    QCOMPARE(client->patch(m_rig->eventPath(event, "/sale-phases/" + phase), name, tag).code(), over);
    QCOMPARE(client->put(m_rig->eventPath(event, "/prices"), {{QStringLiteral("prices"), QJsonArray()}}, tag)
                 .code(),
             over);
    QCOMPARE(client
                 ->post(m_rig->eventPath(event, "/performances"),
                        {{QStringLiteral("id"), m_rig->newId()},
                         {QStringLiteral("starts_at"), QStringLiteral("2090-05-03T18:00:00Z")}})
                 .code(),
             over);
}

void PublishingTest::fiftyThousandSeats()
{
    const QString map =
        m_rig->addSeatMap(plainHall(50'000, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    const QString event = m_rig->makeDraft(QStringLiteral("stadium"), map);
    QElapsedTimer timer;
    timer.start();
    const JsonAnswer published = publish(event);
    qInfo("50,000 seats published in %lld ms", timer.elapsed());
    QVERIFY2(published.status == 200, published.toText().constData());
    const QString number = QString::fromLatin1(numberOf(event));
    QCOMPARE(count(QStringLiteral("claim where performance = ") + number), QByteArray("50000"));
    QCOMPARE(m_rig->api().psql(QStringLiteral("select max(seat), count(distinct category) from claim where "
                                              "performance = ")
                               + number),
             QByteArray("49999|3"));
}

QTEST_GUILESS_MAIN(PublishingTest)
#include "tst_publishing.moc"
