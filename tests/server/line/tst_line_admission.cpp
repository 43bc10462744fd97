// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/line/linerig.h"

using namespace foyer;
using namespace Qt::StringLiterals;

/// Who is let in, when, and how many.
class LineAdmissionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void holdTakesAnAdmission();
    void tillsSellWhateverTheLineDoes();
    void soManyInEveryInterval();
    void twoWorkersAtOnceLetInOnce();
    void withoutTheJournalsGuardTwiceAsMany();
    void nobodyPassesSomebodyAhead();
    void onlyBoundPlacesAreLetIn();
    void whoSignsInLateIsNextInTurn();
    void whoSignsInDuringAClaimIsNotPassed_data();
    void whoSignsInDuringAClaimIsNotPassed();
    void noShowsLoseTheirPlace();
    void buyingPlacesBoundTheAdmission();
    void aDeadWorkersTickTakesEffect();
    void leavingFreesTheBuyingPlace();
    void theWindowEnds();

private:
    using People = std::vector<test::LineRig::PersonPtr>;

    /// Bound ones, in a line that is paused.
    [[nodiscard]] People crowd(int count);
    void setPace(int places, int most = 0);

    test::LineRig m_rig;
};

void LineAdmissionTest::init()
{
    m_rig.reset();
}

LineAdmissionTest::People LineAdmissionTest::crowd(int count)
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    People people;
    for (int i = 0; i < count; ++i) {
        people.push_back(m_rig.buyer());
        m_rig.join(*people.back());
    }
    return people;
}

void LineAdmissionTest::setPace(int places, int most)
{
    QJsonObject pace{{u"places"_s, places}, {u"every_seconds"_s, 3600}};
    if (most > 0)
        pace.insert(u"most_buying"_s, most);
    m_rig.change({{u"pace"_s, pace}});
}

void LineAdmissionTest::holdTakesAnAdmission()
{
    const People people = crowd(2);
    setPace(1);
    const test::JsonAnswer refused = m_rig.hold(*people[0]);
    COMPARE_STATUS(refused, 403);
    QCOMPARE(refused.code(), u"not_admitted"_s);
    QCOMPARE(refused.text(u"line"_s).toLatin1(), m_rig.path());
    QVERIFY(refused.header("Retry-After").toInt() > 0);
    m_rig.steer(u"resume"_s);
    const test::JsonAnswer place = m_rig.place(*people[0]);
    QCOMPARE(place.text(u"status"_s), u"admitted"_s);
    QVERIFY(!place.text(u"admitted_until"_s).isEmpty());
    COMPARE_STATUS(m_rig.hold(*people[0]), 201);
    COMPARE_STATUS(m_rig.hold(*people[1]), 403);
}

void LineAdmissionTest::tillsSellWhateverTheLineDoes()
{
    static_cast<void>(crowd(1));
    const auto clerk = m_rig.organizer(accounts::Role::BoxOffice);
    const QByteArray holds = m_rig.staffPath().replace("/line", "/holds");
    const QByteArray pool = m_rig.psql(u"select id from pool"_s).trimmed();
    const QJsonObject places{{u"pool"_s, QString::fromLatin1(pool)}, {u"places"_s, 1}};
    COMPARE_STATUS(clerk->client.post(holds, {{u"id"_s, QString::fromLatin1(m_rig.nextUuid().toText())},
                                              {u"channel"_s, u"box_office"_s},
                                              {u"places"_s, QJsonArray{places}}}),
                   201);
}

void LineAdmissionTest::soManyInEveryInterval()
{
    const People people = crowd(8);
    setPace(3);
    m_rig.steer(u"resume"_s);
    QCOMPARE(m_rig.journal().size(), 3);
    for (int i = 0; i < 3; ++i)
        m_rig.round(i % 2);
    QCOMPARE(m_rig.journal().size(), 3); // it is not time
    m_rig.nextInterval();
    m_rig.round();
    QCOMPARE(m_rig.journal().size(), 6);
    setPace(4); // faster, while they wait
    m_rig.round();
    QCOMPARE(m_rig.journal().size(), 7);
    for (int i = 0; i < 7; ++i)
        QCOMPARE(m_rig.journal()[i].first, people[std::size_t(i)]->account);
}

void LineAdmissionTest::twoWorkersAtOnceLetInOnce()
{
    static_cast<void>(crowd(40));
    setPace(5);
    m_rig.steer(u"resume"_s);
    for (int i = 2; i <= 6; ++i) {
        m_rig.nextInterval();
        m_rig.roundOfBoth();
        QCOMPARE(m_rig.journal().size(), 5 * i);
    }
}

