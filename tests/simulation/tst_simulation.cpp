// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/corestage.h"
#include "tests/simulation/plan.h"
#include "tests/simulation/shrinker.h"

#include <QTest>

using namespace foyer;
using namespace foyer::simulation;

/// Stories of buyers, clerks and providers, played on the rules; an oracle foretells every answer.
class SimulationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameStory();
    void oracleForetellsEveryAnswer_data();
    void oracleForetellsEveryAnswer();
    void storiesReachEveryAnswer();

private:
    [[nodiscard]] QByteArray playSeed(quint64 seed, std::size_t steps);

    Plan m_plan = Plan::orElse(1'000'000);
    Tally m_tally;
};

void SimulationTest::sameSeedSameStory()
{
    const Steps once = Story(7).tell(2'000);
    QCOMPARE(once.size(), 2'000U);
    QVERIFY(once == Story(7).tell(2'000));
    QVERIFY(once != Story(8).tell(2'000));
    CoreStage stage(7);
    CoreStage other(7);
    for (const Step &step : once)
        QCOMPARE(stage.play(step).toText(), other.play(step).toText());
}

QByteArray SimulationTest::playSeed(quint64 seed, std::size_t steps)
{
    const Steps story = Story(seed).tell(steps);
    CoreStage stage(seed);
    if (!rehearse(story, stage, &m_tally))
        return {};
    const MakeStage makeStage = [seed] { return std::make_unique<CoreStage>(seed); };
    const Steps shrunk = Shrinker(makeStage).shrink(story);
    CoreStage again(seed);
    return Shrinker::report(seed, shrunk, *rehearse(shrunk, again));
}

void SimulationTest::oracleForetellsEveryAnswer_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t row = 0; row < m_plan.rows(); ++row)
        QTest::addRow("stories %zu", row) << row;
}

void SimulationTest::oracleForetellsEveryAnswer()
{
    QFETCH(std::size_t, row);
    for (std::size_t story = row * Plan::storiesOfARow; story < m_plan.endOfRow(row); ++story) {
        const QByteArray failed = playSeed(m_plan.seed + story, m_plan.stepsOf(story));
        QVERIFY2(failed.isEmpty(), failed.constData());
    }
}

void SimulationTest::storiesReachEveryAnswer()
{
    if (m_plan.steps < 200'000)
        return; // a short run reaches what it reaches
    for (const char *code : {"",
                             "already_extended",
                             "amount_out_of_range",
                             "attempt_undecided",
                             "attempt_unknown",
                             "buyer_limit",
                             "deadline_passed",
                             "forbidden",
                             "held_by_house",
                             "hold_consumed",
                             "hold_expired",
                             "hold_released",
                             "id_taken",
                             "line_not_live",
                             "no_price",
                             "no_seats_together",
                             "not_enough_given",
                             "not_found",
                             "not_on_sale",
                             "not_yet_on_sale",
                             "order_limit",
                             "pool_full",
                             "refund_not_allowed",
                             "seat_taken",
                             "strands_seat",
                             "tender_not_allowed",
                             "unknown_line",
                             "unknown_order",
                             "unknown_seat",
                             "wrong_mac",
                             "wrong_state"}) {
        QVERIFY2(m_tally[code] >= 20, code);
    }
}

QTEST_GUILESS_MAIN(SimulationTest)
#include "tst_simulation.moc"
