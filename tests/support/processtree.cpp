// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/processtree.h"

#include <csignal>
#include <QDir>
#include <QFile>

namespace foyer::test {

namespace {

pid_t parentOf(pid_t pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray stat = file.readAll();
    // "pid (name) state ppid …": the name may hold anything, so look behind its last bracket.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 1 ? pid_t(fields[1].toInt()) : -1;
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
