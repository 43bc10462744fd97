// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/bestavailable.h"
#include "tests/core/seating/randomhall.h"

#include <QTest>

using namespace foyer;
using namespace foyer::seating;
using namespace foyer::test;

namespace {

std::vector<Run> runsOf(const std::vector<bool> &open)
{
    std::vector<Run> runs;
    for (Slot slot = 0; slot < open.size(); ++slot) {
        if (!open[slot])
            continue;
        if (!runs.empty() && runs.back().end == slot)
            ++runs.back().end;
        else
            runs.push_back({slot, slot + 1});
    }
    return runs;
}

/// The sizes of blocks that a lane has room for, by trying each place; calm ones leave no seat single.
std::pair<Availability::Sizes, Availability::Sizes> trySizes(const Availability &availability,
                                                             std::uint32_t lane)
{
    Availability::Sizes fits = 0;
    Availability::Sizes calm = 0;
    for (const Run &run : availability.runs(lane)) {
        for (Slot first = run.first; first < run.end; ++first) {
            for (Slot end = first + 1; end <= run.end; ++end) {
                const Availability::Sizes bit = Availability::sizeBit(end - first);
                fits |= bit;
                calm |= countOrphans(availability, first, end) == 0 ? bit : 0;
            }
        }
    }
    return {fits, calm};
}

void compareShelf(const Availability &availability, const Availability::Shelf &shelf, bool calmMatters)
{
    for (std::size_t i = 0; i < shelf.lanes.size(); ++i) {
        const auto [fits, calm] = trySizes(availability, shelf.lanes[i]);
        QCOMPARE(shelf.fits[i], fits);
        if (calmMatters)
            QCOMPARE(shelf.calm[i], calm);
        QVERIFY(i == 0 || shelf.ranks[i - 1] <= shelf.ranks[i]);
    }
}

} // namespace

class AvailabilityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsFollowEveryChange();
    void shelvesFollowEveryChange();
    void statesAreCounted();
    void bothWaysToStartAreEqual();
};

void AvailabilityTest::runsFollowEveryChange()
{
    Engine random(1);
    for (int round = 0; round < 200; ++round) {
        std::vector<bool> open(std::size_t(1 + chance(random, 90)));
        FreeRuns runs;
        for (int change = 0; change < 300; ++change) {
            const std::size_t slot = random() % open.size();
            open[slot] = !open[slot];
            if (open[slot])
                runs.open(Slot(slot));
            else
                runs.close(Slot(slot));
            const std::vector<Run> expected = runsOf(open);
            QVERIFY(std::equal(expected.begin(), expected.end(), runs.runs().begin(), runs.runs().end()));
        }
    }
}

void AvailabilityTest::shelvesFollowEveryChange()
{
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        Engine random(seed);
        const RandomHall hall = drawHall(random);
        Availability availability(hall.layout());
        for (int change = 0; change < 40; ++change) {
            const auto seat = SeatIndex(chance(random, int(availability.house().seatCount())));
            availability.apply(seat, chance(random, 5) < 3 ? SeatState::Taken : SeatState::Free);
            compareShelf(availability, availability.anyShelf(), true);
            compareShelf(availability, availability.accessShelf(), false);
            for (std::size_t category = 0; category < availability.house().categories().size(); ++category)
                compareShelf(availability, availability.categoryShelf(CategoryIndex(category)), true);
        }
    }
}

void AvailabilityTest::statesAreCounted()
{
    Engine random(4);
    const RandomHall hall = drawHall(random);
    Availability availability(hall.layout());
    const std::size_t all = availability.house().seatCount();
    QCOMPARE(availability.freeCount(), all);
    QVERIFY(availability.apply(0, SeatState::Taken));
    QVERIFY(!availability.apply(0, SeatState::Taken));
    QCOMPARE(availability.freeCount(), all - 1);
    QVERIFY(!availability.isFree(0) && availability.isFree(1));
    QVERIFY(availability.apply(0, SeatState::Free));
    QCOMPARE(availability.freeCount(), all);
}

void AvailabilityTest::bothWaysToStartAreEqual()
{
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Engine random(seed);
        const RandomHall hall = drawHall(random);
        const auto layout = hall.layout();
        const std::vector<SeatState> states = drawStates(random, layout->seatCount(), 50);
        const Availability atOnce(layout, AccessPolicy::Keep, states);
        Availability oneByOne(layout);
        for (SeatIndex seat = 0; seat < states.size(); ++seat)
            oneByOne.apply(seat, states[seat]);
        QCOMPARE(atOnce.freeCount(), oneByOne.freeCount());
        QCOMPARE(atOnce.anyShelf().fits, oneByOne.anyShelf().fits);
        QCOMPARE(atOnce.anyShelf().calm, oneByOne.anyShelf().calm);
        QCOMPARE(atOnce.accessShelf().fits, oneByOne.accessShelf().fits);
    }
}

QTEST_GUILESS_MAIN(AvailabilityTest)
#include "tst_availability.moc"
