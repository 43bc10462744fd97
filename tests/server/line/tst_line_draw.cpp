// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/line/linerig.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QByteArray &text)
{
    const Uuid id = Uuid::fromText(text).value();
    return QByteArray(reinterpret_cast<const char *>(id.bytes.data()), 16);
}

/// As the public description says it.
qint64 scoreOf(const QByteArray &seed, const QByteArray &visitor)
{
    const QByteArray mac =
        QMessageAuthenticationCode::hash(bytesOf(visitor), seed, QCryptographicHash::Sha256);
    return mac.left(8).toHex().left(13).toLongLong(nullptr, 16);
}

bool tellsNothing(const test::JsonAnswer &answer)
{
    const QStringList kept{u"score"_s, u"place"_s, u"wait_seconds"_s, u"visitor"_s};
    return std::all_of(kept.begin(), kept.end(),
                       [&answer](const QString &one) { return answer.at(one).isUndefined(); });
}

} // namespace

/// The order of those who came before the opening: drawn once, for everybody to check, and for nobody to
/// choose.
class LineDrawTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theDrawCanBeChecked();
    void theSeedIsKeptWhileAnybodyDraws();
    void beforeTheOpeningNobodyKnowsThePlace();
    void whereAnUnboundPlaceStandsIsToldNobody();
    void whoSignsInLateKeepsThePlace();
    void whoGivesADrawnPlaceUpGetsNoOther();
    void whoHadTheirTurnGetsNoOtherDrawnPlace();
    void aPlaceIsShownWithItsOwnDraw();

private:
    using PersonPtr = test::LineRig::PersonPtr;

    /// Somebody who joins without an account; what the draw is made with is told as a hash only.
    [[nodiscard]] PersonPtr stranger(QByteArray *hash = nullptr);
    [[nodiscard]] QByteArray seed();

    test::LineRig m_rig;
};

void LineDrawTest::init()
{
    m_rig.reset();
}

LineDrawTest::PersonPtr LineDrawTest::stranger(QByteArray *hash)
{
    PersonPtr person = m_rig.visitor();
    const test::JsonAnswer given = person->client.post("/api/v1/visitors");
    if (hash != nullptr)
        *hash = given.text(u"visitor_hash"_s).toLatin1();
    const test::JsonAnswer joined =
        person->client.post(m_rig.path(), {{u"visitor"_s, given.text(u"token"_s)}});
    person->token = joined.text(u"token"_s);
    return person;
}

QByteArray LineDrawTest::seed()
{
    const test::JsonAnswer draw = m_rig.visitor()->client.get(m_rig.path("/draw"));
    return QByteArray::fromHex(draw.text(u"seed"_s).toLatin1());
}

// Everything that is needed stands in answers: the hashes before, the seed and whom the draw was made with
// after.
void LineDrawTest::theDrawCanBeChecked()
{
    m_rig.steer(u"gather"_s);
    std::vector<PersonPtr> people;
    QList<QByteArray> hashes;
    for (int i = 0; i < 40; ++i) {
        QByteArray hash;
        people.push_back(i % 4 == 0 ? m_rig.buyer() : stranger(&hash));
        if (i % 4 == 0) {
            m_rig.join(*people.back());
            hash =
                QCryptographicHash::hash(bytesOf(people.back()->account), QCryptographicHash::Sha256).toHex();
        }
        hashes.append(hash);
    }
    auto &anybody = people[1]->client;
    const test::JsonAnswer before = anybody.get(m_rig.path("/draw?visitor=" + people[0]->account));
    COMPARE_STATUS(before, 200);
    QVERIFY(before.at(u"seed"_s).isUndefined());
    QVERIFY(before.at(u"score"_s).isUndefined());
    m_rig.openAndPause();
    const QByteArray drawn = seed();
    QCOMPARE(QCryptographicHash::hash(drawn, QCryptographicHash::Sha256).toHex(),
             before.text(u"seed_hash"_s).toLatin1());
    QMap<qint64, qint64> places;
    for (int i = 0; i < 40; ++i) {
        test::LineRig::Person &person = *people[std::size_t(i)];
        const test::JsonAnswer shown =
            i % 4 == 0 ? m_rig.place(person) : m_rig.bind(person, m_rig.nextUuid().toText());
        const QByteArray visitor = shown.text(u"visitor"_s).toLatin1();
        QCOMPARE(QCryptographicHash::hash(bytesOf(visitor), QCryptographicHash::Sha256).toHex(), hashes[i]);
        QCOMPARE(shown.number(u"score"_s), scoreOf(drawn, visitor));
        places.insert(shown.number(u"score"_s), shown.number(u"place"_s));
        const test::JsonAnswer told = anybody.get(m_rig.path("/draw?visitor=" + visitor));
        QCOMPARE(told.number(u"score"_s), shown.number(u"score"_s));
    }
    qint64 place = 0;
    for (const qint64 one : std::as_const(places))
        QCOMPARE(one, ++place);
}

// The line is open in PostgreSQL and Redis has not heard of it yet: joining still draws, and whoever knew the
// seed could come with an account whose id draws well.
void LineDrawTest::theSeedIsKeptWhileAnybodyDraws()
{
    m_rig.steer(u"gather"_s);
    m_rig.psql(u"update line set state = 'open', opened_at = now(), revision = revision + 1"_s);
    QVERIFY(seed().isEmpty());
    const auto late = m_rig.buyer();
    QCOMPARE(m_rig.join(*late).text(u"status"_s), u"drawing"_s);
    const test::JsonAnswer told = late->client.get(m_rig.path("/draw?visitor=" + late->account));
    QVERIFY(told.at(u"score"_s).isUndefined());
    m_rig.round();
    QVERIFY(!seed().isEmpty());
    m_rig.steer(u"switch_off"_s);
    QVERIFY(!seed().isEmpty());
}

