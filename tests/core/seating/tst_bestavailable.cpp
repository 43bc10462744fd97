// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/bestavailable.h"
#include "tests/core/seating/seatoracle.h"

#include <QTest>

using namespace foyer;
using namespace foyer::seating;
using namespace foyer::test;

namespace {

/// One hall, some of its seats taken, and a question.
struct Scene
{
    RandomHall hall;
    std::shared_ptr<const HouseLayout> layout;
    std::vector<SeatState> states;
    SeatRequest request;
    std::set<QString> categories;

    explicit Scene(Engine &random) : hall(drawHall(random)), layout(hall.layout())
    {
        states = drawStates(random, layout->seatCount(), chance(random, 100));
        request.seats = std::size_t(1 + chance(random, 6));
        if (chance(random, 4) == 0)
            request.accessible = std::size_t(1 + chance(random, 2));
        request.accessible = std::min(request.accessible, request.seats);
        request.orphans = std::array{Orphans::Ignore, Orphans::Avoid, Orphans::Forbid}[random() % 3];
        request.seed = random();
        chooseCategories(random);
    }

    std::set<SeatOracle::Block> expected(const SeatRules &rules = {}) const
    {
        return SeatOracle(hall, states, rules).best(request, categories);
    }

    QByteArray describe(std::uint64_t seed) const
    {
        return "hall of seed " + QByteArray::number(quint64(seed)) + ", " + QByteArray::number(request.seats)
               + " seats, " + QByteArray::number(request.accessible) + " accessible, orphans "
               + QByteArray::number(int(request.orphans));
    }

private:
    void chooseCategories(Engine &random)
    {
        request.categories.reset();
        for (const QString &key : hall.categories) {
            if (chance(random, 3) > 0)
                categories.insert(key);
        }
        for (const QString &key : categories)
            request.categories.set(layout->category(key).value());
    }
};

/// What an answer must be among: the blocks that are equal to the best.
bool agrees(const std::optional<SeatBlock> &answer, const std::set<SeatOracle::Block> &expected)
{
    return answer ? expected.contains(answer->seats) : expected.empty();
}

constexpr int halls = 3000;

} // namespace

class BestAvailableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsTheOracleDoes();
    void answersTheSameAfterAnyHistory();
    void everyRuleIsNoticed_data();
    void everyRuleIsNoticed();
    void seedsReachEveryEqualBlock();
    void spreadTakesFromTheBestRows();
    void oneOrphanIsBetterThanTwo();
    void largeParties();
    void impossibleRequests();
    void releasedAccessibleSeatsAreForAll();
};

void BestAvailableTest::answersAsTheOracleDoes()
{
    int found = 0;
    for (std::uint64_t seed = 1; seed <= halls; ++seed) {
        Engine random(seed);
        const Scene scene(random);
        const Availability availability(scene.layout, AccessPolicy::Keep, scene.states);
        const auto answer = bestAvailable(availability, scene.request);
        QVERIFY2(agrees(answer, scene.expected()), scene.describe(seed).constData());
        found += answer ? 1 : 0;
    }
    QVERIFY2(found > halls / 3 && found < halls, "the halls are too easy or too hard to prove anything");
}

void BestAvailableTest::answersTheSameAfterAnyHistory()
{
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        Engine random(seed * 7919);
        Scene scene(random);
        Availability availability(scene.layout);
        std::fill(scene.states.begin(), scene.states.end(), SeatState::Free);
        for (int step = 0; step < 40; ++step) {
            for (int change = 0; change < 5; ++change) {
                const auto seat = SeatIndex(chance(random, int(scene.states.size())));
                const SeatState next = chance(random, 5) < 3 ? SeatState::Taken : SeatState::Free;
                QCOMPARE(availability.apply(seat, next), scene.states[seat] != next);
                scene.states[seat] = next;
            }
            scene.request.seats = std::size_t(1 + chance(random, 5));
            scene.request.accessible = std::min(scene.request.accessible, scene.request.seats);
            QVERIFY2(agrees(bestAvailable(availability, scene.request), scene.expected()),
                     scene.describe(seed).constData());
        }
    }
}

