// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/childprocess.h"

#include "server/privatedb/spawn.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <tuple>
#include <unistd.h>

namespace foyer::privatedb {

using std::chrono::milliseconds;

namespace {

// A process that hangs in the kernel (a dead network disk) dies when that comes back; do not wait for it.
constexpr milliseconds longestDeath{5000};

// glibc 2.36 declares pidfd_open() without C linkage.
FileDescriptor openPid(pid_t pid)
{
    return FileDescriptor(int(::syscall(SYS_pidfd_open, pid, 0)));
}

ExitStatus fromWaitStatus(int status)
{
    if (WIFSIGNALED(status))
        return ExitStatus{0, WTERMSIG(status)};
    return ExitStatus{WEXITSTATUS(status), 0};
}

} // namespace

QString ExitStatus::toText() const
{
    if (signal == 0)
        return QStringLiteral("exited with code %1").arg(code);
    return QStringLiteral("was killed by signal %1 (%2)")
        .arg(signal)
        .arg(QString::fromLocal8Bit(strsignal(signal)));
}

Result<ChildProcess> ChildProcess::start(const SpawnRequest &request)
{
    const Result<pid_t> pid = spawn(request);
    if (!pid)
        return failure(pid.error());
    FileDescriptor descriptor = openPid(*pid);
    const int refused = errno;
    const bool isWatched = descriptor.isOpen();
    ChildProcess child(*pid, std::move(descriptor));
    if (!isWatched)
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("Cannot watch a child process (%1); Linux 5.4 or newer is needed.")
                           .arg(qt_error_string(refused)));
    return child;
}

ChildProcess::ChildProcess(pid_t pid, FileDescriptor descriptor)
    : m_pid(pid)
    , m_descriptor(std::move(descriptor))
{}

ChildProcess::~ChildProcess()
{
    if (m_pid < 0 || ended())
        return;
    signal(SIGKILL);
    std::ignore = waitForEnd(longestDeath);
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
    : m_pid(std::exchange(other.m_pid, -1))
    , m_descriptor(std::move(other.m_descriptor))
    , m_status(other.m_status)
{}

ChildProcess &ChildProcess::operator=(ChildProcess &&other) noexcept
{
    std::swap(m_pid, other.m_pid);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_status, other.m_status);
    return *this;
}

std::optional<ExitStatus> ChildProcess::ended()
{
    if (m_status)
        return m_status;
    int status = 0;
    const pid_t found = ::waitpid(m_pid, &status, WNOHANG);
    if (found == m_pid)
        m_status = fromWaitStatus(status);
    else if (found < 0 && errno == ECHILD)
        m_status = ExitStatus{-1, 0}; // somebody ignores SIGCHLD, so the kernel kept no status
    return m_status;
}

std::optional<ExitStatus> ChildProcess::waitForEnd(milliseconds most)
{
    const auto until = std::chrono::steady_clock::now() + most;
    while (!ended()) {
        const auto left = std::chrono::ceil<milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            break;
        pollfd waiting{m_descriptor.get(), POLLIN, 0};
        ::poll(&waiting, 1, int(left.count()));
    }
    return m_status;
}

void ChildProcess::signal(int number) const
{
    if (m_pid > 0 && !m_status)
        ::kill(m_pid, number);
}

} // namespace foyer::privatedb
