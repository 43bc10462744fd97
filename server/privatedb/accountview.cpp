// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/accountview.h"

#include "core/base/filedescriptor.h"
#include "server/privatedb/serviceaccount.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <QFile>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

// Runs after fork in a process that had threads: only async-signal-safe calls.
PathView lookAt(const char *path) noexcept
{
    PathView view;

    struct stat status
    {};

    if (::stat(path, &status) != 0)
        view.lookError = errno;
    view.device = status.st_dev;
    view.inode = status.st_ino;
    if (::access(path, X_OK) != 0)
        view.enterError = errno;
    if (::access(path, W_OK) != 0)
        view.writeError = errno;
    return view;
}

[[noreturn]] void answer(int pipe, const ServiceAccount &account, const QList<QByteArray> &paths) noexcept
{
    if (const int refused = becomeAccount(account.uid, account.gid))
        _exit(refused);
    for (const QByteArray &path : paths) {
        const PathView view = lookAt(path.constData());
        if (::write(pipe, &view, sizeof view) != ssize_t(sizeof view))
            _exit(EIO);
    }
    _exit(0);
}

QList<PathView> readAnswers(int pipe, qsizetype expected)
{
    QList<PathView> views(expected);
    std::size_t have = 0;
    const std::size_t wanted = std::size_t(expected) * sizeof(PathView);
    while (have < wanted) {
        const ssize_t got = ::read(pipe, reinterpret_cast<char *>(views.data()) + have, wanted - have);
        if (got > 0)
            have += std::size_t(got);
        else if (got == 0 || errno != EINTR)
            break;
    }
    views.resize(qsizetype(have / sizeof(PathView)));
    return views;
}

int waitForExit(pid_t child)
{
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : EIO;
}

Result<QList<PathView>> askChild(const ServiceAccount &account, const QList<QByteArray> &paths)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return failure(ErrorCode::Io, QStringLiteral("Cannot make a pipe: %1.").arg(qt_error_string(errno)));
    const FileDescriptor reading(ends[0]);
    FileDescriptor writing(ends[1]);
    const pid_t child = ::fork();
    if (child == 0)
        answer(writing.get(), account, paths);
    if (child < 0)
        return failure(ErrorCode::Io,
                       QStringLiteral("Cannot start a process: %1.").arg(qt_error_string(errno)));
    writing.close();
    QList<PathView> views = readAnswers(reading.get(), paths.size());
    if (const int refused = waitForExit(child); refused != 0 || views.size() != paths.size())
        return failure(ErrorCode::PermissionDenied,
                       QStringLiteral("Cannot switch to the account %1: %2.")
                           .arg(account.name, qt_error_string(refused)),
                       account.name);
    return views;
}

QList<QByteArray> everyParent(const QByteArray &directory)
{
    QList<QByteArray> steps{"/"};
    for (qsizetype slash = directory.indexOf('/', 1); slash > 0; slash = directory.indexOf('/', slash + 1))
        steps.append(directory.left(slash));
    if (directory != "/")
        steps.append(directory);
    return steps;
}

} // namespace

Result<QList<PathView>> lookAs(const ServiceAccount &account, const QList<QByteArray> &paths)
{
    if (!account.isSelf())
        return askChild(account, paths);
    QList<PathView> views;
    for (const QByteArray &path : paths)
        views.append(lookAt(path.constData()));
    return views;
}

Result<void> checkEntry(const ServiceAccount &account, const QString &directory)
{
    const QList<QByteArray> steps = everyParent(QFile::encodeName(directory));
    const Result<QList<PathView>> views = lookAs(account, steps);
    if (!views)
        return failure(views.error());
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (views->at(i).enterError == 0)
            continue;
        const QString step = QFile::decodeName(steps.at(i));
        const QString text = QStringLiteral(
            "The account %1, which runs the database, may not enter %2 (%3), and so cannot reach %4; "
            "allow it with: chmod o+x %2, or choose another directory.");
        return failure(ErrorCode::PermissionDenied,
                       text.arg(account.name, step, qt_error_string(views->at(i).enterError), directory),
                       step);
    }
    return {};
}

} // namespace foyer::privatedb
