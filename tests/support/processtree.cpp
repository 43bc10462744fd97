// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/processtree.h"

#include "server/privatedb/processtable.h"

#include <csignal>
#include <QDir>

namespace foyer::test {

namespace {

pid_t parentOf(pid_t pid)
{
    const std::optional<privatedb::ProcessInfo> info = privatedb::processInfo(pid);
    return info ? info->parent : -1;
}

} // namespace

QList<pid_t> processTree(pid_t root)
{
    QList<pid_t> tree{root};
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (bool grown = true; grown;) {
        grown = false;
        for (const QString &entry : entries) {
            bool isNumber = false;
            const pid_t pid = entry.toInt(&isNumber);
            if (!isNumber || tree.contains(pid) || !tree.contains(parentOf(pid)))
                continue;
            tree.append(pid);
            grown = true;
        }
    }
    return tree;
}

void signalTree(pid_t root, int signal)
{
    for (const pid_t pid : processTree(root))
        ::kill(pid, signal);
}

} // namespace foyer::test
