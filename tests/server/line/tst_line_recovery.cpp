// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/sql.h"
#include "tests/server/line/linerig.h"

#include <algorithm>

using namespace foyer;
using namespace Qt::StringLiterals;

/// Redis loses the line, and people bring their places back.
class LineRecoveryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void placesAreBroughtBackInTheirOrder();
    void nobodyIsLetInMeanwhile();
    void newcomersStandBehindEverybody();
    void whoWasLetInIsNotLetInAgain();
    void aPlaceIsBroughtBackOnce();
    void aCopyThatWasBoundElsewhereIsNoSecondPlace();
    void anAccountTakesItsPlaceFromTheLooseCopy();
    void oneWorkerPutsItUp();
    void whoComesLateIsNextInTurn();
    void aLineThatWasNeverPutUpIsNotLost();
    void aRedisThatForgotTheLastSecondHasLostTheLine();
    void whoWasLetInIsFoundByThePlace();

private:
    using People = std::vector<test::LineRig::PersonPtr>;

    [[nodiscard]] People crowd(int count);

    /// Redis forgets everything, and a worker notices.
    void lose();
    void endGrace();

    test::LineRig m_rig;
};

void LineRecoveryTest::init()
{
    m_rig.reset();
}

LineRecoveryTest::People LineRecoveryTest::crowd(int count)
{
    m_rig.change({{u"pace"_s, QJsonObject{{u"places"_s, 2}, {u"every_seconds"_s, 3600}}}});
    m_rig.steer(u"gather"_s);
    People people;
    for (int i = 0; i < count; ++i) {
        people.push_back(m_rig.buyer());
        m_rig.join(*people.back());
        if (i == count / 2) {
            m_rig.openAndPause();
        }
    }
    std::ranges::sort(people, {},
                      [this](const auto &person) { return m_rig.place(*person).number(u"place"_s); });
    return people;
}

void LineRecoveryTest::lose()
{
    m_rig.api().redis().cli({u"flushall"_s});
    m_rig.psql(u"update line set begun_at = now() - interval '1 minute'"_s);
    m_rig.roundOfBoth();
    m_rig.round(0); // whoever put it up: both know
    m_rig.round(1);
}

void LineRecoveryTest::endGrace()
{
    m_rig.psql(u"update line set grace_until = now() - interval '1 second'"_s);
    m_rig.round(0);
    m_rig.round(1);
}

void LineRecoveryTest::placesAreBroughtBackInTheirOrder()
{
    const People people = crowd(12);
    lose();
    const test::JsonAnswer state = people[0]->client.get(m_rig.path());
    QVERIFY(!state.text(u"recovering_until"_s).isEmpty());
    for (std::size_t i = people.size(); i > 0; --i) // the last one first
        COMPARE_STATUS(m_rig.place(*people[i - 1]), 200);
    for (std::size_t i = 0; i < people.size(); ++i)
        QCOMPARE(m_rig.place(*people[i]).number(u"place"_s), qint64(i + 1));
    m_rig.steer(u"resume"_s);
    endGrace();
    const auto journal = m_rig.journal();
    QCOMPARE(journal.size(), 2);
    QCOMPARE(journal[0].first, people[0]->account);
    QCOMPARE(journal[1].first, people[1]->account);
}

void LineRecoveryTest::nobodyIsLetInMeanwhile()
{
    const People people = crowd(4);
    m_rig.steer(u"resume"_s);
    QCOMPARE(m_rig.journal().size(), 2);
    lose();
    m_rig.place(*people[3]); // the first one who is back stands behind others
    m_rig.roundOfBoth();
    QCOMPARE(m_rig.journal().size(), 2);
    m_rig.place(*people[2]);
    endGrace();
    QCOMPARE(m_rig.journal().size(), 4);
    QCOMPARE(m_rig.journal()[2].first, people[2]->account);
}

