// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/quantity.h"
#include "tests/support/deterministicids.h"

#include <QTest>

using namespace foyer;
using namespace foyer::runtime;

class QuantityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDurations_data();
    void readsDurations();
    void readsSizes_data();
    void readsSizes();
    void textComesBack();
};

void QuantityTest::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: refused
    const auto row = [](const char *text, qint64 ms) {
        QTest::newRow(text) << QString::fromLatin1(text) << ms;
    };
    row("0s", 0);
    row("500ms", 500);
    row("30s", 30'000);
    row("5m", 300'000);
    row("12h", 43'200'000);
    row("2d", 172'800'000);
    row("1h30m", 5'400'000);
    row("1d2h3m4s5ms", 93'784'005);
    row("007s", 7000);
    row("100000d", 8'640'000'000'000);
    for (const char *refused : {"",
                                "30",
                                "s",
                                "30 s",
                                " 30s",
                                "30s ",
                                "-1s",
                                "+1s",
                                "1.5s",
                                "1e3s",
                                "30S",
                                "1m1h",
                                "1s1s",
                                "30sec",
                                "1w",
                                "100001d",
                                "9223372036854775807d",
                                "99999999999999999999s",
                                "100000d1ms",
                                "\u0663s"})
        row(refused, -1);
}

void QuantityTest::readsDurations()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto duration = durationFromText(text);
    QCOMPARE(duration ? qint64(duration->count()) : -1, milliseconds);
}

void QuantityTest::readsSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes"); // -1: refused
    const auto row = [](const char *text, qint64 bytes) {
        QTest::newRow(text) << QString::fromLatin1(text) << bytes;
    };
    row("0B", 0);
    row("512B", 512);
    row("64KiB", 65'536);
    row("16MiB", 16'777'216);
    row("3GiB", 3'221'225'472);
    row("1000TiB", 1'099'511'627'776'000);
    for (const char *refused : {"", "64", "KiB", "64KB", "64kb", "64K", "64 KiB", "-1B", "1.5MiB",
                                "1MiB512KiB", "1001TiB", "9223372036854775807KiB"})
        row(refused, -1);
}

void QuantityTest::readsSizes()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    const auto size = byteSizeFromText(text);
    QCOMPARE(size ? size->bytes : -1, bytes);
}

void QuantityTest::textComesBack()
{
    test::SeededRandom random(1);
    for (int i = 0; i < 2000; ++i) {
        const auto bits = random.next64() >> (random.next64() % 60 + 4);
        const std::chrono::milliseconds duration(std::int64_t(bits % 8'640'000'000'000));
        QCOMPARE(durationFromText(durationText(duration)), duration);
        const ByteSize size{std::int64_t(bits % 1'099'511'627'776'000)};
        QCOMPARE(byteSizeFromText(byteSizeText(size))->bytes, size.bytes);
    }
    QCOMPARE(durationText(std::chrono::minutes{90}), QStringLiteral("1h30m"));
    QCOMPARE(byteSizeText(ByteSize{65'536}), QStringLiteral("64KiB"));
    QCOMPARE(byteSizeText(ByteSize{1025}), QStringLiteral("1025B"));
}

QTEST_GUILESS_MAIN(QuantityTest)
#include "tst_quantity.moc"
