// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/httpstage.h"
#include "tests/simulation/plan.h"
#include "tests/simulation/shrinker.h"

#include <atomic>
#include <mutex>
#include <QTest>
#include <thread>

using namespace foyer;
using namespace foyer::simulation;

namespace {

/// The story that was the first not to be answered as foretold, of several threads' stories.
class FirstFailure
{
public:
    void note(std::size_t story, Divergence divergence)
    {
        const std::scoped_lock lock(m_lock);
        if (m_isThere)
            return;
        m_story = story;
        m_divergence = std::move(divergence);
        m_isThere = true;
    }

    [[nodiscard]] bool isThere() const noexcept { return m_isThere; }

    // When all threads have ended.
    [[nodiscard]] std::size_t story() const noexcept { return m_story; }

    [[nodiscard]] const Divergence &divergence() const noexcept { return m_divergence; }

private:
    std::mutex m_lock;
    std::atomic<bool> m_isThere = false;
    std::size_t m_story = 0;
    Divergence m_divergence;
};

} // namespace

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

    void playSome(std::size_t end, std::atomic<std::size_t> &next, FirstFailure &failure);
    [[nodiscard]] QByteArray shrunk(quint64 seed, const Steps &story);

    Plan m_plan = Plan::orElse(50'000);
    std::unique_ptr<PlayServers> m_servers;
};

void SimulationHttpTest::playSome(std::size_t end, std::atomic<std::size_t> &next, FirstFailure &failure)
{
    for (std::size_t story = next++; story < end && !failure.isThere(); story = next++) {
        const quint64 seed = m_plan.seed + story;
        HttpStage stage(*m_servers, seed); // the seed makes its ids, too
        if (std::optional<Divergence> divergence = rehearse(Story(seed).tell(m_plan.stepsOf(story)), stage))
            failure.note(story, *std::move(divergence));
    }
}

// Empty when the story, played alone, is answered as foretold: then it took those who played beside it.
QByteArray SimulationHttpTest::shrunk(quint64 seed, const Steps &story)
{
    const MakeStage makeStage = [this] {
        return std::make_unique<HttpStage>(*m_servers, m_servers->nextPlay());
    };
    if (!rehearse(story, *makeStage()))
        return {};
    const Steps small = Shrinker(makeStage, 300).shrink(story);
    const std::optional<Divergence> divergence = rehearse(small, *makeStage());
    return divergence ? Shrinker::report(seed, small, *divergence) : QByteArray();
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
    FirstFailure failure;
    std::vector<std::thread> threads;
    for (std::size_t lane = 0; lane < lanes; ++lane)
        threads.emplace_back([&] { playSome(end, next, failure); });
    for (std::thread &thread : threads)
        thread.join();
    if (!failure.isThere())
        return;
    const quint64 seed = m_plan.seed + failure.story();
    Steps story = Story(seed).tell(m_plan.stepsOf(failure.story()));
    story.resize(std::min(story.size(), failure.divergence().step + 1));
    const QByteArray report = Shrinker::report(seed, story, failure.divergence());
    qWarning("%s", report.constData()); // whatever becomes of what follows
    const QByteArray small = shrunk(seed, story);
    QVERIFY2(small.isEmpty(), small.constData());
    QFAIL("alone the story is answered as foretold; above is what was heard beside the others");
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
