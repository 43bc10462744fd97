// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/crowd.h"
#include "tests/server/booking/salerig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// What holds are held to, and what is told of them, over HTTP against a real PostgreSQL.
class HoldRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<SaleRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init() { m_rig->reset(); }

    void limitOfAnOrder();
    void limitOfABuyerIsNotRaced();
    void limitHoldsAcrossWorkers();
    void orphanRuleMends();
    void basketChangesInOneStep();
    void bestBesideWhatIsKept();
    void placesToTheLast();
    void phaseAndChannel();
    void houseHolds();
    void anotherStoreGivesHolds();
    void showsSeats();
    void newsAndVersions();

private:
    JsonAnswer take(JsonClient &client, const std::vector<qint32> &seats)
    {
        return client.post(m_rig->holdsPath(), m_rig->seatsBody(seats));
    }

    std::unique_ptr<SaleRig> m_rig;
};

void HoldRulesTest::limitOfAnOrder()
{
    m_rig->changeSheet([](booking::SaleSheet &sheet) { sheet.perOrderLimit = 2; });
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer refused = take(buyer, {0, 1, 2});
    QCOMPARE(refused.code(), u"order_limit"_s);
    QCOMPARE(refused.number(u"left"_s), 2);
    SaleRig::Client staff = m_rig->staff();
    COMPARE_STATUS(staff.post(m_rig->staffHoldsPath(), m_rig->seatsBody({0, 1, 2}, u"phone"_s)), 201);
}

void HoldRulesTest::limitOfABuyerIsNotRaced()
{
    m_rig->changeSheet([](booking::SaleSheet &sheet) {
        sheet.perBuyerLimit = 4;
        sheet.hasOrphanRule = false;
    });
    const api::AccountId account(m_rig->nextUuid());
    SaleRig::Client buyer = m_rig->buyer(account);
    const JsonAnswer sold = take(buyer, {100});
    COMPARE_STATUS(buyer.post("/api/v1/orders", m_rig->orderBody(sold, u"simulated"_s)), 201);
    const std::vector<JsonAnswer> answers = atOnce(12, [this, account](std::size_t i) {
        SaleRig::Client client = m_rig->buyer(account);
        return client.send("POST", m_rig->holdsPath(),
                           "{\"id\":\"01900000-0000-7000-8000-0000000002" + QByteArray::number(10 + i)
                               + "\",\"seats\":[{\"seat\":" + QByteArray::number(5 * i) + "}]}");
    });
    QCOMPARE(countStatus(answers, 201), 3);
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "3");
    const JsonAnswer refused = take(buyer, {90});
    QCOMPARE(refused.code(), u"buyer_limit"_s);
    QCOMPARE(refused.number(u"left"_s), 0);
}

// Two workers' batchers, so that only the database stands between them.
void HoldRulesTest::limitHoldsAcrossWorkers()
{
    using Answer = Result<booking::HoldAnswer>;
    const api::AccountId account(m_rig->nextUuid());
    for (int round = 0; round < 5; ++round) {
        std::vector<std::shared_ptr<std::optional<Answer>>> answers;
        m_rig->psql("truncate hold, hold_seat");
        m_rig->run([&] {
            for (qint32 seat = 0; seat < 20; ++seat) {
                booking::TakeHold take;
                take.hold.id = booking::HoldId(m_rig->nextUuid());
                take.hold.performance = SaleRig::performance;
                take.hold.owner = account;
                take.hold.currency = "EUR";
                take.hold.lines.resize(1);
                take.hold.lines[0].seat = seat;
                take.perBuyerLimit = 3;
                booking::BookingServices &worker = seat % 2 == 0 ? m_rig->services() : m_rig->otherServices();
                answers.push_back(std::make_shared<std::optional<Answer>>());
                static_cast<void>(test::detail::keepAnswer<Answer>(
                    [&worker, take] { return worker.holdStore().take(take); }, answers.back()));
            }
        });
        const auto allThere = [&] {
            bool all = false;
            m_rig->run([&] {
                all = std::ranges::all_of(answers, [](const auto &one) { return one->has_value(); });
            });
            return all;
        };
        QTRY_VERIFY(allThere());
        QCOMPARE(m_rig->psql("select sum(tickets) from hold"), "3");
    }
}

