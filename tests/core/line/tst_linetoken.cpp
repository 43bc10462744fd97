// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/line/linetoken.h"

#include <QSet>
#include <QTest>

using namespace foyer;
using namespace foyer::line;

namespace {

const Secret key(QByteArrayLiteral("a key of thirty-two bytes, truly"));
constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Uuid uuidOf(quint8 last)
{
    Uuid uuid;
    uuid.bytes.fill(1);
    uuid.bytes[15] = last;
    return uuid;
}

Place somePlace()
{
    return {7, 3, uuidOf(1), accounts::AccountId(uuidOf(2)), drawnScores + 41};
}

} // namespace

/// Tokens of places and visitors: what was sealed comes out, nothing else does.
class LineTokenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesOutAsItWentIn();
    void everyChangedBitIsRefused();
    void otherSpellingsAreRefused();
    void anotherKeyOpensNothing();
    void oneKindIsNoneOfTheOther();
    void theScoreCannotBeReadOut();
    void whomItWasDrawnWithCannotBeReadOut();
    void visitorsAndAccountsAreToldApart();
};

void LineTokenTest::comesOutAsItWentIn()
{
    const TokenSeal seal(key);
    const Place bound = somePlace();
    QCOMPARE(seal.openPlace(seal.seal(bound)).value(), bound);
    Place loose = bound;
    loose.account = {};
    loose.score = 0;
    QCOMPARE(seal.openPlace(seal.seal(loose)).value(), loose);
    SystemRandom random;
    const VisitorPass pass{makeVisitor(random), Instant(std::chrono::microseconds{1'770'000'000'000'000})};
    QCOMPARE(seal.openVisitor(seal.seal(pass)).value(), pass);
}

void LineTokenTest::everyChangedBitIsRefused()
{
    const TokenSeal seal(key);
    const QByteArray token = seal.seal(somePlace());
    const QByteArray bytes = QByteArray::fromBase64(token.mid(3), base64);
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
        QByteArray changed = bytes;
        changed[bit / 8] = char(changed[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!seal.openPlace("lp_" + changed.toBase64(base64)));
    }
    for (qsizetype cut = 0; cut < token.size(); ++cut)
        QVERIFY(!seal.openPlace(token.left(cut)));
    QVERIFY(!seal.openPlace(token + "A"));
    QVERIFY(!seal.openPlace(QByteArray(100'000, 'A')));
}

void LineTokenTest::otherSpellingsAreRefused()
{
    const TokenSeal seal(key);
    const QByteArray token = seal.seal(somePlace());
    QVERIFY(!seal.openPlace(token + "="));
    QVERIFY(!seal.openPlace(token + "\n"));
    QVERIFY(!seal.openPlace(token.mid(3)));
}

void LineTokenTest::anotherKeyOpensNothing()
{
    const TokenSeal other(Secret(QByteArrayLiteral("another key, of thirty-two bytes")));
    QVERIFY(!other.openPlace(TokenSeal(key).seal(somePlace())));
}

void LineTokenTest::oneKindIsNoneOfTheOther()
{
    const TokenSeal seal(key);
    QVERIFY(!seal.openVisitor(seal.seal(somePlace())));
    QVERIFY(!seal.openPlace(seal.seal(VisitorPass{VisitorId(uuidOf(1)), {}})));
}

// Two places that differ by their score alone look unrelated where the score is.
void LineTokenTest::theScoreCannotBeReadOut()
{
    const TokenSeal seal(key);
    QSet<QByteArray> seen;
    for (Score score = 0; score < 200; ++score) {
        Place place = somePlace();
        place.score = score;
        seen.insert(QByteArray::fromBase64(seal.seal(place).mid(3), base64).mid(44, 6));
    }
    QVERIFY(seen.size() > 195);
}

void LineTokenTest::whomItWasDrawnWithCannotBeReadOut()
{
    SystemRandom random;
    const TokenSeal seal(key);
    const VisitorPass pass{makeVisitor(random), {}};
    Place place = somePlace();
    place.visitor = pass.visitor.uuid();
    const QByteArray visitor = Member::of(pass.visitor)->toBytes();
    for (const QByteArray &token : {seal.seal(place), seal.seal(pass)}) {
        const QByteArray bytes = QByteArray::fromBase64(token.mid(3), base64);
        for (qsizetype at = 0; at + 4 <= visitor.size(); ++at)
            QVERIFY(!bytes.contains(visitor.mid(at, 4)));
    }
}

void LineTokenTest::visitorsAndAccountsAreToldApart()
{
    SystemRandom random;
    for (int i = 0; i < 1000; ++i) {
        const VisitorId visitor = makeVisitor(random);
        QVERIFY(!Member::of(visitor)->isBound());
        QVERIFY(!Member::of(accounts::AccountId(visitor.uuid()))); // nobody can pose as a visitor
    }
    const auto account = accounts::AccountId(*Uuid::fromText("0192f7c3-8a1b-7cde-9f01-23456789abcd"));
    QVERIFY(Member::of(account)->isBound());
    QCOMPARE(Member::of(account)->account(), account);
    QVERIFY(!Member::of(VisitorId(account.uuid())));
    QCOMPARE(Member::fromBytes(Member::of(account)->toBytes()), Member::of(account));
    QVERIFY(!Member::fromBytes("short"));
}

QTEST_GUILESS_MAIN(LineTokenTest)
#include "tst_linetoken.moc"