// What holds two workers apart is the claim in Redis and, behind it, the tick's number in the journal.
// Without the claim both come to the journal, and it lets one of them write; without both twice as many are
// let in.
void LineAdmissionTest::withoutTheJournalsGuardTwiceAsMany()
{
    static_cast<void>(crowd(40));
    setPace(5);
    m_rig.steer(u"resume"_s);
    QCOMPARE(m_rig.journal().size(), 5);
    const auto claimTwice = [&] {
        m_rig.nextInterval();
        std::vector<line::Candidates> claims;
        m_rig.await([&]() -> Task<> {
            return [](test::LineRig *rig, std::vector<line::Candidates> *into) -> Task<> {
                for (int i = 0; i < 2; ++i) {
                    const line::LineRowPtr row = rig->lines(0).book().entry(test::LineRig::performance)->row;
                    line::Remembered<line::Claim> claim = co_await rig->lines(0).memory().claim(row);
                    into->push_back(std::get<line::Candidates>(*claim));
                    line::Remembered<void> forgotten = co_await rig->lines(0).memory().unclaim(row);
                    static_cast<void>(forgotten); // the claim is the first guard: gone
                }
            }(&m_rig, &claims);
        });
        return claims;
    };
    const auto admitAll = [&](std::vector<line::Candidates> claims) {
        m_rig.await([&]() -> Task<> {
            return [](test::LineRig *rig, std::vector<line::Candidates> *all) -> Task<> {
                const line::LineRowPtr row = rig->lines(0).book().entry(test::LineRig::performance)->row;
                for (const line::Candidates &one : *all) {
                    Result<std::optional<line::Tick>> made =
                        co_await rig->lines(0).store().admit(row->performance, row->epoch, one);
                    static_cast<void>(made);
                }
            }(&m_rig, &claims);
        });
    };
    std::vector<line::Candidates> claims = claimTwice();
    QCOMPARE(claims[0].accounts, claims[1].accounts);
    admitAll(claims);
    QCOMPARE(m_rig.journal().size(), 10);
    claims[1].tick += 1; // the second guard is the number: as if it did not count
    admitAll({claims[1]});
    QCOMPARE(m_rig.journal().size(), 15);
}

// Whatever happens while people wait, of two who stood there all the time the one ahead is let in first.
void LineAdmissionTest::nobodyPassesSomebodyAhead()
{
    m_rig.steer(u"gather"_s);
    std::vector<test::LineRig::PersonPtr> people;
    for (int i = 0; i < 30; ++i) {
        people.push_back(m_rig.buyer());
        m_rig.join(*people.back());
    }
    setPace(4);
    m_rig.steer(u"open"_s);
    for (int i = 0; i < 40; ++i) {
        people.push_back(m_rig.buyer());
        m_rig.join(*people.back());
        if (i % 5 == 0) {
            test::LineRig::Person &goer = *people[std::size_t(i)];
            goer.client.post(m_rig.path("/leave"), {{u"token"_s, goer.token}});
        }
        if (i % 7 == 0)
            m_rig.steer(i % 2 == 0 ? u"pause"_s : u"resume"_s);
        m_rig.nextInterval();
        m_rig.roundOfBoth();
    }
    if (m_rig.row()->state == line::LineState::Paused)
        m_rig.steer(u"resume"_s);
    for (int i = 0; i < 30; ++i) {
        m_rig.nextInterval();
        m_rig.roundOfBoth();
    }
    const auto journal = m_rig.journal();
    QVERIFY(journal.size() >= 62);
    for (qsizetype i = 1; i < journal.size(); ++i)
        QVERIFY2(journal[i - 1].second < journal[i].second, qPrintable(QString::number(i)));
}

void LineAdmissionTest::onlyBoundPlacesAreLetIn()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    const auto visitor = m_rig.visitor();
    m_rig.join(*visitor);
    const auto buyer = m_rig.buyer();
    m_rig.join(*buyer);
    setPace(5);
    m_rig.steer(u"resume"_s);
    QCOMPARE(m_rig.journal().size(), 1);
    QCOMPARE(m_rig.journal().front().first, buyer->account);
    QCOMPARE(m_rig.place(*visitor).text(u"status"_s), u"called"_s);
}

