// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/runtime/worker/scriptedservice.h"

#include <QThread>
#include <QTimer>
#include <stdexcept>

namespace foyer::test {

namespace {

constexpr std::chrono::milliseconds later{30};

} // namespace

void Journal::add(const QString &line)
{
    const std::lock_guard lock(m_mutex);
    m_lines.append(line);
}

int Journal::count(const QString &line) const
{
    const std::lock_guard lock(m_mutex);
    return int(m_lines.count(line));
}

QStringList Journal::lines() const
{
    const std::lock_guard lock(m_mutex);
    return m_lines;
}

ScriptedService::ScriptedService(QString name, Script script, std::shared_ptr<Journal> journal)
    : m_name(std::move(name))
    , m_script(script)
    , m_journal(std::move(journal))
    , m_thread(QThread::currentThreadId())
{}

ScriptedService::~ScriptedService()
{
    note("gone");
}

Task<Result<void>> ScriptedService::start()
{
    note("start");
    CompletionPair<void> pair = makeCompletion<void>();
    m_started = std::move(pair.completer);
    switch (m_script.start) {
    case Script::Start::AtOnce: m_started.complete({}); break;
    case Script::Start::Later:
        QTimer::singleShot(later, &m_context, [this] { m_started.complete({}); });
        break;
    case Script::Start::Never: break;
    case Script::Start::Fails:
        m_started.complete(
            failure(ErrorCode::Unavailable, m_name + QStringLiteral(" has no database."), m_name));
        break;
    case Script::Start::Throws: throw std::runtime_error("thrown by a library");
    }
    if (m_script.stuckUntil)
        QTimer::singleShot(0, &m_context, [until = m_script.stuckUntil] {
            while (!until->load())
                QThread::msleep(1);
        });
    Result<void> started = co_await std::move(pair.completion);
    co_return started;
}

void ScriptedService::beginDrain(std::function<void()> drained)
{
    note("drain");
    switch (m_script.drain) {
    case Script::Drain::AtOnce: drained(); break;
    case Script::Drain::Later: QTimer::singleShot(later, &m_context, drained); break;
    case Script::Drain::Never: break;
    }
}

void ScriptedService::stop()
{
    note("stop");
    m_started.complete(failure(ErrorCode::Closed, QStringLiteral("stopped")));
}

void ScriptedService::note(const char *what) const
{
    const bool isOwnThread = QThread::currentThreadId() == m_thread;
    m_journal->add(m_name + QLatin1Char(' ') + QLatin1StringView(isOwnThread ? what : "wrong thread"));
}

runtime::WorkerServiceFactory scripted(std::shared_ptr<Journal> journal, std::function<Script(int)> script)
{
    return [journal = std::move(journal), script = std::move(script)](const runtime::WorkerContext &context) {
        return std::make_unique<ScriptedService>(context.name, script(context.index), journal);
    };
}

} // namespace foyer::test
