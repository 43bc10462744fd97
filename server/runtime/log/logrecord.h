// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/log.h"
#include "server/runtime/log/threadname.h"

#include <QByteArray>
#include <qlogging.h>
#include <QString>
#include <vector>

namespace foyer::runtime {

/// One log line on its way from the thread that wrote it to the one that formats it.
struct LogRecord
{
    Instant time;
    QtMsgType type = QtDebugMsg;
    QByteArrayView category; ///< of static lifetime, like `file`: Qt's categories and __FILE__ are
    QString message;
    std::vector<LogField> fields;
    QByteArray repeatKey; ///< empty: message and fields together decide what repeats what
    QByteArrayView file;
    int line = 0;
    ThreadName thread;

    /// About how much memory it holds, for the bound of the queue.
    [[nodiscard]] qsizetype footprint() const noexcept;

    /// Equal for lines that repeat each other: same level, category and message, and same fields or repeat
    /// key.
    [[nodiscard]] quint64 identity() const noexcept;
};

/// `debug`, `info`, `warning`, `error`, `fatal`.
[[nodiscard]] QLatin1StringView logLevelName(QtMsgType type) noexcept;

} // namespace foyer::runtime
