// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/shutdown/signalpipe.h"

#include "core/base/log.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace foyer::runtime {

namespace {

Q_LOGGING_CATEGORY(lcSignals, "foyer.signals")

// A signal handler gets nothing but a number, so what it needs is global: the writing end of the pipe, -1
// while there is none, and the process it belongs to.
std::atomic<int> g_writeEnd{-1};
std::atomic<pid_t> g_owner{0};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<pid_t>::is_always_lock_free);

constexpr std::array caught{SIGTERM, SIGINT, SIGHUP, SIGPIPE};

extern "C" void foyerHandleSignal(int signal)
{
    const int error = errno;
    // Between fork and exec a child has our handlers and our pipe, but its signals are not for us.
    if (signal != SIGPIPE && getpid() == g_owner.load()) {
        const char byte = char(signal);
        [[maybe_unused]] const ssize_t written = ::write(g_writeEnd.load(), &byte, 1);
    }
    errno = error;
}

} // namespace

/// Our handlers while it lives.
class SignalPipe::Handlers
{
public:
    explicit Handlers(int writeEnd)
    {
        g_owner.store(getpid());
        g_writeEnd.store(writeEnd);
        struct sigaction action = {};
        action.sa_handler = &foyerHandleSignal;
        action.sa_flags = SA_RESTART;
        sigfillset(&action.sa_mask);
        for (std::size_t i = 0; i < caught.size(); ++i)
            sigaction(caught[i], &action, &m_before[i]);
    }

    ~Handlers()
    {
        for (std::size_t i = 0; i < caught.size(); ++i)
            sigaction(caught[i], &m_before[i], nullptr);
        g_writeEnd.store(-1);
    }

    Q_DISABLE_COPY_MOVE(Handlers)

private:
    std::array<struct sigaction, caught.size()> m_before{};
};

Result<std::unique_ptr<SignalPipe>> SignalPipe::open()
{
    if (g_writeEnd.load() >= 0)
        return failure(ErrorCode::Conflict, QStringLiteral("Signals are caught already."));
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return failure(ErrorCode::Io, QStringLiteral("There is no pipe for signals: %1.")
                                          .arg(QString::fromLocal8Bit(std::strerror(errno))));
    return std::unique_ptr<SignalPipe>(new SignalPipe(FileDescriptor(ends[0]), FileDescriptor(ends[1])));
}

SignalPipe::SignalPipe(FileDescriptor readEnd, FileDescriptor writeEnd)
    : m_readEnd(std::move(readEnd))
    , m_writeEnd(std::move(writeEnd))
    , m_notifier(m_readEnd.get(), QSocketNotifier::Read)
    , m_handlers(std::make_unique<Handlers>(m_writeEnd.get()))
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &SignalPipe::readSignals);
}

SignalPipe::~SignalPipe() = default;

void SignalPipe::readSignals()
{
    std::array<char, 64> signals{};
    const ssize_t count = ::read(m_readEnd.get(), signals.data(), signals.size());
    for (ssize_t i = 0; i < count; ++i)
        tell(signals[std::size_t(i)]);
}

void SignalPipe::tell(int signal)
{
    const char *name = sigabbrev_np(signal);
    LogEvent(LogLevel::Info, lcSignals(), QStringLiteral("A signal came."))
        .field("signal", QByteArrayView(name ? name : "?"));
    if (signal == SIGHUP)
        Q_EMIT reloadAsked();
    else
        Q_EMIT stopAsked();
}

} // namespace foyer::runtime
