// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/demodata.h"
#include "tests/server/catalog/catalogrig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

/// The demonstration is on sale, and making it again leaves it as it is.
class DemoDataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void isOnSale();
    void stadiumIsSeated();
    void againChangesNothing();
    void editsAreKept();

private:
    void make();
    [[nodiscard]] QByteArray everything() const;

    std::unique_ptr<CatalogRig> m_rig;
};

void DemoDataTest::initTestCase()
{
    m_rig = std::make_unique<CatalogRig>();
    make();
}

void DemoDataTest::make()
{
    struct Outcome
    {
        std::atomic<bool> isDone{false};
        QByteArray error;
    };

    const auto outcome = std::make_shared<Outcome>();
    m_rig->api().run([this, outcome] {
        catalog::CatalogRoutes &routes = m_rig->routes();
        const auto ids = std::make_shared<UuidV7Factory>(m_rig->parts().clock, m_rig->parts().random);
        const auto demo =
            std::make_shared<catalog::DemoData>(m_rig->parts().pool, routes.organizations(), routes.events(),
                                                routes.publication(), *ids, m_rig->parts().clock);
        static_cast<void>([](std::shared_ptr<catalog::DemoData> data, std::shared_ptr<UuidV7Factory> factory,
                             std::shared_ptr<Outcome> told, api::AccountId owner) -> Task<> {
            Result<void> made = co_await data->make(owner);
            if (!made)
                told->error = made.error().toLogText().toUtf8();
            factory.reset();
            told->isDone = true;
        }(demo, ids, outcome, m_rig->owner()));
    });
    QTRY_VERIFY_WITH_TIMEOUT(outcome->isDone, 60'000);
    QVERIFY2(outcome->error.isEmpty(), outcome->error.constData());
}

QByteArray DemoDataTest::everything() const
{
    return m_rig->api().psql(QStringLiteral(
        "select (select count(*) from organization), (select count(*) from venue), (select count(*) from "
        "seat_map), "
        "(select string_agg(slug || revision || state, ',' order by slug) from event), "
        "(select string_agg(slug || number || starts_at, ',' order by slug) from performance), "
        "(select count(*) from claim), (select count(*) from pool), (select count(*) from price), "
        "(select count(*) from event_change), (select count(*) from member)"));
}

void DemoDataTest::isOnSale()
{
    const JsonAnswer list = m_rig->buyer()->get("/api/v1/events");
    QCOMPARE(list.at(QStringLiteral("items")).toArray().size(), 3);
    const JsonAnswer tech = m_rig->buyer()->get("/api/v1/events/techkraft-live");
    QCOMPARE(tech.text(QStringLiteral("price_from.currency")), QStringLiteral("USD"));
    const JsonAnswer sheet = m_rig->buyer()->get(
        "/api/v1/performances/" + tech.text(QStringLiteral("performances[0].id")).toLatin1());
    QCOMPARE(sheet.number(QStringLiteral("pools[0].capacity")), 100);
    QCOMPARE(sheet.number(QStringLiteral("pools[1].capacity")), 200);
    QCOMPARE(sheet.number(QStringLiteral("pools[2].capacity")), 1000);
    QCOMPARE(sheet.number(QStringLiteral("prices[0].total.amount")), 10'000);
    QCOMPARE(sheet.number(QStringLiteral("prices[2].total.amount")), 1'000);
    const JsonAnswer play = m_rig->buyer()->get("/api/v1/events/a-winters-tale");
    QCOMPARE(play.at(QStringLiteral("performances")).toArray().size(), 3);
}

void DemoDataTest::stadiumIsSeated()
{
    const JsonAnswer event = m_rig->buyer()->get("/api/v1/events/coldplay-mumbai-2025");
    QCOMPARE(event.status, 200);
    QCOMPARE(event.text(QStringLiteral("performances[0].slug")), QStringLiteral("coldplay-mumbai-2025"));
    const JsonAnswer sheet = m_rig->buyer()->get(
        "/api/v1/performances/" + event.text(QStringLiteral("performances[0].id")).toLatin1());
    const qint64 seats = sheet.number(QStringLiteral("seats"));
    QVERIFY2(seats > 4500 && seats < 5500, QByteArray::number(seats).constData());
    QVERIFY(sheet.at(QStringLiteral("simulated_payments")).toBool());
    for (const QJsonValue &category : sheet.at(QStringLiteral("categories")).toArray())
        QVERIFY(category[u"seats"].toInt() > 0);
    QCOMPARE(sheet.number(QStringLiteral("prices[0].total.amount")), 1'250'000);
    QCOMPARE(sheet.text(QStringLiteral("prices[0].total.currency")), QStringLiteral("INR"));
}

void DemoDataTest::againChangesNothing()
{
    const QByteArray before = everything();
    make();
    QCOMPARE(everything(), before);
}

void DemoDataTest::editsAreKept()
{
    m_rig->api().psql(QStringLiteral("update event set title = 'Ours', revision = revision + 1 where slug = "
                                     "'techkraft-live'"));
    const QByteArray before = everything();
    make();
    QCOMPARE(everything(), before);
    QCOMPARE(m_rig->buyer()->get("/api/v1/events/techkraft-live").text(QStringLiteral("title")),
             QStringLiteral("Ours"));
}

QTEST_GUILESS_MAIN(DemoDataTest)
#include "tst_demodata.moc"
