// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/estimate.h"

#include <algorithm>
#include <QTest>
#include <random>
#include <set>

using namespace foyer::line;

namespace {

// As the server makes them.
std::vector<Knot> knotsOf(const std::vector<Score> &waiting)
{
    std::set<std::size_t> indices;
    for (std::size_t i = 0; i <= 16; ++i)
        indices.insert((waiting.size() - 1) * i / 16);
    for (const Score border : {firstArrival(0), firstArrival(1)}) {
        const auto first = std::size_t(std::ranges::lower_bound(waiting, border) - waiting.begin());
        if (first > 0 && first < waiting.size())
            indices.insert({first - 1, first});
    }
    std::vector<Knot> knots;
    for (const std::size_t index : indices)
        knots.push_back({qint64(index + 1), waiting[index]});
    return knots;
}

/// A line of a big evening: drawn ones, arrivals of two epochs, and two of five gone again, the later ones
/// more than the early ones.
std::vector<Score> bigLine()
{
    std::mt19937_64 random(7); // the same line every time
    std::vector<Score> line;
    for (int i = 0; i < 60'000; ++i)
        line.push_back(Score(random() >> 12));
    for (int i = 0; i < 30'000; ++i)
        line.push_back(firstArrival(0) + i);
    for (int i = 0; i < 10'000; ++i)
        line.push_back(firstArrival(1) + i);
    std::ranges::sort(line);
    std::erase_if(line, [&, n = 0](Score) mutable { return int(random() % 250'000) < ++n; });
    return line;
}

} // namespace

/// One's place from what everybody is told.
class LineEstimateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNearTheTruth();
    void smallLinesAreExact();
    void theCalledHaveNone();
    void newcomersStandBehind();
};

// What is off is at most a small part of the line, wherever one stands.
void LineEstimateTest::isNearTheTruth()
{
    const std::vector<Score> line = bigLine();
    const std::vector<Knot> knots = knotsOf(line);
    qint64 worst = 0;
    for (std::size_t i = 0; i < line.size(); i += 7)
        worst = std::max(worst, std::abs(placeOf(line[i], nobody, knots) - qint64(i + 1)));
    QVERIFY2(worst < qint64(line.size()) / 50, qPrintable(QString::number(worst)));
}

void LineEstimateTest::smallLinesAreExact()
{
    std::vector<Score> line;
    for (int i = 0; i < 16; ++i)
        line.push_back(Score(i) * i * 1'000'003);
    const std::vector<Knot> knots = knotsOf(line);
    for (std::size_t i = 0; i < line.size(); ++i)
        QCOMPARE(placeOf(line[i], nobody, knots), qint64(i + 1));
}

void LineEstimateTest::theCalledHaveNone()
{
    const std::vector<Knot> knots{{1, 500}, {2, 900}};
    QCOMPARE(placeOf(400, 400, knots), 0);
    QCOMPARE(placeOf(100, 400, knots), 0);
    QCOMPARE(placeOf(450, 400, knots), 1);
    QCOMPARE(placeOf(450, 400, {}), 1);
}

void LineEstimateTest::newcomersStandBehind()
{
    const std::vector<Knot> knots{{1, 500}, {100, firstArrival(0) + 40}};
    QCOMPARE(placeOf(firstArrival(0) + 43, 400, knots), 103);
    QCOMPARE(placeOf(firstArrival(1) + 5, 400, knots), 101);
    QCOMPARE(placeOf(firstArrival(0), 400, {{1, 500}, {2, 900}}), 3);
}

QTEST_GUILESS_MAIN(LineEstimateTest)
#include "tst_lineestimate.moc"
