// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/runningstate.h"

#include "server/privatedb/processtable.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::privatedb {

namespace {

QJsonObject toObject(const ProcessName &process)
{
    // As text: a double does not hold every 64-bit number.
    return {{QStringLiteral("pid"), process.pid},
            {QStringLiteral("start_ticks"), QString::number(process.startTicks)}};
}

ProcessName fromObject(const QJsonObject &object)
{
    return {object.value(QLatin1StringView{"pid"}).toInt(),
            object.value(QLatin1StringView{"start_ticks"}).toString().toULongLong()};
}

} // namespace

std::optional<ProcessName> ProcessName::of(pid_t pid)
{
    const std::optional<ProcessInfo> info = processInfo(pid);
    return info ? std::optional(ProcessName{pid, info->startTicks}) : std::nullopt;
}

bool ProcessName::isAlive() const
{
    const std::optional<ProcessInfo> info = processInfo(pid);
    return info && info->startTicks == startTicks;
}

QByteArray RunningState::toJson() const
{
    const QJsonObject object{{QStringLiteral("socket_directory"), socketDirectory},
                             {QStringLiteral("postgresql"), toObject(postgres)},
                             {QStringLiteral("redis"), toObject(redis)}};
    return QJsonDocument(object).toJson();
}

Result<RunningState> RunningState::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const RunningState state{object.value(QLatin1StringView{"socket_directory"}).toString(),
                             fromObject(object.value(QLatin1StringView{"postgresql"}).toObject()),
                             fromObject(object.value(QLatin1StringView{"redis"}).toObject())};
    if (state.socketDirectory.isEmpty() || state.postgres.pid <= 0 || state.redis.pid <= 0)
        return failure(
            ErrorCode::Corrupt,
            QStringLiteral("The file that says where the box office runs is damaged; restart the server "
                           "that owns it."));
    return state;
}

} // namespace foyer::privatedb