void LineAdmissionTest::whoSignsInLateIsNextInTurn()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    const auto first = m_rig.visitor();
    m_rig.join(*first);
    const auto second = m_rig.visitor();
    m_rig.join(*second);
    People behind;
    for (int i = 0; i < 4; ++i) {
        behind.push_back(m_rig.buyer());
        m_rig.join(*behind.back());
    }
    setPace(1);
    m_rig.steer(u"resume"_s); // both are called, and the first of the bound ones is let in
    m_rig.bind(*second, m_rig.nextUuid().toText());
    m_rig.bind(*first, m_rig.nextUuid().toText());
    for (int i = 0; i < 3; ++i) {
        m_rig.nextInterval();
        m_rig.round();
    }
    const auto journal = m_rig.journal();
    QCOMPARE(journal.size(), 4);
    QCOMPARE(journal[0].first, behind[0]->account);
    QCOMPARE(journal[1].first, first->account);
    QCOMPARE(journal[2].first, second->account);
    QCOMPARE(journal[3].first, behind[1]->account);
}

void LineAdmissionTest::whoSignsInDuringAClaimIsNotPassed_data()
{
    QTest::addColumn<bool>("dies");
    QTest::newRow("the worker goes on") << false;
    QTest::newRow("the worker dies behind the journal") << true;
}

// The claim has looked at the place and found nobody signed in; then they sign in, and only then is "now
// serving" moved past them.
void LineAdmissionTest::whoSignsInDuringAClaimIsNotPassed()
{
    QFETCH(bool, dies);
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    const auto visitor = m_rig.visitor();
    People buyers;
    for (int i = 0; i < 3; ++i) {
        buyers.push_back(m_rig.buyer());
        m_rig.join(*buyers.back());
        if (i == 0)
            m_rig.join(*visitor);
    }
    setPace(1);
    m_rig.steer(u"resume"_s);
    m_rig.nextInterval();
    line::Candidates candidates;
    m_rig.await([&] {
        return [](line::LineServices *lines, line::Candidates *into) -> Task<> {
            const line::LineRowPtr row = lines->book().entry(test::LineRig::performance)->row;
            line::Remembered<line::Claim> claim = co_await lines->memory().claim(row);
            *into = std::get<line::Candidates>(*claim);
        }(&m_rig.lines(0), &candidates);
    });
    m_rig.bind(*visitor, m_rig.nextUuid().toText());
    m_rig.await([&] {
        return [](line::LineServices *lines, line::Candidates of, bool isDying) -> Task<> {
            const line::LineRowPtr row = lines->book().entry(test::LineRig::performance)->row;
            Result<std::optional<line::Tick>> made =
                co_await lines->store().admit(row->performance, row->epoch, of);
            if (isDying)
                co_return;
            const line::Tick tick = **made;
            line::Remembered<void> applied = co_await lines->memory().apply(row, tick);
            static_cast<void>(applied);
        }(&m_rig.lines(0), candidates, dies);
    });
    m_rig.api().redis().cli({u"hset"_s, u"foyer:{p7}:line:state"_s, u"cl"_s, u"0"_s});
    for (int i = 0; i < 3; ++i) {
        m_rig.nextInterval();
        m_rig.round(1);
    }
    const auto journal = m_rig.journal();
    QCOMPARE(journal.size(), 4);
    QCOMPARE(journal[1].first, buyers[1]->account);
    QCOMPARE(journal[2].first, visitor->account);
    QCOMPARE(journal[3].first, buyers[2]->account);
}

void LineAdmissionTest::noShowsLoseTheirPlace()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    const auto visitor = m_rig.visitor();
    m_rig.join(*visitor);
    const auto buyer = m_rig.buyer();
    m_rig.join(*buyer);
    const auto later = m_rig.buyer();
    m_rig.join(*later);
    setPace(1);
    m_rig.steer(u"resume"_s);
    m_rig.nextInterval();
    QCOMPARE(m_rig.place(*visitor).text(u"status"_s), u"called"_s);
    m_rig.psql(u"update line_tick set at = at - interval '11 minutes'"_s);
    m_rig.round();
    QCOMPARE(m_rig.place(*visitor).text(u"status"_s), u"gone"_s);
    QCOMPARE(m_rig.place(*later).text(u"status"_s), u"admitted"_s);
    COMPARE_STATUS(m_rig.join(*visitor), 201); // at the end
}