void LineRecoveryTest::newcomersStandBehindEverybody()
{
    const People people = crowd(3);
    lose();
    const auto newcomer = m_rig.buyer();
    m_rig.join(*newcomer);
    for (const auto &person : people)
        m_rig.place(*person);
    QCOMPARE(m_rig.place(*newcomer).number(u"place"_s), 4);
}

void LineRecoveryTest::whoWasLetInIsNotLetInAgain()
{
    const People people = crowd(4);
    const QString ofFirst = people[0]->token;
    m_rig.steer(u"resume"_s);
    lose();
    QCOMPARE(people[0]->client.post(m_rig.path("/place"), {{u"token"_s, ofFirst}}).text(u"status"_s),
             u"admitted"_s);
    m_rig.psql(
        u"update line_admission set at = at - interval '1 hour', until = now() - interval '1 second'"_s);
    QCOMPARE(people[0]->client.post(m_rig.path("/place"), {{u"token"_s, ofFirst}}).text(u"status"_s),
             u"gone"_s);
    QCOMPARE(m_rig.place(*people[3]).number(u"place"_s), 1);
}

// A place that was bound before Redis lost it is brought back by its account; the token from before it was
// bound gives nobody a second one, whichever of them comes first.
void LineRecoveryTest::aPlaceIsBroughtBackOnce()
{
    for (const bool boundComesFirst : {true, false}) {
        m_rig.reset();
        m_rig.steer(u"open"_s);
        m_rig.steer(u"pause"_s);
        const auto person = m_rig.visitor();
        m_rig.join(*person);
        const QString loose = person->token;
        m_rig.bind(*person, m_rig.nextUuid().toText());
        lose();
        const auto copy = m_rig.visitor();
        copy->token = loose;
        if (boundComesFirst)
            m_rig.place(*person);
        m_rig.place(*copy);
        QCOMPARE(m_rig.place(*person).number(u"waiting"_s), 1);
        QCOMPARE(m_rig.place(*person).number(u"place"_s), 1);
        copy->token = loose;
        QCOMPARE(m_rig.place(*copy).text(u"status"_s), u"gone"_s);
    }
}

// The token from before it was bound brings the place back, and another account takes it.
void LineRecoveryTest::aCopyThatWasBoundElsewhereIsNoSecondPlace()
{
    for (const bool copyComesFirst : {true, false}) {
        m_rig.reset();
        m_rig.steer(u"open"_s);
        m_rig.steer(u"pause"_s);
        const auto person = m_rig.visitor();
        m_rig.join(*person);
        const auto copy = m_rig.visitor();
        copy->token = person->token;
        m_rig.bind(*person, m_rig.nextUuid().toText());
        lose();
        test::LineRig::Person &late = copyComesFirst ? *person : *copy;
        if (copyComesFirst)
            m_rig.bind(*copy, m_rig.nextUuid().toText());
        else
            m_rig.place(*person);
        QCOMPARE(m_rig.place(late).text(u"status"_s), u"gone"_s);
        QCOMPARE(m_rig.place(copyComesFirst ? *copy : *person).number(u"waiting"_s), 1);
        QCOMPARE(m_rig.api().redis().cli({u"zcard"_s, u"foyer:{p7}:line"_s}), QByteArray("1"));
    }
}

// Signed in elsewhere, and asked for by the account alone: that token does not name the visitor that the
// place began with.
void LineRecoveryTest::anAccountTakesItsPlaceFromTheLooseCopy()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    const auto person = m_rig.visitor();
    m_rig.join(*person);
    const auto copy = m_rig.visitor();
    copy->token = person->token;
    m_rig.bind(*person, m_rig.nextUuid().toText());
    person->token.clear();
    QCOMPARE(m_rig.place(*person).number(u"place"_s), 1);
    QVERIFY(!person->token.isEmpty());
    lose();
    QCOMPARE(m_rig.place(*copy).text(u"status"_s), u"waiting"_s);
    QCOMPARE(m_rig.place(*person).number(u"place"_s), 1);
    QCOMPARE(m_rig.place(*person).number(u"waiting"_s), 1);
    QCOMPARE(m_rig.place(*copy).text(u"status"_s), u"gone"_s);
}