void BestAvailableTest::everyRuleIsNoticed_data()
{
    QTest::addColumn<SeatRules>("broken");
    QTest::newRow("aisles") << SeatRules{.aislesPart = false};
    QTest::newRow("accessible seats") << SeatRules{.accessibleKept = false};
    QTest::newRow("companion seats") << SeatRules{.companionKept = false};
    QTest::newRow("rank") << SeatRules{.rankCounts = false};
    QTest::newRow("worst seat's rank") << SeatRules{.worstRankCounts = false};
    QTest::newRow("restricted view") << SeatRules{.restrictedCounts = false};
    QTest::newRow("the row's true middle") << SeatRules{.middleIsTheRows = false};
    QTest::newRow("distance to the middle") << SeatRules{.middleCounts = false};
    QTest::newRow("orphan on the left") << SeatRules{.leftOrphans = false};
    QTest::newRow("orphan on the right") << SeatRules{.rightOrphans = false};
    QTest::newRow("orphan at an aisle") << SeatRules{.walledOrphansCount = false};
    QTest::newRow("tables") << SeatRules{.tablesStrandNobody = false};
    QTest::newRow("categories") << SeatRules{.categoriesCount = false};
    QTest::newRow("surplus accessible seats") << SeatRules{.surplusCounts = false};
}

/// The comparison above must be able to fail: with any one rule broken in the oracle it does.
void BestAvailableTest::everyRuleIsNoticed()
{
    QFETCH(SeatRules, broken);
    int noticed = 0;
    for (std::uint64_t seed = 1; seed <= halls && noticed < 3; ++seed) {
        Engine random(seed);
        const Scene scene(random);
        const Availability availability(scene.layout, AccessPolicy::Keep, scene.states);
        noticed += agrees(bestAvailable(availability, scene.request), scene.expected(broken)) ? 0 : 1;
    }
    QVERIFY(noticed >= 3);
}

void BestAvailableTest::seedsReachEveryEqualBlock()
{
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= halls && compared < 15; ++seed) {
        Engine random(seed);
        Scene scene(random);
        const std::set<SeatOracle::Block> expected = scene.expected();
        if (expected.size() < 2 || expected.size() > 4)
            continue;
        ++compared;
        const Availability availability(scene.layout, AccessPolicy::Keep, scene.states);
        std::set<SeatOracle::Block> seen;
        for (std::uint64_t hold = 0; hold < 200; ++hold) {
            scene.request.seed = hold;
            const auto answer = bestAvailable(availability, scene.request);
            QCOMPARE(answer->seats, bestAvailable(availability, scene.request)->seats);
            seen.insert(answer->seats);
        }
        QVERIFY2(seen == expected, scene.describe(seed).constData());
    }
    QCOMPARE(compared, 15);
}

void BestAvailableTest::spreadTakesFromTheBestRows()
{
    SeatMap map;
    Section section;
    for (int row = 0; row < 20; ++row) {
        section.rows.push_back(
            {QString::number(row), QString::number(row + 1), {}, {}, NameSide::None, {}, {}, {}});
        for (int seat = 0; seat < 11; ++seat) {
            const QString id = QStringLiteral("%1-%2").arg(row).arg(seat);
            section.rows.back().seats.push_back({.id = id, .position = {seat * 500, row * 900}});
        }
    }
    map.sections.push_back(section);
    const auto layout = std::make_shared<const HouseLayout>(HouseLayout::build(map).value());
    const Availability availability(layout);
    SeatRequest request{.seats = 3, .spread = 8};
    std::set<std::vector<SeatIndex>> seen;
    for (request.seed = 0; request.seed < 500; ++request.seed)
        seen.insert(bestAvailable(availability, request)->seats);
    // The middle three of each of the first eight rows.
    QCOMPARE(seen.size(), 8U);
    SeatIndex row = 0;
    for (const auto &seats : seen)
        QCOMPARE(seats, (std::vector<SeatIndex>{row * 11 + 4, row * 11 + 5, row++ * 11 + 6}));
    request.spread = 1;
    QCOMPARE(bestAvailable(availability, request)->seats, *seen.begin());
}

