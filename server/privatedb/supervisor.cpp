// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/supervisor.h"

#include "server/privatedb/log.h"

#include <algorithm>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace foyer::privatedb {

using std::chrono::milliseconds;

namespace {

// How often logs are looked at when nothing else happens.
constexpr milliseconds housekeeping{5000};

// After a crash PostgreSQL replays its log, which may take minutes and is no reason to kill it.
constexpr std::chrono::minutes recoveryLimit{10};

} // namespace

Supervisor::Supervisor(std::vector<ServerRecipe> recipes, const CrashLimits &limits, const Clock &clock,
                       SupervisorEvents events)
    : m_clock(clock)
    , m_events(std::move(events))
    , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    for (ServerRecipe &recipe : recipes)
        m_servers.push_back(Watched{ServerProcess(std::move(recipe)), CrashBudget(limits)});
}

Supervisor::~Supervisor()
{
    std::ignore = stop();
}

Result<void> Supervisor::start(const WaitLimit &limit)
{
    std::promise<Result<void>> started;
    std::future<Result<void>> answer = started.get_future();
    m_thread = std::thread(
        [this, &limit, promise = std::move(started)]() mutable { run(limit, std::move(promise)); });
    return answer.get();
}

Result<void> Supervisor::stop()
{
    m_stopping = true;
    wake();
    if (m_thread.joinable())
        m_thread.join();
    return m_stopped;
}

pid_t Supervisor::pid(Child child) const
{
    return m_pids.at(std::size_t(child)).load();
}

// The whole life of the thread. The caller waits for `started`, so the limit it gave lives until then.
void Supervisor::run(const WaitLimit &startLimit, std::promise<Result<void>> started)
{
    Result<void> up = startAll(startLimit);
    const bool isUp = up.has_value();
    started.set_value(std::move(up));
    if (isUp)
        watch();
    m_stopped = stopAll();
    if (m_failure && !m_stopping)
        m_events.failed(*m_failure);
}

Result<void> Supervisor::startAll(const WaitLimit &limit)
{
    for (Watched &watched : m_servers) {
        Result<void> started = watched.process.start(limit);
        publish(watched);
        if (!started)
            return started;
    }
    return {};
}

void Supervisor::watch()
{
    while (!m_stopping && !m_failure) {
        waitForEvent();
        for (Watched &watched : m_servers)
            if (!m_stopping && !m_failure)
                look(watched);
    }
}

void Supervisor::waitForEvent()
{
    std::vector<pollfd> waiting{{m_wake.get(), POLLIN, 0}};
    for (const Watched &watched : m_servers)
        waiting.push_back({watched.process.pidDescriptor(), POLLIN, 0});
    ::poll(waiting.data(), waiting.size(), int(untilNextDue().count()));
}

void Supervisor::look(Watched &watched)
{
    watched.process.log().trim();
    if (const auto status = watched.process.ended())
        mourn(watched, *status);
    else if (!watched.process.isRunning() && m_clock.steadyNow() >= watched.dueAt)
        revive(watched);
}

void Supervisor::mourn(Watched &watched, const ExitStatus &status)
{
    publish(watched);
    const Child child = watched.process.recipe().child;
    const QString words = watched.process.log().lastWords();
    LogEvent(LogLevel::Error, lcPrivateDb(), QStringLiteral("A database server died."))
        .field("server", QString(childName(child)))
        .field("ending", status.toText())
        .field("last_words", words);
    m_events.died(child, words);
    countCrash(watched, QStringLiteral("it %1").arg(status.toText()));
}

void Supervisor::revive(Watched &watched)
{
    const Child child = watched.process.recipe().child;
    const Result<void> started = watched.process.start(WaitLimit(m_clock, recoveryLimit, &m_stopping));
    publish(watched);
    if (started) {
        m_events.back(child);
    } else if (!m_stopping) {
        LogEvent(LogLevel::Error, lcPrivateDb(), QStringLiteral("A database server did not come back."))
            .field("server", QString(childName(child)))
            .error(started.error());
        countCrash(watched, started.error().detail);
    }
}

void Supervisor::countCrash(Watched &watched, const QString &reason)
{
    const SteadyInstant now = m_clock.steadyNow();
    if (const std::optional<milliseconds> pause = watched.budget.crashed(now)) {
        watched.dueAt = now + *pause;
        return;
    }
    const ServerRecipe &recipe = watched.process.recipe();
    m_failure =
        Error{ErrorCode::Unavailable,
              QStringLiteral("%1 died again and again and is not started any more; the last time: %2 (all "
                             "that it said is in %3)")
                  .arg(childName(recipe.child), reason, recipe.log),
              recipe.home};
}

milliseconds Supervisor::untilNextDue() const
{
    milliseconds least = housekeeping;
    for (const Watched &watched : m_servers)
        if (!watched.process.isRunning())
            least = std::min(least, std::chrono::ceil<milliseconds>(watched.dueAt - m_clock.steadyNow()));
    return std::max(least, milliseconds{0});
}

void Supervisor::publish(const Watched &watched)
{
    m_pids.at(std::size_t(watched.process.recipe().child)) = watched.process.pid();
}

Result<void> Supervisor::stopAll()
{
    QList<ServerProcess *> servers;
    for (Watched &watched : m_servers)
        servers.append(&watched.process);
    Result<void> stopped = stopServers(servers);
    for (const Watched &watched : m_servers)
        publish(watched);
    return stopped;
}

void Supervisor::wake() const
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_wake.get(), &one, sizeof one);
}

} // namespace foyer::privatedb