void HoldRulesTest::orphanRuleMends()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer refused = take(buyer, {1, 2}); // leaves seat 0 at the wall alone
    COMPARE_STATUS(refused, 409);
    QCOMPARE(refused.code(), u"strands_seat"_s);
    QCOMPARE(refused.at(u"seats"_s).toArray(), (QJsonArray{0}));
    const QJsonArray instead = refused.at(u"instead"_s).toArray();
    QCOMPARE(instead.size(), 2);
    COMPARE_STATUS(take(buyer, {qint32(instead.at(0).toInt()), qint32(instead.at(1).toInt())}), 201);
    SaleRig::Client staff = m_rig->staff();
    QJsonObject body = m_rig->seatsBody({21, 22}, u"box_office"_s);
    QCOMPARE(staff.post(m_rig->staffHoldsPath(), body).code(), u"strands_seat"_s);
    body.insert(u"override_orphans"_s, true);
    COMPARE_STATUS(staff.post(m_rig->staffHoldsPath(), body), 201);
}

void HoldRulesTest::basketChangesInOneStep()
{
    SaleRig::Client staff = m_rig->staff();
    QJsonObject body = m_rig->seatsBody({2, 3}, u"box_office"_s);
    const QString first = body.value(u"id"_s).toString();
    COMPARE_STATUS(staff.post(m_rig->staffHoldsPath(), body), 201);
    // Seats 2 and 3 are free for it, and judged so: taking 1, 2 and 3 would strand 0.
    body = m_rig->seatsBody({1, 2, 3}, u"box_office"_s);
    body.insert(u"replaces"_s, QJsonArray{first, first});
    const JsonAnswer twice = staff.post(m_rig->staffHoldsPath(), body);
    COMPARE_STATUS(twice, 400);
    QCOMPARE(twice.text(u"field"_s), u"replaces[1]"_s);
    body.insert(u"replaces"_s, QJsonArray{first});
    const JsonAnswer stranding = staff.post(m_rig->staffHoldsPath(), body);
    QCOMPARE(stranding.code(), u"strands_seat"_s);
    QCOMPARE(stranding.at(u"seats"_s).toArray(), (QJsonArray{0}));
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "2"); // a refusal lets go of nothing
    body = m_rig->seatsBody({3, 4, 5}, u"box_office"_s);
    body.insert(u"replaces"_s, QJsonArray{first});
    const JsonAnswer changed = staff.post(m_rig->staffHoldsPath(), body);
    COMPARE_STATUS(changed, 201);
    COMPARE_STATUS(staff.post(m_rig->staffHoldsPath(), body), 201);
    QCOMPARE(m_rig->psql("select string_agg(seat::text, ' ' order by seat) from hold_seat"), "3 4 5");
    COMPARE_STATUS(staff.post(m_rig->staffPath("/orders"), m_rig->orderBody(changed, u"cash"_s)), 201);
    SaleRig::Client other = m_rig->staff();
    body = m_rig->seatsBody({10, 11}, u"box_office"_s);
    body.insert(u"replaces"_s, QJsonArray{changed.text(u"id"_s)});
    QCOMPARE(staff.post(m_rig->staffHoldsPath(), body).code(), u"hold_consumed"_s);
    QCOMPARE(other.post(m_rig->staffHoldsPath(), body).status, 404);
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

void HoldRulesTest::bestBesideWhatIsKept()
{
    SaleRig::Client staff = m_rig->staff();
    const JsonAnswer kept = m_rig->staffHold(staff, {40});
    COMPARE_STATUS(kept, 201);
    QJsonObject body = m_rig->seatsBody({40}, u"box_office"_s);
    body.insert(u"best"_s, QJsonObject{{u"seats"_s, 2}});
    body.insert(u"replaces"_s, QJsonArray{kept.text(u"id"_s)});
    const JsonAnswer both = staff.post(m_rig->staffHoldsPath(), body);
    COMPARE_STATUS(both, 201);
    QCOMPARE(both.at(u"lines"_s).toArray().size(), 3);
    QCOMPARE(both.number(u"lines[0].seat"_s), 40);
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "3");
    SaleRig::Client buyer = m_rig->buyer();
    QJsonObject mixed = m_rig->seatsBody({60});
    mixed.insert(u"best"_s, QJsonObject{{u"seats"_s, 2}});
    COMPARE_STATUS(buyer.post(m_rig->holdsPath(), mixed), 400);
}

