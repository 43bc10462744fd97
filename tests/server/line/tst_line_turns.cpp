// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/line/linerig.h"

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

Task<> claimFor(line::LineServices *lines, line::Candidates *into)
{
    const line::LineRowPtr row = lines->book().entry(test::LineRig::performance)->row;
    line::Remembered<line::Claim> claim = co_await lines->memory().claim(row);
    *into = std::get<line::Candidates>(*claim);
}

/// The tick as the journal has it: made now, or already.
Task<> admitFor(line::LineServices *lines, line::Candidates candidates, line::Tick *into)
{
    const line::LineRowPtr row = lines->book().entry(test::LineRig::performance)->row;
    Result<std::optional<line::Tick>> made =
        co_await lines->store().admit(row->performance, row->epoch, candidates);
    if (made && !*made)
        made = co_await lines->store().readTick(row->performance, row->epoch, candidates.tick);
    *into = made->value();
}

Task<> applyFor(line::LineServices *lines, line::Tick tick)
{
    const line::LineRowPtr row = lines->book().entry(test::LineRig::performance)->row;
    line::Remembered<void> applied = co_await lines->memory().apply(row, tick);
    static_cast<void>(applied);
}

} // namespace

/// Whose turn it is: how many are called, and whose admission counts.
class LineTurnsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLineOfStrangersIsNotCalledEmpty();
    void aSlowWorkerForgetsNobody();
    void anAdmissionOfALineBeforeOpensNothing();
    void buyersOfALineBeforeTakeNoPlace();
    void whatCountsIsTheLastAdmission();
    void theGateLetsGoOfWhatIsOver();

private:
    using People = std::vector<test::LineRig::PersonPtr>;

    /// Bound ones, in a line that is paused.
    [[nodiscard]] People crowd(int count);
    void setPace(int places, int most = 0);

    /// So many join who are not signed in.
    void addStrangers(int count);
    [[nodiscard]] test::JsonAnswer figures();

    test::LineRig m_rig;
};

void LineTurnsTest::init()
{
    m_rig.reset();
}

LineTurnsTest::People LineTurnsTest::crowd(int count)
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

void LineTurnsTest::setPace(int places, int most)
{
    QJsonObject pace{{u"places"_s, places}, {u"every_seconds"_s, 3600}};
    if (most > 0)
        pace.insert(u"most_buying"_s, most);
    m_rig.change({{u"pace"_s, pace}});
}

void LineTurnsTest::addStrangers(int count)
{
    m_rig.await([&]() -> Task<> {
        return [](line::LineService *service, int many) -> Task<> {
            SystemRandom random;
            std::vector<Task<line::LineAnswer<line::Standing>>> joins;
            for (int i = 0; i < many; ++i)
                joins.push_back(service->join(test::LineRig::performance, accounts::AccountId(),
                                              line::makeVisitor(random)));
            for (Task<line::LineAnswer<line::Standing>> &join : joins) {
                line::LineAnswer<line::Standing> standing = co_await std::move(join);
                if (!standing)
                    qFatal("a stranger cannot join");
            }
        }(&m_rig.lines(0).service(), count);
    });
}

test::JsonAnswer LineTurnsTest::figures()
{
    return m_rig.organizer()->client.get(m_rig.staffPath("/figures"));
}

// Nobody has signed in: the line must not be called to its end to find somebody, because whoever is called
// and does not come loses the place.
void LineTurnsTest::aLineOfStrangersIsNotCalledEmpty()
{
    static_cast<void>(crowd(0));
    setPace(1);
    const auto first = m_rig.visitor();
    m_rig.join(*first);
    addStrangers(1200);
    m_rig.steer(u"resume"_s);
    for (int i = 0; i < 3; ++i)
        m_rig.roundOfBoth();
    QCOMPARE(figures().number(u"called"_s), 500);
    m_rig.bind(*first, m_rig.nextUuid().toText()); // who was called is looked for at any time
    m_rig.round();
    QCOMPARE(m_rig.journal().size(), 1);
    QCOMPARE(m_rig.journal().front().first, first->account);
    QCOMPARE(figures().number(u"called"_s), 499);
    m_rig.nextInterval();
    for (int i = 0; i < 3; ++i)
        m_rig.roundOfBoth();
    QCOMPARE(figures().number(u"called"_s), 999);
    QCOMPARE(figures().number(u"line.waiting"_s), 201);
}