void LineAdmissionTest::buyingPlacesBoundTheAdmission()
{
    const People people = crowd(10);
    setPace(100, 3);
    m_rig.steer(u"resume"_s);
    QCOMPARE(m_rig.journal().size(), 3);
    m_rig.roundOfBoth();
    QCOMPARE(m_rig.journal().size(), 3);
    m_rig.psql(u"update line_admission set at = at - interval '1 hour', until = now() - interval '1 second' "
               "where ordinal = 1"_s);
    m_rig.roundOfBoth();
    QCOMPARE(m_rig.journal().size(), 4); // one did not come
    m_rig.psql(
        u"insert into orders (id, organization_id, performance, buyer, channel, state, currency, total, "
        "hold_id) values (gen_random_uuid(), gen_random_uuid(), 7, '%1', 'public', 'confirmed', 'EUR', "
        "0, gen_random_uuid())"_s.arg(QString::fromLatin1(people[1]->account)));
    m_rig.roundOfBoth();
    QCOMPARE(m_rig.journal().size(), 5); // one has bought
    m_rig.change({{u"pace"_s, QJsonObject{{u"places"_s, 100}, {u"every_seconds"_s, 3600}}}});
    m_rig.round();
    QCOMPARE(m_rig.journal().size(), 10);
}

// The journal was written, and then the worker died: nobody was told, and nobody was taken out of the line.
void LineAdmissionTest::aDeadWorkersTickTakesEffect()
{
    const People people = crowd(4);
    setPace(2);
    m_rig.steer(u"resume"_s);
    m_rig.nextInterval();
    m_rig.await([&]() -> Task<> {
        return [](line::LineServices *dying) -> Task<> {
            const line::LineRowPtr row = dying->book().entry(test::LineRig::performance)->row;
            line::Remembered<line::Claim> claim = co_await dying->memory().claim(row);
            line::Candidates candidates = std::get<line::Candidates>(*claim);
            Result<std::optional<line::Tick>> made =
                co_await dying->store().admit(row->performance, row->epoch, candidates);
            static_cast<void>(made);
        }(&m_rig.lines(0));
    });
    QCOMPARE(m_rig.journal().size(), 4);
    QCOMPARE(m_rig.place(*people[3]).text(u"status"_s), u"waiting"_s);
    COMPARE_STATUS(m_rig.hold(*people[3]), 201); // the journal is what counts
    m_rig.api().redis().cli({u"hset"_s, u"foyer:{p7}:line:state"_s, u"cl"_s, u"0"_s}); // its claim runs out
    m_rig.round(1);
    QCOMPARE(m_rig.journal().size(), 4);
    QCOMPARE(m_rig.place(*people[3]).text(u"status"_s), u"admitted"_s);
}

void LineAdmissionTest::leavingFreesTheBuyingPlace()
{
    const People people = crowd(2);
    setPace(100, 1);
    m_rig.steer(u"resume"_s);
    QCOMPARE(m_rig.journal().size(), 1);
    COMPARE_STATUS(m_rig.hold(*people[0]), 201);
    COMPARE_STATUS(people[0]->client.post(m_rig.path("/leave")), 204);
    COMPARE_STATUS(m_rig.hold(*people[0]), 403);
    m_rig.round();
    QCOMPARE(m_rig.journal().size(), 2);
}

void LineAdmissionTest::theWindowEnds()
{
    const People people = crowd(1);
    setPace(1);
    m_rig.steer(u"resume"_s);
    const test::JsonAnswer held = m_rig.hold(*people[0]);
    COMPARE_STATUS(held, 201);
    m_rig.psql(
        u"update line_admission set at = at - interval '1 hour', until = now() - interval '1 second'"_s);
    m_rig.api().run([&] {
        const auto account = accounts::AccountId::fromText(people[0]->account).value();
        static_cast<line::LineGate &>(m_rig.lines(0).gate()).forget(test::LineRig::performance, account);
    });
    QCOMPARE(m_rig.place(*people[0]).text(u"status"_s), u"gone"_s);
    COMPARE_STATUS(m_rig.hold(*people[0]), 403);
    const QByteArray hold = "/api/v1/holds/" + held.text(u"id"_s).toLatin1();
    COMPARE_STATUS(people[0]->client.get(hold), 200); // lives its own life
    COMPARE_STATUS(people[0]->client.post(hold + "/extend"), 200);
}

QTEST_GUILESS_MAIN(LineAdmissionTest)
#include "tst_line_admission.moc"