/// Where some orphan is unavoidable, the number counts before the rank.
void BestAvailableTest::oneOrphanIsBetterThanTwo()
{
    SeatMap map;
    map.sections.emplace_back();
    for (const char *categories : {"baab", "baa"}) {
        Row &row = map.sections.front().rows.emplace_back();
        row.name = QString::number(map.sections.front().rows.size());
        for (int i = 0; categories[i] != 0; ++i)
            row.seats.push_back({.id = row.name + QString::number(i),
                                 .position = {i * 500, 0},
                                 .category = QString(QLatin1Char(categories[i]))});
    }
    const auto layout = std::make_shared<const HouseLayout>(HouseLayout::build(map).value());
    const Availability availability(layout);
    SeatRequest request{.seats = 2, .categories = {}};
    request.categories.set(layout->category(QStringLiteral("a")).value());
    const auto block = bestAvailable(availability, request);
    QCOMPARE(block->seats, (std::vector<SeatIndex>{5, 6}));
    QCOMPARE(block->orphans, 1);
    request.orphans = Orphans::Ignore;
    QCOMPARE(bestAvailable(availability, request)->seats, (std::vector<SeatIndex>{1, 2}));
    request.orphans = Orphans::Forbid;
    QVERIFY(!bestAvailable(availability, request));
}

void BestAvailableTest::largeParties()
{
    SeatMap map;
    Section section;
    section.rows.push_back({.id = QStringLiteral("r"), .name = QStringLiteral("1")});
    for (int seat = 0; seat < 100; ++seat)
        section.rows.back().seats.push_back({.id = QString::number(seat), .position = {seat * 500, 0}});
    map.sections.push_back(section);
    Availability availability(std::make_shared<const HouseLayout>(HouseLayout::build(map).value()));
    for (const std::size_t party : {61U, 62U, 63U, 64U, 65U, 98U, 100U})
        QCOMPARE(bestAvailable(availability, {.seats = party, .orphans = Orphans::Forbid})->seats.size(),
                 party);
    QVERIFY(!bestAvailable(availability, {.seats = 99, .orphans = Orphans::Forbid}));
    QCOMPARE(bestAvailable(availability, {.seats = 99})->orphans, 1);
    QCOMPARE(availability.longestRun(0), 100U);
    availability.apply(30, SeatState::Taken);
    QVERIFY(!bestAvailable(availability, {.seats = 70}));
    QCOMPARE(bestAvailable(availability, {.seats = 69})->seats.front(), 31U);
    QCOMPARE(availability.longestRun(0), 69U);
    for (SeatIndex seat = 40; seat < 100; ++seat)
        availability.apply(seat, SeatState::Taken);
    QCOMPARE(availability.longestRun(0), 30U);
}

void BestAvailableTest::impossibleRequests()
{
    Engine random(5);
    const Scene scene(random);
    const Availability availability(scene.layout);
    QVERIFY(!bestAvailable(availability, {.seats = 0}));
    QVERIFY(!bestAvailable(availability, {.seats = 2, .accessible = 3}));
    QVERIFY(!bestAvailable(availability, {.seats = 1'000'000'000}));
    QVERIFY(!bestAvailable(availability, {.seats = 1, .categories = {}}));
    const Availability empty(std::make_shared<const HouseLayout>(HouseLayout::build({}).value()));
    QVERIFY(!bestAvailable(empty, {}));
}

void BestAvailableTest::releasedAccessibleSeatsAreForAll()
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Engine random(seed);
        Scene scene(random);
        scene.request.accessible = 0;
        const Availability availability(scene.layout, AccessPolicy::Release, scene.states);
        const auto expected = scene.expected({.accessibleKept = false, .companionKept = false});
        QVERIFY2(agrees(bestAvailable(availability, scene.request), expected),
                 scene.describe(seed).constData());
    }
}

QTEST_GUILESS_MAIN(BestAvailableTest)
#include "tst_bestavailable.moc"