// A worker freezes between the journal and Redis for longer than its claim. Meanwhile somebody signs in who
// was passed over, and another worker's claim goes to look for them; the tick that takes effect then is the
// first one's.
void LineTurnsTest::aSlowWorkerForgetsNobody()
{
    static_cast<void>(crowd(0));
    const auto visitor = m_rig.visitor();
    People buyers;
    for (int i = 0; i < 4; ++i) {
        buyers.push_back(m_rig.buyer());
        m_rig.join(*buyers.back());
        if (i == 0)
            m_rig.join(*visitor);
    }
    setPace(1);
    m_rig.steer(u"resume"_s);
    m_rig.nextInterval();
    line::Candidates ofSlow;
    line::Candidates ofOther;
    line::Tick slow;
    line::Tick other;
    m_rig.await([&] { return claimFor(&m_rig.lines(0), &ofSlow); });
    m_rig.await([&] { return admitFor(&m_rig.lines(0), ofSlow, &slow); });
    m_rig.api().redis().cli({u"hset"_s, u"foyer:{p7}:line:state"_s, u"cl"_s, u"0"_s});
    m_rig.bind(*visitor, m_rig.nextUuid().toText());
    m_rig.await([&] { return claimFor(&m_rig.lines(1), &ofOther); });
    QCOMPARE(ofOther.accounts.front().toText(), visitor->account);
    m_rig.await([&] { return applyFor(&m_rig.lines(0), slow); });
    m_rig.await([&] { return admitFor(&m_rig.lines(1), ofOther, &other); });
    m_rig.await([&] { return applyFor(&m_rig.lines(1), other); });
    for (int i = 0; i < 2; ++i) {
        m_rig.nextInterval();
        m_rig.round(1);
    }
    const auto journal = m_rig.journal();
    QCOMPARE(journal.size(), 4);
    QCOMPARE(journal[1].first, buyers[1]->account);
    QCOMPARE(journal[2].first, visitor->account);
    QCOMPARE(journal[3].first, buyers[2]->account);
}

// Whoever was let in by a line that was closed stands in the next one like everybody.
void LineTurnsTest::anAdmissionOfALineBeforeOpensNothing()
{
    const People people = crowd(1);
    setPace(5);
    m_rig.steer(u"resume"_s);
    COMPARE_STATUS(m_rig.hold(*people[0]), 201);
    m_rig.steer(u"close"_s);
    m_rig.steer(u"gather"_s);
    COMPARE_STATUS(m_rig.hold(*people[0]), 403);
    QCOMPARE(m_rig.join(*people[0]).text(u"status"_s), u"drawing"_s);
    m_rig.round();
    QCOMPARE(people[0]->client.get(m_rig.path("/draw")).number(u"drew"_s), 1);
}

void LineTurnsTest::buyersOfALineBeforeTakeNoPlace()
{
    const People people = crowd(1);
    setPace(5, 1);
    m_rig.steer(u"resume"_s);
    QCOMPARE(m_rig.journal().size(), 1);
    m_rig.steer(u"close"_s);
    m_rig.steer(u"gather"_s);
    m_rig.round();
    const QString noted = u"select buying from line_minute order by minute desc limit 1"_s;
    QCOMPARE(figures().number(u"buying"_s), 0);
    QCOMPARE(m_rig.psql(noted).trimmed(), QByteArray("0"));
    QCOMPARE(m_rig.row()->lately, 0);
    const auto next = m_rig.buyer();
    m_rig.join(*next);
    m_rig.steer(u"open"_s);
    QCOMPARE(m_rig.journal().size(), 2);
    QCOMPARE(m_rig.journal().back().first, next->account);
    m_rig.round();
    QCOMPARE(figures().number(u"buying"_s), 1);
    QCOMPARE(m_rig.psql(noted).trimmed(), QByteArray("1"));
}

// They went, and came back when the time to buy had been made shorter: the earlier one would last longer, but
// it has ended.
void LineTurnsTest::whatCountsIsTheLastAdmission()
{
    const People people = crowd(1);
    setPace(5);
    m_rig.steer(u"resume"_s);
    COMPARE_STATUS(people[0]->client.post(m_rig.path("/leave")), 204);
    m_rig.change({{u"window_seconds"_s, 60}});
    m_rig.join(*people[0]);
    m_rig.round();
    QCOMPARE(m_rig.journal().size(), 2);
    QCOMPARE(m_rig.place(*people[0]).text(u"status"_s), u"admitted"_s);
    COMPARE_STATUS(m_rig.hold(*people[0]), 201);
}

void LineTurnsTest::theGateLetsGoOfWhatIsOver()
{
    const People people = crowd(3);
    setPace(3);
    m_rig.steer(u"resume"_s);
    for (const auto &person : people)
        COMPARE_STATUS(m_rig.hold(*person), 201);
    const auto known = [&] {
        std::size_t count = 0;
        m_rig.api().run([&] { count = static_cast<line::LineGate &>(m_rig.lines(0).gate()).known(); });
        return count;
    };
    QVERIFY(known() > 0);
    m_rig.steer(u"switch_off"_s);
    const auto isEmptied = [&] {
        m_rig.round();
        return known() == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isEmptied(), 120'000);
}

QTEST_GUILESS_MAIN(LineTurnsTest)
#include "tst_line_turns.moc"
