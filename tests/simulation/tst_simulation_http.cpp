// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/httpstage.h"
#include "tests/simulation/plan.h"
#include "tests/simulation/shrinker.h"

#include <QTest>
#include <thread>

using namespace foyer;
using namespace foyer::simulation;

/// The same stories, played through HTTP by real workers on a real database: they answer what the oracle
/// foretells. Several stories are played beside one another, each in a house of its own, so that the workers
/// have batches to make.
class SimulationHttpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_servers = std::make_unique<PlayServers>(); }

    void cleanupTestCase() { m_servers.reset(); }

    void serversAnswerAsForetold_data();
    void serversAnswerAsForetold();
    void moneyWentWhereItShould();
    void lawsHold();

private:
    static constexpr std::size_t lanes = Plan::storiesOfARow; ///< the more, the larger the batches

    void playSome(std::size_t end, std::atomic<std::size_t> &next, std::atomic<std::size_t> &failed);
    [[nodiscard]] QByteArray shrunk(quint64 seed, std::size_t steps);

    Plan m_plan = Plan::orElse(50'000);
    std::unique_ptr<PlayServers> m_servers;
};

void SimulationHttpTest::playSome(std::size_t end, std::atomic<std::size_t> &next,
                                  std::atomic<std::size_t> &failed)
{
    for (std::size_t story = next++; story < end && failed == end; story = next++) {
        const quint64 seed = m_plan.seed + story;
        HttpStage stage(*m_servers, seed); // the seed makes its ids, too
        if (rehearse(Story(seed).tell(m_plan.stepsOf(story)), stage))
            failed = story;
    }
}

QByteArray SimulationHttpTest::shrunk(quint64 seed, std::size_t steps)
{
    const MakeStage makeStage = [this] {
        return std::make_unique<HttpStage>(*m_servers, m_servers->nextPlay());
    };
    const Steps small = Shrinker(makeStage, 300).shrink(Story(seed).tell(steps));
    const std::unique_ptr<Stage> stage = makeStage();
    const std::optional<Divergence> divergence = rehearse(small, *stage);
    return Shrinker::report(seed, small, divergence.value_or(Divergence()));
}

void SimulationHttpTest::serversAnswerAsForetold_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t row = 0; row < m_plan.rows(); ++row)
        QTest::addRow("stories %zu", row) << row;
}

void SimulationHttpTest::serversAnswerAsForetold()
{
    QFETCH(std::size_t, row);
    const std::size_t end = m_plan.endOfRow(row);
    SqlSession(m_servers->conninfo()).run("analyze"); // PostgreSQL plans by what the rows before have left
    std::atomic<std::size_t> next{row * Plan::storiesOfARow};
    std::atomic<std::size_t> failed{end};
    std::vector<std::thread> threads;
    for (std::size_t lane = 0; lane < lanes; ++lane)
        threads.emplace_back([&] { playSome(end, next, failed); });
    for (std::thread &thread : threads)
        thread.join();
    if (failed == end)
        return;
    const QByteArray report = shrunk(m_plan.seed + failed, m_plan.stepsOf(failed));
    QFAIL(report.constData());
}

void SimulationHttpTest::moneyWentWhereItShould()
{
    SqlSession session(m_servers->conninfo());
    const auto payOut = [](booking::BookingServices &services) { return services.sweepers().payOut(); };
    while (m_servers->worker(0).await<Result<int>>(payOut).value() > 0)
        ;
    QCOMPARE(session.run("select count(*) from refund_payout where state = 'open'"), QByteArray("0"));
    const QByteArray owed =
        session.run("select coalesce(sum(amount), 0) from refund join refund_payout on refund_id = id");
    QCOMPARE(m_servers->fates().sentBack(), owed.toLongLong());
}

void SimulationHttpTest::lawsHold()
{
    QCOMPARE(m_servers->brokenLaws(), QByteArray());
}

QTEST_GUILESS_MAIN(SimulationHttpTest)
#include "tst_simulation_http.moc"
