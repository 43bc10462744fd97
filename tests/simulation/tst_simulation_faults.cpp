// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/plan.h"
#include "tests/simulation/plantedfault.h"
#include "tests/simulation/shrinker.h"

#include <QTest>

using namespace foyer;
using namespace foyer::simulation;

/// The simulation sees what is wrong: rules with a fault in one place are caught, and the story that is left
/// is short enough to read.
class SimulationFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultIsCaught_data();
    void faultIsCaught();

private:
    static constexpr quint64 mostStories = 30;
    static constexpr std::size_t mostSteps = 8;
};

void SimulationFaultsTest::faultIsCaught_data()
{
    QTest::addColumn<std::size_t>("fault");
    const std::vector<PlantedFault> faults = PlantedFault::all();
    for (std::size_t i = 0; i < faults.size(); ++i)
        QTest::newRow(faults[i].name) << i;
}

void SimulationFaultsTest::faultIsCaught()
{
    QFETCH(std::size_t, fault);
    const CoreStage::Decide decide = PlantedFault::all()[fault].decide;
    quint64 seed = 0;
    Steps story;
    bool isCaught = false;
    while (!isCaught && seed < mostStories) {
        story = Story(++seed).tell(Plan::stepsOfAStory);
        CoreStage stage(seed, decide);
        isCaught = rehearse(story, stage).has_value();
    }
    QVERIFY(isCaught);
    const MakeStage makeStage = [seed, &decide] { return std::make_unique<CoreStage>(seed, decide); };
    const Steps shrunk = Shrinker(makeStage).shrink(story);
    CoreStage again(seed, decide);
    const std::optional<Divergence> divergence = rehearse(shrunk, again);
    QVERIFY(divergence);
    const QByteArray report = Shrinker::report(seed, shrunk, *divergence);
    QVERIFY2(shrunk.size() <= mostSteps, report.constData());
    CoreStage faultless(seed);
    QVERIFY(!rehearse(shrunk, faultless));
    qInfo("%s", report.constData());
}

QTEST_GUILESS_MAIN(SimulationFaultsTest)
#include "tst_simulation_faults.moc"
