// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "server/runtime/worker/workerservice.h"

#include <atomic>
#include <mutex>
#include <QStringList>

namespace foyer::test {

/// What the services of a test did, from all threads.
class Journal
{
public:
    void add(const QString &line);
    [[nodiscard]] int count(const QString &line) const;
    [[nodiscard]] QStringList lines() const;

private:
    mutable std::mutex m_mutex;
    QStringList m_lines;
};

/// How the service of one worker behaves.
struct Script
{
    enum class Start
    {
        AtOnce,
        Later,
        Never,
        Fails,
        Throws
    };
    enum class Drain
    {
        AtOnce,
        Later,
        Never
    };

    Start start = Start::AtOnce;
    Drain drain = Drain::AtOnce;
    std::atomic<bool> *stuckUntil = nullptr; ///< occupies its event loop from ready until this is true
};

/// Does what its script says, and notes it, with the worker's name: `start`, `drain`, `stop`, `gone`, or
/// `wrong thread` where it was not called in its own.
class ScriptedService final : public runtime::WorkerService
{
public:
    ScriptedService(QString name, Script script, std::shared_ptr<Journal> journal);
    ~ScriptedService() override;

    [[nodiscard]] Task<Result<void>> start() override;
    void beginDrain(std::function<void()> drained) override;
    void stop() override;

private:
    void note(const char *what) const;

    QString m_name;
    Script m_script;
    std::shared_ptr<Journal> m_journal;
    Qt::HANDLE m_thread;
    QObject m_context;
    Completer<void> m_started;
};

/// A factory for workers that follow `script(index)`.
[[nodiscard]] runtime::WorkerServiceFactory scripted(std::shared_ptr<Journal> journal,
                                                     std::function<Script(int index)> script);

} // namespace foyer::test
