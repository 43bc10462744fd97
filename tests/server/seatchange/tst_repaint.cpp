// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/apirecorder.h"
#include "tests/contract/badbodies.h"
#include "tests/server/seatchange/hallrig.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;
using namespace foyer::test;

/// What a repaint would do to prices; and whether these routes answer as they say of themselves.
class RepaintTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_rig = std::make_unique<HallRig>();
        m_document = std::make_unique<OpenApiDocument>(m_rig->catalog().description());
        m_recorder = std::make_unique<ApiRecorder>(*m_document);
        m_rig->catalog().setObserver([this](const JsonExchange &exchange) { m_recorder->look(exchange); });
        m_rig->offer(u"evening"_s);
    }

    void cleanupTestCase() { m_rig.reset(); }

    void pricesOfUnsoldSeats();
    void unknownCategoriesAndVersions();
    void answersAreAsDescribed();
    void spoiltBodiesAreRefused();

private:
    [[nodiscard]] JsonAnswer repaint(int version)
    {
        return m_rig->catalog().client()->post(
            m_rig->catalog().path("/seat-maps/" + m_rig->map().toLatin1() + "/repaint/check"),
            {{u"version"_s, version}});
    }

    void raiseGold();

    std::unique_ptr<HallRig> m_rig;
    std::unique_ptr<OpenApiDocument> m_document;
    std::unique_ptr<ApiRecorder> m_recorder;
};

void RepaintTest::raiseGold()
{
    CatalogRig &catalog = m_rig->catalog();
    const JsonAnswer event = catalog.client()->get(catalog.eventPath(m_rig->event()));
    QJsonArray prices = event.at(u"prices"_s).toArray();
    for (QJsonValueRef price : prices) {
        QJsonObject changed = price.toObject();
        if (changed.value(u"category") == event.at(u"categories[0].id"_s))
            changed.insert(u"price"_s, QJsonObject{{u"amount"_s, 9900}, {u"currency"_s, u"EUR"_s}});
        price = changed;
    }
    QCOMPARE(catalog.client()
                 ->put(catalog.eventPath(m_rig->event(), "/prices"), {{u"prices"_s, prices}},
                       catalog.tagOf(m_rig->event()))
                 .status,
             200);
}

void RepaintTest::pricesOfUnsoldSeats()
{
    raiseGold();
    QCOMPARE(m_rig->sell({u"seat-60"_s}).status, 201);
    seating::SeatMap map = HallRig::hall();
    auto &silver = map.sections[0].rows[1].seats;
    for (int i = 5; i < 15; ++i)
        silver[std::size_t(i)].category = u"gold"_s; // seat-60 among them
    map.sections[0].rows[0].seats[0].category = u"silver"_s;
    const JsonAnswer told = repaint(m_rig->addVersion(map));
    QVERIFY2(told.status == 200, told.toText().constData());
    QCOMPARE(told.at(u"performances"_s).toArray().size(), 1);
    QCOMPARE(told.text(u"performances[0].performance"_s), m_rig->performance());
    QCOMPARE(told.number(u"performances[0].dearer"_s), 9);
    QCOMPARE(told.number(u"performances[0].cheaper"_s), 1);
    QCOMPARE(told.number(u"performances[0].keeps_price"_s), 1);
    QCOMPARE(told.text(u"performances[0].changes[0].from"_s), u"gold"_s);
    QCOMPARE(told.at(u"performances[0].changes[0].seats"_s).toArray(), QJsonArray{u"seat-0"_s});
    QCOMPARE(told.number(u"performances[0].changes[0].prices[0].before.amount"_s), 9900);
    QCOMPARE(told.number(u"performances[0].changes[0].prices[0].after.amount"_s), 2500);
    QCOMPARE(told.at(u"performances[0].changes[1].seats"_s).toArray().size(), 9);
}

void RepaintTest::unknownCategoriesAndVersions()
{
    seating::SeatMap map = HallRig::hall();
    map.categories.push_back({u"box"_s, u"Box"_s, u"#112233"_s, {}});
    map.sections[0].rows[0].seats[0].category = u"box"_s;
    const int version = m_rig->addVersion(map);
    const JsonAnswer told = repaint(version);
    QCOMPARE(told.number(u"performances[0].unpriced"_s), 1);
    QVERIFY(told.at(u"performances[0].changes[0].prices[0].after"_s).isUndefined());
    const JsonAnswer refused = m_rig->change(version);
    QCOMPARE(refused.text(u"faults[0].reason"_s), u"unpriced_category"_s);
    QCOMPARE(repaint(99).code(), u"unknown_seat_map"_s);
    QCOMPARE(m_rig->catalog()
                     .stranger()
                     ->get(m_rig->catalog().path("/seat-maps/" + m_rig->map().toLatin1() + "/uses"))
                     .status
                 >= 403,
             true);
    QCOMPARE(repaint(m_rig->addVersion(HallRig::hall())).at(u"performances"_s).toArray().size(), 0);
}

void RepaintTest::answersAreAsDescribed()
{
    QCOMPARE(m_rig->keepForHouse({3}).status, 201);
    seating::SeatMap map = HallRig::hall();
    map.sections[0].rows[0].seats.erase(map.sections[0].rows[0].seats.begin() + 3);
    map.sections[0].standing[0].capacity = 10;
    const int version = m_rig->addVersion(map);
    QCOMPARE(m_rig->check(version).status, 200);
    QCOMPARE(m_rig->change(version).status, 409);
    QCOMPARE(m_rig->change(version, {HallRig::move(u"seat-3"_s, u"seat-4"_s)}).status, 200);
    m_rig->catalog().client()->send("GET",
                                    m_rig->catalog().path("/seat-maps/" + m_rig->map().toLatin1() + "/uses"));
    QCOMPARE(m_recorder->findings(), QStringList());
    for (const char *name : {"catalog.check_seat_change", "catalog.change_seats",
                             "catalog.list_seat_map_uses", "catalog.check_repaint"})
        QVERIFY2(!m_recorder->unused().contains(QString::fromLatin1(name)), name);
}

void RepaintTest::spoiltBodiesAreRefused()
{
    const auto client = m_rig->catalog().client();
    QStringList wrong;
    int tried = 0;
    const std::map<QString, JsonExchange> accepted = m_recorder->accepted();
    for (const auto &[name, exchange] : accepted) {
        const DescribedOperation *operation = m_document->find(exchange.method, exchange.path);
        const bool isOurs = exchange.path.contains("/seat-change") || exchange.path.contains("/repaint");
        if (!isOurs || operation == nullptr || operation->requestSchema.isEmpty())
            continue;
        const QJsonObject good = QJsonDocument::fromJson(exchange.body).object();
        for (const BadBody &bad : badBodies(good, operation->requestSchema, m_document->schemas())) {
            const JsonAnswer answer =
                client->send(exchange.method, exchange.path, bad.bytes, exchange.moreHeaders);
            ++tried;
            if (bad.what.endsWith(u": null") && answer.status < 500)
                continue;
            if (answer.status < 400 || answer.status >= 500 || answer.code().isEmpty())
                wrong.append(name + u' ' + bad.what + u' ' + QString::fromUtf8(answer.toText().left(300)));
        }
    }
    QVERIFY(tried > 20);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(RepaintTest)

#include "tst_repaint.moc"
