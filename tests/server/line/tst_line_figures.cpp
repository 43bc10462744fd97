// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/estimate.h"
#include "tests/server/line/linerig.h"

#include <QDateTime>

using namespace foyer;
using namespace Qt::StringLiterals;

/// What everybody is told, and what the organizer sees.
class LineFiguresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everybodyComputesTheirOwnPlace();
    void theStaffSeesTheEvening();
    void theForecastFollowsThePace();
    void theBroadcastIsAtMostEveryFewSeconds();
    void aLineCostsLittleMemory();

private:
    test::LineRig m_rig;
};

void LineFiguresTest::init()
{
    m_rig.reset();
}

void LineFiguresTest::everybodyComputesTheirOwnPlace()
{
    m_rig.steer(u"gather"_s);
    std::vector<test::LineRig::PersonPtr> people;
    for (int i = 0; i < 120; ++i) {
        people.push_back(m_rig.buyer());
        m_rig.join(*people.back());
        if (i == 60) {
            m_rig.openAndPause();
        }
    }
    for (std::size_t i = 0; i < people.size(); i += 6)
        people[i]->client.post(m_rig.path("/leave"));
    m_rig.round();
    const test::JsonAnswer state = people[1]->client.get(m_rig.path());
    COMPARE_STATUS(state, 200);
    QCOMPARE(state.number(u"waiting"_s), 100);
    QCOMPARE(state.number(u"left"_s), 20);
    std::vector<line::Knot> knots;
    for (const QJsonValue knot : state.at(u"knots"_s).toArray())
        knots.push_back({knot[u"place"].toInteger(), knot[u"score"].toInteger()});
    QVERIFY(knots.size() >= 17 && knots.size() <= 21);
    for (std::size_t i = 1; i < people.size(); i += 6) {
        const test::JsonAnswer exact = m_rig.place(*people[i]);
        const qint64 computed = line::placeOf(exact.number(u"score"_s), state.number(u"serving"_s), knots);
        QVERIFY(std::abs(computed - exact.number(u"place"_s)) <= 6);
    }
}

void LineFiguresTest::theStaffSeesTheEvening()
{
    m_rig.change({{u"pace"_s, QJsonObject{{u"places"_s, 3}, {u"every_seconds"_s, 3600}}}});
    m_rig.steer(u"open"_s);
    const auto stranger = m_rig.visitor();
    m_rig.join(*stranger);
    std::vector<test::LineRig::PersonPtr> people;
    for (int i = 0; i < 5; ++i) {
        people.push_back(m_rig.buyer());
        m_rig.join(*people.back());
    }
    m_rig.round();
    people[0]->client.post(m_rig.path("/leave")); // was let in, and goes
    m_rig.psql(
        u"insert into sales_pace (performance, minute, channel, tickets) values "
        "(7, date_trunc('minute', now()) - interval '1 minute', 'public', 12); "
        "insert into sales_total (performance, category, ticket_type_id, channel, tender, tickets, "
        "refunded_tickets) values (7, 0, gen_random_uuid(), 'public', 'cash', 40, 4); "
        "insert into occupancy_rollup (performance, section, category, capacity, sold, selling, leased, "
        "held, counted_at) values (7, -1, 0, 100, 36, 4, 0, 10, now())"_s);
    m_rig.round();
    const auto organizer = m_rig.organizer();
    const test::JsonAnswer figures = organizer->client.get(m_rig.staffPath("/figures?minutes=10"));
    COMPARE_STATUS(figures, 200);
    QCOMPARE(figures.number(u"line.waiting"_s), 2);
    QCOMPARE(figures.number(u"line.let_in"_s), 3);
    QCOMPARE(figures.number(u"called"_s), 1); // the visitor, who has not signed in
    QCOMPARE(figures.number(u"buying"_s), 2);
    QCOMPARE(figures.number(u"sold"_s), 36);
    QCOMPARE(figures.number(u"unsold"_s), 50);
    const QJsonArray minutes = figures.at(u"minutes"_s).toArray();
    QCOMPARE(minutes.size(), 10);
    qint64 arrived = 0;
    qint64 letIn = 0;
    qint64 sold = 0;
    for (const QJsonValue minute : minutes) {
        arrived += minute[u"arrived"].toInteger();
        letIn += minute[u"let_in"].toInteger();
        sold += minute[u"sold"].toInteger();
    }
    QCOMPARE(arrived, 6);
    QCOMPARE(letIn, 3);
    QCOMPARE(sold, 12);
    QVERIFY(figures.number(u"sold_per_minute"_s) >= 2); // twelve in one of five
    QVERIFY(!figures.text(u"last_ticket_at"_s).isEmpty());
    COMPARE_STATUS(organizer->client.get(m_rig.staffPath("/figures?minutes=0")), 400);
    m_rig.psql(u"truncate sales_pace, sales_total, occupancy_rollup"_s);
}

void LineFiguresTest::theForecastFollowsThePace()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    for (int i = 0; i < 60; ++i) {
        const auto person = m_rig.visitor();
        m_rig.join(*person);
    }
    const auto organizer = m_rig.organizer();
    QVERIFY(organizer->client.get(m_rig.staffPath("/figures")).at(u"through_at"_s).isUndefined());
    m_rig.change({{u"pace"_s, QJsonObject{{u"places"_s, 1}, {u"every_seconds"_s, 60}}}});
    m_rig.psql(u"update line set state = 'open'"_s);
    const test::JsonAnswer figures = organizer->client.get(m_rig.staffPath("/figures"));
    const auto through = QDateTime::fromString(figures.text(u"through_at"_s), Qt::ISODate);
    const auto asOf = QDateTime::fromString(figures.text(u"line.as_of"_s), Qt::ISODate);
    QCOMPARE(asOf.secsTo(through), 3600);
}

void LineFiguresTest::theBroadcastIsAtMostEveryFewSeconds()
{
    m_rig.steer(u"open"_s);
    std::vector<bool> told;
    m_rig.await([&]() -> Task<> {
        return [](test::LineRig *rig, std::vector<bool> *into) -> Task<> {
            const line::LineRowPtr row = rig->lines(0).book().entry(test::LineRig::performance)->row;
            for (int worker = 0; worker < 2; ++worker) {
                for (int i = 0; i < 3; ++i) {
                    line::Remembered<line::Pulse> pulse = co_await rig->usualMemory().pulse(row, false);
                    into->push_back(pulse && pulse->mustTell);
                }
            }
        }(&m_rig, &told);
    });
    QCOMPARE(std::count(told.begin(), told.end(), true), 1);
}

// One set and one small hash, whatever the people do.
void LineFiguresTest::aLineCostsLittleMemory()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    for (int i = 0; i < 20; ++i) {
        const auto person = m_rig.visitor();
        m_rig.join(*person);
        if (i % 2 == 0)
            m_rig.bind(*person, m_rig.nextUuid().toText());
    }
    const QByteArray keys = m_rig.api().redis().cli({u"keys"_s, u"foyer:{p7}:line*"_s});
    QCOMPARE(keys.split('\n').size(), 2);
    QCOMPARE(m_rig.api().redis().cli({u"zcard"_s, u"foyer:{p7}:line"_s}), QByteArray("20"));
    QVERIFY(m_rig.api().redis().cli({u"hlen"_s, u"foyer:{p7}:line:state"_s}).toInt() < 24);
}

QTEST_GUILESS_MAIN(LineFiguresTest)
#include "tst_line_figures.moc"
