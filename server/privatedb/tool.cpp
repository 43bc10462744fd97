// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/tool.h"

#include "server/privatedb/lastwords.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <QFileInfo>
#include <unistd.h>

namespace foyer::privatedb {

using std::chrono::milliseconds;

namespace {

constexpr qsizetype keptBytes = 64 << 10;
constexpr milliseconds pollTick{20};
constexpr milliseconds gentleEnd{3000};

struct Pipe
{
    FileDescriptor reading;
    FileDescriptor writing;
};

Result<Pipe> makePipe()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return failure(ErrorCode::Io, QStringLiteral("Cannot make a pipe: %1.").arg(qt_error_string(errno)));
    return Pipe{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

void setNonBlocking(const FileDescriptor &descriptor)
{
    ::fcntl(descriptor.get(), F_SETFL, ::fcntl(descriptor.get(), F_GETFL) | O_NONBLOCK);
}

/// Holds back SIGPIPE for this thread: a tool that dies while we write to it is an error, not our end.
class PipeSignalGuard
{
public:
    PipeSignalGuard()
    {
        ::sigemptyset(&m_pipe);
        ::sigaddset(&m_pipe, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }

    ~PipeSignalGuard()
    {
        const timespec atOnce{};
        while (::sigtimedwait(&m_pipe, nullptr, &atOnce) > 0) {
        }
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

    Q_DISABLE_COPY_MOVE(PipeSignalGuard)

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
};

/// One tool at work: its streams, and what came over them.
class ToolRun
{
public:
    explicit ToolRun(const ToolRequest &request) : m_request(request) {}

    [[nodiscard]] Result<ToolOutcome> run(const WaitLimit &limit);

private:
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> talk(const WaitLimit &limit);
    [[nodiscard]] Result<void> turn(const WaitLimit &limit);
    [[nodiscard]] Result<void> readOutput();
    void readErrors();
    [[nodiscard]] Result<void> feed();
    [[nodiscard]] Result<void> takePiece();
    void end();

    const ToolRequest &m_request;
    PipeSignalGuard m_guard;
    std::optional<ChildProcess> m_child;
    FileDescriptor m_input;
    FileDescriptor m_output;
    FileDescriptor m_errors;
    QByteArray m_piece; ///< of input, being written
    ToolOutcome m_outcome;
};

Result<ToolOutcome> ToolRun::run(const WaitLimit &limit)
{
    if (Result<void> started = start(); !started)
        return failure(std::move(started.error()));
    Result<void> talked = talk(limit);
    end();
    if (!talked)
        return failure(std::move(talked.error()));
    return std::move(m_outcome);
}

Result<void> ToolRun::start()
{
    Result<Pipe> input = makePipe();
    Result<Pipe> output = makePipe();
    Result<Pipe> errors = makePipe();
    for (const Result<Pipe> *pipe : {&input, &output, &errors})
        if (!*pipe)
            return failure(pipe->error());
    SpawnRequest spawn{
        .program = m_request.program, .arguments = m_request.arguments, .account = m_request.account};
    spawn.input = m_request.source ? input->reading.get() : -1;
    spawn.output = output->writing.get();
    spawn.errors = errors->writing.get();
    Result<ChildProcess> child = ChildProcess::start(spawn);
    if (!child)
        return failure(std::move(child.error()));
    m_child.emplace(std::move(*child));
    if (m_request.source)
        m_input = std::move(input->writing);
    m_output = std::move(output->reading);
    m_errors = std::move(errors->reading);
    for (const FileDescriptor *stream : {&m_input, &m_output, &m_errors})
        if (stream->isOpen())
            setNonBlocking(*stream);
    return {};
}

Result<void> ToolRun::talk(const WaitLimit &limit)
{
    const QString step = QStringLiteral("waiting for %1").arg(QFileInfo(m_request.program).fileName());
    while (m_output.isOpen() || m_errors.isOpen() || !m_child->ended()) {
        if (Result<void> allowed = limit.check(step); !allowed)
            return allowed;
        if (Result<void> done = turn(limit); !done)
            return done;
    }
    return {};
}

Result<void> ToolRun::turn(const WaitLimit &limit)
{
    pollfd waiting[] = {{m_output.get(), POLLIN, 0},
                        {m_errors.get(), POLLIN, 0},
                        {m_input.get(), POLLOUT, 0},
                        {m_child->ended() ? -1 : m_child->pidDescriptor(), POLLIN, 0}};
    if (::poll(waiting, std::size(waiting), int(limit.slice(pollTick).count())) <= 0)
        return {};
    if (waiting[1].revents != 0)
        readErrors();
    if (waiting[0].revents != 0)
        if (Result<void> done = readOutput(); !done)
            return done;
    return waiting[2].revents != 0 ? feed() : Result<void>{};
}

void keepTail(QByteArray &kept, QByteArrayView more)
{
    kept.append(more);
    if (kept.size() > keptBytes)
        kept.remove(0, kept.size() - keptBytes);
}

Result<void> ToolRun::readOutput()
{
    QByteArray buffer(keptBytes, Qt::Uninitialized);
    const ssize_t got = ::read(m_output.get(), buffer.data(), std::size_t(buffer.size()));
    if (got < 0 && (errno == EINTR || errno == EAGAIN))
        return {};
    if (got <= 0) {
        m_output.close();
        return {};
    }
    buffer.truncate(got);
    if (m_request.sink)
        return m_request.sink(buffer);
    keepTail(m_outcome.output, buffer);
    return {};
}

void ToolRun::readErrors()
{
    char buffer[4096];
    const ssize_t got = ::read(m_errors.get(), buffer, sizeof buffer);
    if (got > 0)
        keepTail(m_outcome.errors, QByteArrayView(buffer, got));
    else if (got == 0 || (errno != EINTR && errno != EAGAIN))
        m_errors.close();
}

Result<void> ToolRun::feed()
{
    if (m_piece.isEmpty())
        if (Result<void> taken = takePiece(); !taken || !m_input.isOpen())
            return taken;
    const ssize_t written = ::write(m_input.get(), m_piece.constData(), std::size_t(m_piece.size()));
    if (written > 0)
        m_piece.remove(0, written);
    else if (errno != EINTR && errno != EAGAIN)
        m_input.close(); // the tool reads no more; its exit code and last words say why
    return {};
}

Result<void> ToolRun::takePiece()
{
    Result<QByteArray> piece = m_request.source();
    if (!piece)
        return failure(std::move(piece.error()));
    m_piece = std::move(*piece);
    if (m_piece.isEmpty())
        m_input.close();
    return {};
}

void ToolRun::end()
{
    m_input.close();
    std::optional<ExitStatus> status = m_child->ended();
    for (const int number : {SIGTERM, SIGKILL}) {
        if (status)
            break;
        m_child->signal(number);
        status = m_child->waitForEnd(gentleEnd);
    }
    m_outcome.status = status.value_or(ExitStatus{0, SIGKILL});
}

} // namespace

QString ToolOutcome::lastWords() const
{
    const QString line = tellingLine(QString::fromLocal8Bit(errors), Speaker::Tool);
    return line.isEmpty() ? status.toText() : line;
}

Result<ToolOutcome> runTool(const ToolRequest &request, const WaitLimit &limit)
{
    return ToolRun(request).run(limit);
}

} // namespace foyer::privatedb
