// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/idfactory.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace foyer;

class IdsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textRoundTrip();
    void refusesOtherText_data();
    void refusesOtherText();
    void versionAndVariantAreSeven();
    void ascendWithinAndAcrossMilliseconds();
    void ascendWhenTheClockStepsBack();
};

void IdsTest::textRoundTrip()
{
    const QByteArray text = "0192f7c3-8a1b-7cde-9f01-23456789abcd";
    const std::optional<Uuid> uuid = Uuid::fromText(text);
    QVERIFY(uuid);
    QCOMPARE(uuid->toText(), text);
    QCOMPARE(*Uuid::fromText(text.toUpper()), *uuid);
}

void IdsTest::refusesOtherText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray{};
    QTest::newRow("short") << QByteArray{"0192f7c3-8a1b-7cde-9f01-23456789abc"};
    QTest::newRow("braces") << QByteArray{"{0192f7c3-8a1b-7cde-9f01-23456789abcd}"};
    QTest::newRow("hyphen moved") << QByteArray{"0192f7c38-a1b-7cde-9f01-23456789abcd"};
    QTest::newRow("not hex") << QByteArray{"0192f7c3-8a1b-7cde-9f01-23456789abcg"};
    QTest::newRow("space") << QByteArray{"0192f7c3-8a1b-7cde-9f01-23456789abc "};
}

void IdsTest::refusesOtherText()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Uuid::fromText(text));
}

void IdsTest::versionAndVariantAreSeven()
{
    test::ManualClock clock;
    test::SeededRandom random(1);
    UuidV7Factory ids(clock, random);
    for (int i = 0; i < 1000; ++i) {
        const Uuid id = ids.next();
        QCOMPARE(id.bytes[6] >> 4, 7);
        QCOMPARE(id.bytes[8] >> 6, 2);
    }
}

void IdsTest::ascendWithinAndAcrossMilliseconds()
{
    test::ManualClock clock;
    test::SeededRandom random(2);
    UuidV7Factory ids(clock, random);
    Uuid last = ids.next();
    for (int i = 0; i < 50'000; ++i) {
        if (i % 9000 == 0)
            clock.advance(std::chrono::milliseconds{1});
        const Uuid next = ids.next();
        QVERIFY(last < next);
        last = next;
    }
}

void IdsTest::ascendWhenTheClockStepsBack()
{
    test::ManualClock clock;
    test::SeededRandom random(3);
    UuidV7Factory ids(clock, random);
    const Uuid before = ids.next();
    clock.setWallClock(clock.now() - std::chrono::hours{1});
    QVERIFY(before < ids.next());
}

QTEST_GUILESS_MAIN(IdsTest)
#include "tst_ids.moc"
