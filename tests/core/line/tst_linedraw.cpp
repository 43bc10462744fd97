// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/line/draw.h"
#include "core/line/member.h"

#include <array>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace foyer;
using namespace foyer::line;

/// The draw: as anybody can compute it from the published seed, and fair.
class LineDrawTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatIsPublished();
    void isEven();
    void anotherSeedIsAnotherOrder();
};

void LineDrawTest::isWhatIsPublished()
{
    SystemRandom random;
    const Draw draw = Draw::make(random);
    const QByteArray seed = draw.seed().expose().toByteArray();
    QCOMPARE(seed.size(), seedBytes);
    QCOMPARE(draw.hash(), QCryptographicHash::hash(seed, QCryptographicHash::Sha256));
    const VisitorId visitor = makeVisitor(random);
    const QByteArray id(reinterpret_cast<const char *>(visitor.uuid().bytes.data()), 16);
    const QByteArray mac = QMessageAuthenticationCode::hash(id, seed, QCryptographicHash::Sha256);
    QCOMPARE(draw.scoreOf(visitor.uuid()), mac.left(8).toHex().left(13).toLongLong(nullptr, 16));
}

void LineDrawTest::isEven()
{
    SystemRandom random;
    const Draw draw = Draw::make(random);
    constexpr int visitors = 20'000;
    std::array<int, 10> tenths{};
    for (int i = 0; i < visitors; ++i) {
        const Score score = draw.scoreOf(makeVisitor(random).uuid());
        QVERIFY(score >= 0 && isDrawn(score));
        ++tenths[std::size_t(double(score) / double(drawnScores) * 10.0)];
    }
    for (const int count : tenths)
        QVERIFY(count > visitors / 10 - 300 && count < visitors / 10 + 300); // seven deviations
}

void LineDrawTest::anotherSeedIsAnotherOrder()
{
    SystemRandom random;
    const Uuid visitor = makeVisitor(random).uuid();
    QVERIFY(Draw::make(random).scoreOf(visitor) != Draw::make(random).scoreOf(visitor));
}

QTEST_GUILESS_MAIN(LineDrawTest)
#include "tst_linedraw.moc"
