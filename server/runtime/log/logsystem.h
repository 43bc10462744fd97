// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/runtime/log/logformatter.h"
#include "server/runtime/log/loglimiter.h"
#include "server/runtime/log/logoutput.h"
#include "server/runtime/log/logqueue.h"

#include <qlogging.h>
#include <thread>

namespace foyer::runtime {

struct LogSettings
{
    LogFormat format = LogFormat::Json;
    QString filterRules = {}; ///< as QLoggingCategory::setFilterRules(); empty leaves them alone
    int descriptor = 2;
    LogLimits limits = {};
    LogQueueLimits queue = {};
    LogLimiterSettings repetition = {};
    std::vector<Secret> secrets = {};           ///< never to appear, wherever they stand
    std::chrono::milliseconds flushLimit{2000}; ///< for the last words, when the reader does not read
};

struct LogStatistics
{
    quint64 written = 0;
    quint64 dropped = 0;    ///< the queue was full
    quint64 suppressed = 0; ///< repetitions
    quint64 lost = 0;       ///< bytes that could not be written: the reader is gone
};

/// The log of the process while it lives: Qt's message handler, a bounded queue and a thread that formats
/// and writes. A line costs the thread that logs it no formatting and no system call but the one that wakes
/// the writer. Lines of different threads never mix. What had to be dropped or was suppressed is told in the
/// log itself. Destruction writes everything out, within `flushLimit`, and gives Qt its old handler back;
/// qFatal() writes everything out before the process aborts.
///
/// One at a time: Qt has one handler. Construct it first in main() and destroy it last.
class LogSystem
{
public:
    LogSystem(LogSettings settings, const Clock &clock);
    ~LogSystem();
    Q_DISABLE_COPY_MOVE(LogSystem)

    /// Waits until all that was logged before is written. False when that takes longer than `flushLimit`.
    /// Blocks: for the end of the process, not for a worker.
    bool flush();

    [[nodiscard]] LogStatistics statistics() const;

private:
    static void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    [[nodiscard]] LogRecord makeRecord(QtMsgType type, const QMessageLogContext &context,
                                       const QString &message) const;
    void install();
    void uninstall();
    void writeLoop();
    void write(const LogQueue::Batch &batch);
    void put(const LogRecord &record);
    void putOut();
    [[nodiscard]] LogRecord dropReport(quint64 dropped) const;

    LogSettings m_settings;
    const Clock &m_clock;
    LogFormatter m_formatter;
    LogLimiter m_limiter;
    LogQueue m_queue;
    LogOutput m_output;
    QByteArray m_text; ///< formatted and not yet written; the writer's thread only
    std::atomic<quint64> m_lost{0};
    QtMessageHandler m_previous = nullptr;
    std::thread m_writer;
};

} // namespace foyer::runtime
