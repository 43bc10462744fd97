// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/processtable.h"

#include "core/base/filedescriptor.h"
#include "server/privatedb/accountview.h"
#include "server/privatedb/serviceaccount.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/syscall.h>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

QList<pid_t> everyPid()
{
    QList<pid_t> pids;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const pid_t pid = name.toInt(&isNumber);
        if (isNumber && pid != ::getpid())
            pids.append(pid);
    }
    return pids;
}

QByteArray readProc(pid_t pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

std::optional<ProcessInfo> processInfo(pid_t pid)
{
    // "pid (name) state ppid … starttime …": the name may hold anything, so look behind its last bracket.
    const QByteArray stat = readProc(pid, "stat");
    const qsizetype open = stat.indexOf('(');
    const qsizetype close = stat.lastIndexOf(')');
    if (open < 0 || close < open)
        return std::nullopt;
    const QList<QByteArray> fields = stat.mid(close + 2).split(' ');
    if (fields.size() < 20 || fields[0] == "Z" || fields[0] == "X")
        return std::nullopt;
    const QFileInfo owner(QStringLiteral("/proc/%1").arg(pid));
    return ProcessInfo{pid, fields[1].toInt(), fields[19].toULongLong(), owner.ownerId(),
                       stat.mid(open + 1, close - open - 1)};
}

bool signalProcess(const ProcessInfo &process, int signal)
{
    // The descriptor first: it keeps meaning the process that the number means now, whoever that is.
    const FileDescriptor handle(int(::syscall(SYS_pidfd_open, process.pid, 0)));
    const std::optional<ProcessInfo> now = processInfo(process.pid);
    if (!handle.isOpen() || !now || now->startTicks != process.startTicks)
        return false;
    return ::syscall(SYS_pidfd_send_signal, handle.get(), signal, nullptr, 0) == 0;
}

Result<QList<ProcessInfo>> processesIn(const QString &directory, const QByteArray &command,
                                       const ServiceAccount &account)
{
    const QList<pid_t> pids = everyPid();
    QList<QByteArray> paths{QFile::encodeName(directory)};
    for (const pid_t pid : pids)
        paths.append("/proc/" + QByteArray::number(pid) + "/cwd");
    const Result<QList<PathView>> views = lookAs(account, paths);
    if (!views)
        return failure(views.error());
    QList<ProcessInfo> found;
    for (qsizetype i = 0; i < pids.size(); ++i) {
        if (!views->at(i + 1).isSameFileAs(views->first()))
            continue;
        const std::optional<ProcessInfo> info = processInfo(pids.at(i));
        if (info && info->command.startsWith(command))
            found.append(*info);
    }
    return found;
}

} // namespace foyer::privatedb
