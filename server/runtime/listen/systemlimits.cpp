// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/listen/systemlimits.h"

#include "core/base/log.h"
#include "server/runtime/listen/listensocket.h"

#include <cerrno>
#include <cstring>
#include <QFile>
#include <sys/resource.h>

namespace foyer::runtime {

namespace {

Q_LOGGING_CATEGORY(lcLimits, "foyer.limits")

// Fewer descriptors than this are gone with the first few thousand visitors.
constexpr quint64 comfortableDescriptors = 16'384;

} // namespace

Result<DescriptorLimit> raiseDescriptorLimit()
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        const rlim_t before = std::exchange(limit.rlim_cur, limit.rlim_max);
        if (setrlimit(RLIMIT_NOFILE, &limit) == 0)
            return DescriptorLimit{before, limit.rlim_max};
    }
    return failure(ErrorCode::PermissionDenied,
                   QStringLiteral("The limit of open descriptors cannot be raised: %1.")
                       .arg(QString::fromLocal8Bit(std::strerror(errno))),
                   QStringLiteral("RLIMIT_NOFILE"));
}

std::optional<int> largestBacklog()
{
    QFile file(QStringLiteral("/proc/sys/net/core/somaxconn"));
    bool isNumber = false;
    const int most = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt(&isNumber) : 0;
    return isNumber ? std::optional(most) : std::nullopt;
}

void raiseAndReportLimits()
{
    const Result<DescriptorLimit> descriptors = raiseDescriptorLimit();
    if (!descriptors) {
        LogEvent(LogLevel::Warning, lcLimits(),
                 QStringLiteral("Connections will be fewer than they could be."))
            .error(descriptors.error());
    } else {
        const bool few = descriptors->now < comfortableDescriptors;
        LogEvent(few ? LogLevel::Warning : LogLevel::Info, lcLimits(),
                 QStringLiteral("Open descriptors are limited."))
            .field("limit", descriptors->now)
            .field("limit_before", descriptors->before);
    }
    if (const std::optional<int> most = largestBacklog(); most && *most < ListenSocket::backlog)
        LogEvent(LogLevel::Warning, lcLimits(),
                 QStringLiteral("net.core.somaxconn cuts the listen backlog; a crowd will wait for retries."))
            .field("somaxconn", *most)
            .field("wanted", ListenSocket::backlog);
}

} // namespace foyer::runtime
