// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/logsystem.h"

#include "server/runtime/log/threadname.h"

#include <csignal>
#include <pthread.h>
#include <QLoggingCategory>
#include <unistd.h>

namespace foyer::runtime {

namespace {

// Qt's handler is a plain function, so the way from it to the LogSystem is a global: set while one lives.
std::atomic<LogSystem *> g_system{nullptr};

// How many threads are between the handler's first and last line; uninstall() waits for them.
std::atomic<int> g_inside{0};

constexpr std::chrono::milliseconds summaryInterval{1000};
constexpr qsizetype outputPiece = 64 * 1024;

class InsideHandler
{
public:
    InsideHandler() { g_inside.fetch_add(1); }

    ~InsideHandler() { g_inside.fetch_sub(1); }
    Q_DISABLE_COPY_MOVE(InsideHandler)
};

// A write to a pipe whose reader is gone must fail, not kill the process.
void blockSigpipe()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

// For a thread that found the handler just before it was taken away.
void writePlainly(const QString &message)
{
    const QByteArray line = message.toUtf8() + '\n';
    [[maybe_unused]] const ssize_t written =
        ::write(STDERR_FILENO, line.constData(), std::size_t(line.size()));
}

bool isSevere(QtMsgType type) noexcept
{
    return type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
}

} // namespace

LogSystem::LogSystem(LogSettings settings, const Clock &clock)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_formatter(m_settings.format, m_settings.limits, LogRedactor(std::exchange(m_settings.secrets, {})))
    , m_limiter(m_settings.repetition)
    , m_queue(m_settings.queue)
    , m_output(m_settings.descriptor)
    , m_writer([this] { writeLoop(); })
{
    install();
}

LogSystem::~LogSystem()
{
    uninstall();
    m_queue.close();
    if (!m_queue.waitWritten(m_settings.flushLimit))
        m_output.giveUp();
    m_writer.join();
}

void LogSystem::install()
{
    LogSystem *none = nullptr;
    if (!g_system.compare_exchange_strong(none, this))
        qFatal("Only one LogSystem can live at a time: Qt has one message handler.");
    if (!m_settings.filterRules.isEmpty())
        QLoggingCategory::setFilterRules(m_settings.filterRules);
    m_previous = qInstallMessageHandler(&LogSystem::handleMessage);
    LogEvent::setHandlerTakesFields(true);
}

void LogSystem::uninstall()
{
    LogEvent::setHandlerTakesFields(false);
    qInstallMessageHandler(m_previous);
    g_system.store(nullptr);
    while (g_inside.load() > 0)
        std::this_thread::yield();
}

void LogSystem::handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const InsideHandler inside;
    if (LogSystem *system = g_system.load())
        system->handle(type, context, message);
    else
        writePlainly(message);
}

void LogSystem::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    LogRecord record = makeRecord(type, context, message);
    if (!m_limiter.admit(record, m_clock.steadyNow()))
        return;
    m_queue.push(std::move(record));
    // The process aborts when this returns. On the writer's own thread nobody is left to wait for.
    if (type == QtFatalMsg && std::this_thread::get_id() != m_writer.get_id())
        m_queue.waitWritten(m_settings.flushLimit);
}

LogRecord LogSystem::makeRecord(QtMsgType type, const QMessageLogContext &context,
                                const QString &message) const
{
    LogRecord record;
    record.time = m_clock.now();
    record.type = type;
    record.category = context.category;
    record.thread = currentThreadName();
    if (isSevere(type)) {
        record.file = context.file;
        record.line = context.line;
    }
    LogEvent *event = LogEvent::current();
    record.message = event ? event->message() : message;
    if (event) {
        record.repeatKey = event->repeatKey();
        record.fields = event->takeFields();
    }
    return record;
}

bool LogSystem::flush()
{
    return m_queue.waitWritten(m_settings.flushLimit);
}

LogStatistics LogSystem::statistics() const
{
    return LogStatistics{m_queue.writtenInAll(), m_queue.droppedInAll(), m_limiter.suppressed(),
                         m_lost.load()};
}

void LogSystem::writeLoop()
{
    blockSigpipe();
    pthread_setname_np(pthread_self(), "log");
    LogQueue::Batch batch;
    while (!batch.isLast) {
        batch.records.clear();
        batch = m_queue.take(summaryInterval, std::move(batch.records));
        write(batch);
        m_queue.setWritten(batch);
    }
}

void LogSystem::write(const LogQueue::Batch &batch)
{
    for (const LogRecord &record : batch.records)
        put(record);
    if (batch.dropped > 0)
        put(dropReport(batch.dropped));
    for (const LogRecord &record : m_limiter.takeSummaries(m_clock.steadyNow(), m_clock.now(), batch.isLast))
        put(record);
    putOut();
}

void LogSystem::put(const LogRecord &record)
{
    m_formatter.append(m_text, record);
    if (m_text.size() >= outputPiece)
        putOut();
}

void LogSystem::putOut()
{
    if (!m_output.write(m_text))
        m_lost.fetch_add(quint64(m_text.size()));
    m_text.resize(0); // keeps the memory, unlike clear()
}

LogRecord LogSystem::dropReport(quint64 dropped) const
{
    LogRecord record;
    record.time = m_clock.now();
    record.type = QtWarningMsg;
    record.category = "foyer.log";
    record.message =
        QStringLiteral("Log lines were dropped because they came faster than they could be written.");
    record.thread = currentThreadName();
    record.fields.push_back(LogField{QLatin1StringView{"dropped"}, qint64(dropped)});
    return record;
}

} // namespace foyer::runtime
