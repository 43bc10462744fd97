// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "tests/support/testresult.h"

#include <limits>
#include <numeric>
#include <QTest>
#include <random>

using namespace foyer;

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

Currency currency(const char *code)
{
    return *Currency::fromCode(QString::fromLatin1(code));
}

Money eur(std::int64_t minor)
{
    return {minor, currency("EUR")};
}

std::vector<std::int64_t> minors(const std::vector<Money> &parts)
{
    std::vector<std::int64_t> values;
    std::transform(parts.begin(), parts.end(), std::back_inserter(values),
                   [](const Money &m) { return m.minor(); });
    return values;
}

} // namespace

class MoneyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void currenciesKnowTheirPlaces_data();
    void currenciesKnowTheirPlaces();
    void unknownCurrenciesAreRefused_data();
    void unknownCurrenciesAreRefused();
    void overflowIsAnError();
    void currenciesDoNotMix();
    void comparesWithinACurrency();
    void percentageRounds_data();
    void percentageRounds();
    void allocationGivesLargestRemainders();
    void allocationRefusesUselessWeights();
    void allocationLosesNothing();
    void decimalRoundTrip_data();
    void decimalRoundTrip();
    void decimalRefusesOtherText_data();
    void decimalRefusesOtherText();
    void sumsAList();
};

void MoneyTest::currenciesKnowTheirPlaces_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exponent");
    QTest::newRow("euro") << QStringLiteral("EUR") << 2;
    QTest::newRow("first of a group") << QStringLiteral("AED") << 2;
    QTest::newRow("last of a group") << QStringLiteral("ZWG") << 2;
    QTest::newRow("yen") << QStringLiteral("JPY") << 0;
    QTest::newRow("Ugandan shilling") << QStringLiteral("UGX") << 0;
    QTest::newRow("Iceland") << QStringLiteral("ISK") << 0;
    QTest::newRow("dinar") << QStringLiteral("KWD") << 3;
    QTest::newRow("unit of account") << QStringLiteral("CLF") << 4;
}

void MoneyTest::currenciesKnowTheirPlaces()
{
    QFETCH(QString, code);
    QFETCH(int, exponent);
    const std::optional<Currency> found = Currency::fromCode(code);
    QVERIFY(found);
    QCOMPARE(QString{found->code()}, code);
    QCOMPARE(found->exponent(), exponent);
}

void MoneyTest::unknownCurrenciesAreRefused_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"", "EU", "EURO", "eur", "EUE", "XXX", "XAU", "UR ", " EU", "\xC4\x80UR", "12E"})
        QTest::newRow(code) << QString::fromUtf8(code);
}

void MoneyTest::unknownCurrenciesAreRefused()
{
    QFETCH(QString, code);
    QVERIFY(!Currency::fromCode(code));
}

