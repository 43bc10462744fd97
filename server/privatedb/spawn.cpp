// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/spawn.h"

#include "core/base/filedescriptor.h"
#include "server/privatedb/childprocess.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <QFile>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace foyer::privatedb {

namespace {

enum class Step : int
{
    Account,
    Streams,
    Exec,
};

struct Refusal
{
    Step step;
    int error;
};

/// Everything that the child needs, made before the fork: after it nothing may allocate.
struct Prepared
{
    QByteArray program;
    std::vector<QByteArray> texts;
    std::vector<char *> arguments;
    std::vector<char *> environment;
    int streams[3];
    uid_t uid;
    gid_t gid;
    int deathSignal;
    pid_t parent;
    int report; ///< write end of the pipe
};

std::vector<char *> pointersTo(std::vector<QByteArray>::iterator first,
                               std::vector<QByteArray>::iterator last)
{
    std::vector<char *> pointers;
    for (; first != last; ++first)
        pointers.push_back(first->data());
    pointers.push_back(nullptr);
    return pointers;
}

QByteArray searchPath()
{
    const QByteArray path = qgetenv("PATH");
    return "PATH=" + (path.isEmpty() ? QByteArray("/usr/local/bin:/usr/bin:/bin") : path);
}

void prepareTexts(Prepared &prepared, const SpawnRequest &request)
{
    prepared.program = QFile::encodeName(request.program);
    prepared.texts.push_back(prepared.program);
    for (const QString &argument : request.arguments)
        prepared.texts.push_back(QFile::encodeName(argument));
    const auto count = std::ptrdiff_t(prepared.texts.size());
    for (const QByteArray &variable : {searchPath(), QByteArray("LC_ALL=C"), QByteArray("TZ=UTC")})
        prepared.texts.push_back(variable);
    const auto first = prepared.texts.begin();
    prepared.arguments = pointersTo(first, first + count);
    prepared.environment = pointersTo(first + count, prepared.texts.end());
}

// From here to runChild() only async-signal-safe calls: other threads' locks may be held for ever.

void resetSignals() noexcept
{
    struct sigaction usual
    {};

    usual.sa_handler = SIG_DFL;
    for (int number = 1; number < NSIG; ++number)
        ::sigaction(number, &usual, nullptr);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool takeStreams(const int (&streams)[3]) noexcept
{
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    // Above the standard three first, so that none is overwritten before it is copied.
    int lifted[3];
    for (int i = 0; i < 3; ++i)
        lifted[i] = ::fcntl(streams[i] < 0 ? nothing : streams[i], F_DUPFD_CLOEXEC, 3);
    for (int i = 0; i < 3; ++i)
        if (lifted[i] < 0 || ::dup2(lifted[i], i) < 0)
            return false;
    return true;
}

[[noreturn]] void refuse(const Prepared &prepared, Step step) noexcept
{
    const Refusal refusal{step, errno};
    [[maybe_unused]] const ssize_t written = ::write(prepared.report, &refusal, sizeof refusal);
    _exit(127);
}

[[noreturn]] void runChild(const Prepared &prepared) noexcept
{
    ::setsid();
    resetSignals();
    if ((errno = becomeAccount(prepared.uid, prepared.gid)) != 0)
        refuse(prepared, Step::Account);
    ::prctl(PR_SET_PDEATHSIG, prepared.deathSignal); // after the change of account, which clears it
    if (::getppid() != prepared.parent)
        _exit(127); // the parent died before that
    ::umask(077);
    if (!takeStreams(prepared.streams) || ::chdir("/") != 0)
        refuse(prepared, Step::Streams);
    ::syscall(SYS_close_range, 3, ~0U, CLOSE_RANGE_CLOEXEC);
    ::execve(prepared.program.constData(), prepared.arguments.data(), prepared.environment.data());
    refuse(prepared, Step::Exec);
}

Error toError(const Refusal &refusal, const SpawnRequest &request)
{
    const QString reason = qt_error_string(refusal.error);
    switch (refusal.step) {
    case Step::Account:
        return {ErrorCode::PermissionDenied,
                QStringLiteral("Cannot switch to the account %1: %2.").arg(request.account.name, reason),
                request.account.name};
    case Step::Streams:
        return {ErrorCode::Io, QStringLiteral("Cannot prepare to run %1: %2.").arg(request.program, reason),
                request.program};
    case Step::Exec: break;
    }
    const ErrorCode code = refusal.error == ENOENT   ? ErrorCode::NotFound
                           : refusal.error == EACCES ? ErrorCode::PermissionDenied
                                                     : ErrorCode::Io;
    return {code,
            QStringLiteral("Cannot run %1 as %2: %3.").arg(request.program, request.account.name, reason),
            request.program};
}

Result<pid_t> hearFrom(pid_t pid, int report, const SpawnRequest &request)
{
    Refusal refusal{};
    ssize_t got = 0;
    do {
        got = ::read(report, &refusal, sizeof refusal);
    } while (got < 0 && errno == EINTR);
    if (got != ssize_t(sizeof refusal))
        return pid;
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    return failure(toError(refusal, request));
}

// With all signals held back, so that no handler of ours ever runs in the child.
pid_t forkQuietly(const Prepared &prepared)
{
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t pid = ::fork();
    if (pid == 0)
        runChild(prepared);
    const int error = errno;
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = error;
    return pid;
}

} // namespace

Result<pid_t> spawn(const SpawnRequest &request)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return failure(ErrorCode::Io, QStringLiteral("Cannot make a pipe: %1.").arg(qt_error_string(errno)));
    const FileDescriptor reading(ends[0]);
    FileDescriptor writing(ends[1]);
    Prepared prepared{.streams = {request.input, request.output, request.errors},
                      .uid = request.account.uid,
                      .gid = request.account.gid,
                      .deathSignal = request.deathSignal,
                      .parent = ::getpid(),
                      .report = writing.get()};
    prepareTexts(prepared, request);
    const pid_t pid = forkQuietly(prepared);
    if (pid < 0)
        return failure(ErrorCode::Io,
                       QStringLiteral("Cannot start a process: %1.").arg(qt_error_string(errno)));
    writing.close();
    return hearFrom(pid, reading.get(), request);
}

} // namespace foyer::privatedb