void LineDrawTest::beforeTheOpeningNobodyKnowsThePlace()
{
    m_rig.steer(u"gather"_s);
    const auto early = m_rig.buyer();
    const test::JsonAnswer joined = m_rig.join(*early);
    QCOMPARE(joined.text(u"status"_s), u"drawing"_s);
    for (const QString &hidden : {u"score"_s, u"place"_s, u"wait_seconds"_s})
        QVERIFY(joined.at(hidden).isUndefined());
    m_rig.round();
    const test::JsonAnswer state = early->client.get(m_rig.path());
    QCOMPARE(state.number(u"drew"_s), 1);
    QVERIFY(state.at(u"knots"_s).toArray().isEmpty());
    m_rig.openAndPause();
    const auto late = m_rig.visitor();
    m_rig.join(*late);
    QCOMPARE(m_rig.place(*early).number(u"place"_s), 1);
    QCOMPARE(m_rig.place(*late).number(u"place"_s), 2); // however it drew
}

// Whoever brings many visitors could look at all of them and sign in with the best: so nobody is told before
// they sign in, not even that it is their turn.
void LineDrawTest::whereAnUnboundPlaceStandsIsToldNobody()
{
    m_rig.steer(u"gather"_s);
    const auto person = stranger();
    QVERIFY(tellsNothing(m_rig.place(*person)));
    m_rig.openAndPause();
    const test::JsonAnswer opened = m_rig.place(*person);
    QCOMPARE(opened.text(u"status"_s), u"unclaimed"_s);
    QVERIFY(tellsNothing(opened));
    const auto behind = m_rig.buyer();
    m_rig.join(*behind);
    m_rig.steer(u"resume"_s);
    QCOMPARE(m_rig.journal().size(), 1); // it was called
    const test::JsonAnswer called = m_rig.place(*person);
    QCOMPARE(called.text(u"status"_s), u"unclaimed"_s);
    QVERIFY(tellsNothing(called));
}

void LineDrawTest::whoSignsInLateKeepsThePlace()
{
    m_rig.steer(u"gather"_s);
    std::vector<PersonPtr> people;
    for (int i = 0; i < 6; ++i)
        people.push_back(stranger());
    m_rig.openAndPause();
    const QByteArray drawn = seed();
    for (const auto &person : people) {
        const test::JsonAnswer bound = m_rig.bind(*person, m_rig.nextUuid().toText());
        QCOMPARE(bound.text(u"status"_s), u"waiting"_s);
        QCOMPARE(bound.number(u"score"_s), scoreOf(drawn, bound.text(u"visitor"_s).toLatin1()));
    }
}

void LineDrawTest::whoGivesADrawnPlaceUpGetsNoOther()
{
    m_rig.steer(u"gather"_s);
    const auto first = stranger();
    const auto second = stranger();
    const auto other = m_rig.buyer();
    m_rig.join(*other);
    m_rig.openAndPause();
    const QByteArray account = m_rig.nextUuid().toText();
    m_rig.bind(*first, account);
    COMPARE_STATUS(first->client.post(m_rig.path("/leave"), {{u"token"_s, first->token}}), 204);
    const test::JsonAnswer again = m_rig.bind(*second, account);
    COMPARE_STATUS(again, 200);
    QCOMPARE(again.number(u"place"_s), 2);
    QVERIFY(again.number(u"score"_s) >= line::drawnScores);
    QVERIFY(again.at(u"visitor"_s).isUndefined());
    const auto late = m_rig.buyer();
    m_rig.join(*late);
    QCOMPARE(m_rig.place(*late).number(u"place"_s), 3);
}

void LineDrawTest::whoHadTheirTurnGetsNoOtherDrawnPlace()
{
    m_rig.steer(u"gather"_s);
    const auto first = stranger();
    const auto second = stranger();
    const QByteArray account = m_rig.nextUuid().toText();
    m_rig.bind(*first, account);
    m_rig.steer(u"open"_s);
    QCOMPARE(m_rig.journal().size(), 1);
    m_rig.steer(u"pause"_s);
    QCOMPARE(m_rig.bind(*second, account).text(u"status"_s), u"admitted"_s);
    m_rig.psql(
        u"update line_admission set at = at - interval '1 hour', until = now() - interval '1 second'"_s);
    const test::JsonAnswer again = m_rig.bind(*second, account);
    COMPARE_STATUS(again, 200);
    QVERIFY(again.number(u"score"_s) >= line::drawnScores);
}

// The account's first place stays; the visitor that was given up has drawn something else.
void LineDrawTest::aPlaceIsShownWithItsOwnDraw()
{
    m_rig.steer(u"gather"_s);
    const auto phone = stranger();
    const auto laptop = stranger();
    m_rig.openAndPause();
    const QByteArray account = m_rig.nextUuid().toText();
    const test::JsonAnswer own = m_rig.bind(*laptop, account);
    const QByteArray drawn = seed();
    QCOMPARE(own.number(u"score"_s), scoreOf(drawn, own.text(u"visitor"_s).toLatin1()));
    const test::JsonAnswer given = m_rig.bind(*phone, account);
    QCOMPARE(given.number(u"score"_s), own.number(u"score"_s));
    QVERIFY(given.at(u"visitor"_s).isUndefined());
    QCOMPARE(m_rig.place(*laptop).text(u"visitor"_s), own.text(u"visitor"_s));
}

QTEST_GUILESS_MAIN(LineDrawTest)
#include "tst_line_draw.moc"