void MoneyTest::overflowIsAnError()
{
    COMPARE_ERROR(eur(most).plus(eur(1)), ErrorCode::InvalidArgument);
    COMPARE_ERROR(eur(least).minus(eur(1)), ErrorCode::InvalidArgument);
    COMPARE_ERROR(eur(least).negated(), ErrorCode::InvalidArgument);
    COMPARE_ERROR(eur(most / 2).times(3), ErrorCode::InvalidArgument);
    COMPARE_ERROR(eur(most).percentage(BasisPoints{10'001}), ErrorCode::InvalidArgument);
    QCOMPARE(eur(most - 1).plus(eur(1)).value().minor(), most);
    QCOMPARE(eur(most).percentage(BasisPoints{10'000}).value().minor(), most);
    QCOMPARE(eur(least).percentage(BasisPoints{10'000}).value().minor(), least);
}

void MoneyTest::currenciesDoNotMix()
{
    const Money yen(5, currency("JPY"));
    COMPARE_ERROR(eur(5).plus(yen), ErrorCode::InvalidArgument);
    COMPARE_ERROR(eur(5).minus(yen), ErrorCode::InvalidArgument);
    COMPARE_ERROR(eur(5).compare(yen), ErrorCode::InvalidArgument);
    QCOMPARE(eur(5).plus(yen).error().subject, QStringLiteral("currency"));
    QVERIFY(eur(5) != yen);
}

void MoneyTest::comparesWithinACurrency()
{
    QVERIFY(eur(4).compare(eur(5)).value() == std::strong_ordering::less);
    QVERIFY(eur(5).compare(eur(5)).value() == std::strong_ordering::equal);
    QVERIFY(eur(5).compare(eur(-5)).value() == std::strong_ordering::greater);
}

void MoneyTest::percentageRounds_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<int>("basisPoints");
    QTest::addColumn<qint64>("away");
    QTest::addColumn<qint64>("even");
    QTest::addColumn<qint64>("cut");
    QTest::newRow("19 % of 12.50") << qint64{1250} << 1900 << qint64{238} << qint64{238} << qint64{237};
    QTest::newRow("half, odd below") << qint64{30} << 500 << qint64{2} << qint64{2} << qint64{1};
    QTest::newRow("half, even below") << qint64{50} << 500 << qint64{3} << qint64{2} << qint64{2};
    QTest::newRow("negative half") << qint64{-50} << 500 << qint64{-3} << qint64{-2} << qint64{-2};
    QTest::newRow("negative share") << qint64{50} << -500 << qint64{-3} << qint64{-2} << qint64{-2};
    QTest::newRow("just above half") << qint64{10'002} << 5 << qint64{5} << qint64{5} << qint64{5};
    QTest::newRow("just below half") << qint64{49'999} << 1 << qint64{5} << qint64{5} << qint64{4};
    QTest::newRow("nothing") << qint64{0} << 1900 << qint64{0} << qint64{0} << qint64{0};
}

void MoneyTest::percentageRounds()
{
    QFETCH(qint64, minor);
    QFETCH(int, basisPoints);
    const BasisPoints share{basisPoints};
    QTEST(qint64(eur(minor).percentage(share).value().minor()), "away");
    QTEST(qint64(eur(minor).percentage(share, Rounding::HalfEven).value().minor()), "even");
    QTEST(qint64(eur(minor).percentage(share, Rounding::TowardsZero).value().minor()), "cut");
}

void MoneyTest::allocationGivesLargestRemainders()
{
    using List = std::vector<std::int64_t>;
    QCOMPARE(minors(*eur(100).split(3)), (List{34, 33, 33}));
    QCOMPARE(minors(*eur(-100).split(3)), (List{-34, -33, -33}));
    QCOMPARE(minors(*eur(2).split(4)), (List{1, 1, 0, 0}));
    QCOMPARE(minors(*eur(10).allocate(List{1, 5, 4})), (List{1, 5, 4}));
    // 7 × {1, 2, 3} / 6 = 1.17, 2.33, 3.5: the half has the largest remainder.
    QCOMPARE(minors(*eur(7).allocate(List{1, 2, 3})), (List{1, 2, 4}));
    QCOMPARE(minors(*eur(5).allocate(List{0, 1, 0})), (List{0, 5, 0}));
}

void MoneyTest::allocationRefusesUselessWeights()
{
    COMPARE_ERROR(eur(5).allocate(std::vector<std::int64_t>{}), ErrorCode::InvalidArgument);
    COMPARE_ERROR(eur(5).allocate(std::vector<std::int64_t>{0, 0}), ErrorCode::InvalidArgument);
    COMPARE_ERROR(eur(5).allocate(std::vector<std::int64_t>{3, -1}), ErrorCode::InvalidArgument);
    COMPARE_ERROR(eur(5).split(0), ErrorCode::InvalidArgument);
}

void MoneyTest::allocationLosesNothing()
{
    std::mt19937_64 random(11);
    for (int round = 0; round < 5000; ++round) {
        const auto amount = std::int64_t(random()) >> (random() % 64);
        std::vector<std::int64_t> weights(1 + random() % 12);
        std::generate(weights.begin(), weights.end(),
                      [&] { return std::int64_t(random() >> (1 + random() % 63)); });
        weights.front() += weights.front() < most ? 1 : 0;
        const auto parts = eur(amount).allocate(weights);
        VERIFY_RESULT(parts);
        const std::vector<std::int64_t> values = minors(*parts);
        QCOMPARE(std::accumulate(values.begin(), values.end(), std::int64_t{0}), amount);
        for (std::size_t i = 0; i < values.size(); ++i)
            QVERIFY2(weights[i] > 0 || values[i] == 0, "a part with no weight got money");
    }
}

void MoneyTest::decimalRoundTrip_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("text");
    QTest::newRow("euro") << QStringLiteral("EUR") << qint64{125'000} << QStringLiteral("1250.00");
    QTest::newRow("below one") << QStringLiteral("EUR") << qint64{-5} << QStringLiteral("-0.05");
    QTest::newRow("yen") << QStringLiteral("JPY") << qint64{500} << QStringLiteral("500");
    QTest::newRow("dinar") << QStringLiteral("KWD") << qint64{1} << QStringLiteral("0.001");
    QTest::newRow("most") << QStringLiteral("EUR") << qint64{most} << QStringLiteral("92233720368547758.07");
    QTest::newRow("least") << QStringLiteral("EUR") << qint64{least}
                           << QStringLiteral("-92233720368547758.08");
}

void MoneyTest::decimalRoundTrip()
{
    QFETCH(QString, code);
    QFETCH(qint64, minor);
    const Money money(minor, *Currency::fromCode(code));
    QTEST(money.toDecimal(), "text");
    const auto read = Money::fromDecimal(money.toDecimal(), money.currency());
    VERIFY_RESULT(read);
    QVERIFY(*read == money);
}

void MoneyTest::decimalRefusesOtherText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "-", ".", "1.", ".5", "1.005", "1,50", "+1", "1e3", " 1", "1 ", "--1",
                             "1.-5", "92233720368547758.08", "99999999999999999999999999999999999999999999"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void MoneyTest::decimalRefusesOtherText()
{
    QFETCH(QString, text);
    COMPARE_ERROR(Money::fromDecimal(text, currency("EUR")), ErrorCode::InvalidArgument);
}

void MoneyTest::sumsAList()
{
    QCOMPARE(sum({}, currency("EUR")).value().minor(), 0);
    const std::vector<Money> amounts{eur(1), eur(2), eur(-5)};
    QCOMPARE(sum(amounts, currency("EUR")).value().minor(), -2);
    COMPARE_ERROR(sum(amounts, currency("CHF")), ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(MoneyTest)
#include "tst_money.moc"