void HoldRulesTest::placesToTheLast()
{
    const QByteArray pool = m_rig->pool().toText();
    const std::vector<JsonAnswer> answers = atOnce(20, [this, pool](std::size_t i) {
        SaleRig::Client client = m_rig->buyer(
            api::AccountId(Uuid{{3, 2, 3, 4, 5, 6, 0x70, 8, 0x80, 10, 11, 12, 13, 14, 15, quint8(i)}}));
        return client.send("POST", m_rig->holdsPath(),
                           "{\"id\":\"01900000-0000-7000-8000-0000000003" + QByteArray::number(10 + i)
                               + "\",\"places\":[{\"pool\":\"" + pool + "\",\"places\":4}]}");
    });
    QCOMPARE(countStatus(answers, 201), 12);
    QCOMPARE(m_rig->psql("select sum(places) from hold_place"), "48");
    m_rig->psql("update hold set expires_at = clock_timestamp(); update hold_place set expires_at = "
                "clock_timestamp()");
    SaleRig::Client last = m_rig->buyer();
    const QJsonObject body{
        {u"id"_s, m_rig->nextId()},
        {u"places"_s, QJsonArray{QJsonObject{{u"pool"_s, QString::fromLatin1(pool)}, {u"places"_s, 10}}}}};
    const JsonAnswer hold = last.post(m_rig->holdsPath(), body);
    COMPARE_STATUS(hold, 201);
    COMPARE_STATUS(last.post("/api/v1/orders", m_rig->orderBody(hold, u"simulated"_s)), 201);
    QCOMPARE(m_rig->psql("select sold || ' ' || selling from pool"), "10 0");
    QCOMPARE(m_rig->brokenLaws(), "");
}

void HoldRulesTest::phaseAndChannel()
{
    SaleRig::Client buyer = m_rig->buyer();
    SaleRig::Client staff = m_rig->staff();
    m_rig->changeSheet(
        [](booking::SaleSheet &sheet) { sheet.phases[0].channels = {catalog::Channel::BoxOffice}; });
    QCOMPARE(take(buyer, {0}).code(), u"not_on_sale"_s);
    QCOMPARE(staff.post(m_rig->staffHoldsPath(), m_rig->seatsBody({0}, u"phone"_s)).code(), u"not_on_sale"_s);
    COMPARE_STATUS(staff.post(m_rig->staffHoldsPath(), m_rig->seatsBody({0}, u"box_office"_s)), 201);
    QCOMPARE(staff.post(m_rig->staffHoldsPath(), m_rig->seatsBody({9}, u"public"_s)).field(), u"channel"_s);
    m_rig->changeSheet([](booking::SaleSheet &sheet) {
        sheet.phases[0].channels = {catalog::Channel::Public};
        sheet.phases[0].opensAt += std::chrono::hours{48};
    });
    const JsonAnswer early = take(buyer, {4});
    QCOMPARE(early.code(), u"not_yet_on_sale"_s);
    QVERIFY(!early.text(u"opens_at"_s).isEmpty());
    m_rig->changeSheet([](booking::SaleSheet &sheet) { sheet.state = booking::PerformanceState::Cancelled; });
    QCOMPARE(take(buyer, {4}).code(), u"performance_over"_s);
    m_rig->changeSheet([](booking::SaleSheet &sheet) { sheet.state = booking::PerformanceState::Draft; });
    QCOMPARE(take(buyer, {4}).status, 404);
    SaleRig::Client gate = m_rig->staff(accounts::Role::Gate);
    QCOMPARE(gate.post(m_rig->staffHoldsPath(), m_rig->seatsBody({4}, u"box_office"_s)).status, 403);
}

void HoldRulesTest::houseHolds()
{
    SaleRig::Client supervisor = m_rig->staff(accounts::Role::Supervisor);
    SaleRig::Client clerk = m_rig->staff();
    SaleRig::Client buyer = m_rig->buyer();
    const QByteArray path = m_rig->staffPath("/performances/" + m_rig->performanceId() + "/house-holds");
    const QJsonObject body{
        {u"id"_s, m_rig->nextId()},
        {u"letter"_s, u"P"_s},
        {u"reason"_s, u"Press"_s},
        {u"sellable_by"_s, u"supervisor"_s},
        {u"seats"_s, QJsonArray({50, 51, 52})},
        {u"places"_s, QJsonArray{QJsonObject{{u"pool"_s, QString::fromLatin1(m_rig->pool().toText())},
                                             {u"places"_s, 45}}}}};
    QCOMPARE(clerk.post(path, body).status, 403);
    const JsonAnswer made = supervisor.post(path, body);
    COMPARE_STATUS(made, 201);
    QCOMPARE(supervisor.post(path, body).body, made.body);
    QCOMPARE(take(buyer, {50}).code(), u"held_by_house"_s);
    QCOMPARE(clerk.post(m_rig->staffHoldsPath(), m_rig->seatsBody({50, 51}, u"box_office"_s)).code(),
             u"held_by_house"_s);
    const JsonAnswer hold =
        supervisor.post(m_rig->staffHoldsPath(), m_rig->seatsBody({50, 51}, u"box_office"_s));
    COMPARE_STATUS(hold, 201);
    const JsonAnswer sold =
        supervisor.post(m_rig->staffPath("/orders"), m_rig->orderBody(hold, u"complimentary"_s));
    COMPARE_STATUS(sold, 201);
    QCOMPARE(m_rig->psql(
                 "select string_agg(state::text, '' order by seat) from claim where seat between 50 and 52"),
             "ddh");
    const JsonAnswer listed = clerk.get(path);
    QCOMPARE(listed.at(u"items[0].seats"_s).toArray(), (QJsonArray{52}));
    QCOMPARE(m_rig->psql("select held from pool"), "45");
    COMPARE_STATUS(supervisor.remove(m_rig->staffPath("/house-holds/" + made.text(u"id"_s).toLatin1())), 200);
    QCOMPARE(m_rig->psql("select held from pool"), "0");
    COMPARE_STATUS(take(buyer, {52, 53}), 201);
    QCOMPARE(m_rig->brokenLaws(), "");
    QJsonObject bad = body;
    bad.insert(u"id"_s, m_rig->nextId());
    bad.insert(u"letter"_s, u"ß"_s);
    QCOMPARE(supervisor.post(path, bad).field(), u"letter"_s);
}