void LineRecoveryTest::oneWorkerPutsItUp()
{
    static_cast<void>(crowd(2));
    const QByteArray before = m_rig.psql(u"select epoch from line"_s).trimmed();
    lose();
    m_rig.roundOfBoth();
    QCOMPARE(m_rig.psql(u"select epoch from line"_s).trimmed().toInt(), before.toInt() + 1);
}

void LineRecoveryTest::whoComesLateIsNextInTurn()
{
    const People people = crowd(6);
    lose();
    for (std::size_t i = 2; i < people.size(); ++i)
        m_rig.place(*people[i]);
    m_rig.steer(u"resume"_s);
    endGrace();
    QCOMPARE(m_rig.journal().size(), 2);
    m_rig.place(*people[0]); // was offline for long
    m_rig.nextInterval();
    m_rig.round();
    QCOMPARE(m_rig.journal().size(), 4);
    QCOMPARE(m_rig.journal()[2].first, people[0]->account);
}

// An organizer's worker died between the row and Redis: the others put the line up, and people wait for it.
void LineRecoveryTest::aLineThatWasNeverPutUpIsNotLost()
{
    m_rig.steer(u"open"_s);
    m_rig.api().redis().cli({u"flushall"_s});
    m_rig.round();
    const auto person = m_rig.buyer();
    const test::JsonAnswer refused = m_rig.join(*person);
    COMPARE_STATUS(refused, 503);
    QVERIFY(refused.header("Retry-After").toInt() > 0);
    m_rig.psql(u"update line set begun_at = now() - interval '1 minute'"_s);
    m_rig.round();
    COMPARE_STATUS(m_rig.join(*person), 201);
}

// The same epoch, but a place that was told is not in what Redis reads from its file.
void LineRecoveryTest::aRedisThatForgotTheLastSecondHasLostTheLine()
{
    const People people = crowd(4);
    const auto last = m_rig.buyer();
    m_rig.join(*last);
    QCOMPARE(m_rig.place(*last).number(u"place"_s), 5);
    m_rig.api().redis().kill();
    m_rig.api().redis().start();
    m_rig.api().redis().cli({u"zpopmax"_s, u"foyer:{p7}:line"_s});
    QCOMPARE(m_rig.api().redis().cli({u"zcard"_s, u"foyer:{p7}:line"_s}), QByteArray("4"));
    QTRY_COMPARE_WITH_TIMEOUT(m_rig.place(*last).code(), u"line_beginning"_s, 60'000);
    m_rig.psql(u"update line set begun_at = now() - interval '1 minute'"_s);
    m_rig.roundOfBoth();
    m_rig.round(0);
    m_rig.round(1);
    for (const auto &person : people)
        m_rig.place(*person);
    const test::JsonAnswer place = m_rig.place(*last);
    QCOMPARE(place.text(u"status"_s), u"waiting"_s);
    QCOMPARE(place.number(u"place"_s), 5);
}

// After a loss everybody's token is asked about: that must not read all admissions there are.
void LineRecoveryTest::whoWasLetInIsFoundByThePlace()
{
    m_rig.steer(u"open"_s);
    m_rig.psql(u"insert into line_tick (performance, tick, epoch, progress, serving, admitted) "
               "values (7, 1, 1, 0, 0, 20000); "
               "insert into line_admission (performance, tick, ordinal, account, score, until) "
               "select 7, 1, g, gen_random_uuid(), g, now() + interval '1 hour' "
               "from generate_series(1, 20000) g; analyze line, line_tick, line_admission"_s);
    const QByteArray plan =
        m_rig.psql(u"prepare asked(int, bigint) as %1; explain (costs off) execute asked(7, 11)"_s.arg(
            QString::fromUtf8(line::sql::wasAdmitted.text())));
    QVERIFY2(plan.contains("line_admission_by_score"), plan.constData());
}

QTEST_GUILESS_MAIN(LineRecoveryTest)
#include "tst_line_recovery.moc"
