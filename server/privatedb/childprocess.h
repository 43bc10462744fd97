// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/base/result.h"
#include "server/privatedb/serviceaccount.h"

#include <chrono>
#include <csignal>
#include <optional>
#include <QStringList>

namespace foyer::privatedb {

/// How a process ended.
struct ExitStatus
{
    int code = 0;   ///< meaningful when `signal` is 0
    int signal = 0; ///< that killed it, or 0

    [[nodiscard]] bool isSuccess() const { return code == 0 && signal == 0; }

    /// "exited with code 1", "was killed by signal 9 (Killed)".
    [[nodiscard]] QString toText() const;
};

/// What to start, and how. Descriptors of -1 mean /dev/null; they stay the caller's.
struct SpawnRequest
{
    QString program;
    QStringList arguments;
    ServiceAccount account;
    int deathSignal = SIGKILL; ///< sent to it when the thread that starts it ends, however it ends
    int input = -1;
    int output = -1;
    int errors = -1;
};

/// One child of this process. It runs under the account asked for, in a session of its own (so Ctrl+C at the
/// terminal reaches us alone), with working directory `/`, umask 077, default signals, no descriptors but the
/// standard three, and an environment of PATH, LC_ALL and TZ. Not thread-safe; start it from a thread that
/// outlives it.
class ChildProcess
{
public:
    /// Returns once the program is running; otherwise says why it is not (NotFound, PermissionDenied, Io).
    [[nodiscard]] static Result<ChildProcess> start(const SpawnRequest &request);

    /// Kills a child that is still there.
    ~ChildProcess();
    ChildProcess(ChildProcess &&other) noexcept;
    ChildProcess &operator=(ChildProcess &&other) noexcept;
    Q_DISABLE_COPY(ChildProcess)

    [[nodiscard]] pid_t pid() const { return m_pid; }

    /// Becomes readable when the child has ended.
    [[nodiscard]] int pidDescriptor() const { return m_descriptor.get(); }

    /// The way it ended, once it has; until then nothing.
    [[nodiscard]] std::optional<ExitStatus> ended();

    /// Waits for the end, at most this long.
    [[nodiscard]] std::optional<ExitStatus> waitForEnd(std::chrono::milliseconds most);

    /// Harmless when it has ended.
    void signal(int number) const;

private:
    ChildProcess(pid_t pid, FileDescriptor descriptor);

    pid_t m_pid = -1;
    FileDescriptor m_descriptor;
    std::optional<ExitStatus> m_status;
};

} // namespace foyer::privatedb