void HoldRulesTest::anotherStoreGivesHolds()
{
    m_rig->psql("update hold_store set mode = 'redis', epoch = 2");
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer refused = take(buyer, {0});
    COMPARE_STATUS(refused, 503);
    QCOMPARE(refused.code(), u"store_moved"_s);
    QCOMPARE(m_rig->psql("select count(*) from hold"), "0");
}

void HoldRulesTest::showsSeats()
{
    SaleRig::Client buyer = m_rig->buyer();
    JsonClient anybody(m_rig->api().port());
    const QByteArray path = "/api/v1/performances/" + m_rig->performanceId();
    const JsonAnswer empty = anybody.get(path + "/seats");
    COMPARE_STATUS(empty, 200);
    QCOMPARE(empty.body, QByteArray(SaleRig::seats, 'f'));
    const QByteArray tag = empty.header("ETag");
    QCOMPARE(anybody.send("GET", path + "/seats", {}, "If-None-Match: " + tag + "\r\n").status, 304);
    const JsonAnswer hold = take(buyer, {0, 1});
    // Who must not miss anything does not wait; others may be shown what was a quarter of a second ago.
    QCOMPARE(anybody.send("GET", path + "/seats", {}, "Cache-Control: no-cache\r\n").body.left(3), "oof");
    QTRY_COMPARE(anybody.get(path + "/seats").body.left(3), "oof");
    QVERIFY(anybody.get(path + "/seats").header("ETag") != tag);
    COMPARE_STATUS(buyer.post("/api/v1/orders", m_rig->orderBody(hold, u"simulated"_s)), 201);
    QTRY_COMPARE(anybody.get(path + "/availability").number(u"categories[0].sold"_s), 2);
    const JsonAnswer counts = anybody.get(path + "/availability");
    QCOMPARE(counts.number(u"categories[0].free"_s), SaleRig::seats - 2);
    QCOMPARE(counts.number(u"pools[0].free"_s), 50);
    QCOMPARE(anybody.get("/api/v1/performances/" + m_rig->nextId().toLatin1() + "/seats").status, 404);
}

void HoldRulesTest::newsAndVersions()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = take(buyer, {0, 1});
    COMPARE_STATUS(buyer.post("/api/v1/orders", m_rig->orderBody(hold, u"simulated"_s)), 201);
    std::vector<std::pair<qint32, live::SeatChange>> changes;
    m_rig->run([&] { changes = m_rig->news().changes; });
    QByteArray states;
    qint32 version = 1;
    for (const auto &[performance, change] : changes) {
        if (change.seat != 0)
            continue;
        states += change.state;
        QVERIFY(change.version > version);
        version = change.version;
    }
    QCOMPARE(states, "osd");
    QCOMPARE(m_rig->psql("select version from claim where seat = 0").toInt(), version);
    QCOMPARE(
        m_rig->psql(
            "select string_agg(topic || ':' || coalesce(payload->>'kind', ''), ' ' order by id) from outbox"),
        "seats: seats: order:selling seats: order:confirmed");
    QCOMPARE(m_rig->psql("select payload->'changes'->0->>'state' from outbox order by id limit 1"), "o");
}

QTEST_GUILESS_MAIN(HoldRulesTest)

#include "tst_holdrules.moc"
