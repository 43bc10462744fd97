// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/booking/cpusplit.h"

#include "tests/support/processtree.h"

#include <QFile>
#include <unistd.h>

namespace foyer::bench {

namespace {

// Fields of /proc/PID/stat behind the name in brackets: utime and stime, of its own and of children that
// ended.
constexpr int firstTime = 11;
constexpr int timeFields = 4;

double secondsOf(pid_t pid, bool withEndedChildren)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return 0.0;
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    double ticks = 0.0;
    for (int i = 0; i < (withEndedChildren ? timeFields : timeFields / 2); ++i)
        ticks += fields.value(firstTime + i).toDouble();
    return ticks / double(::sysconf(_SC_CLK_TCK));
}

double secondsOfTree(pid_t root)
{
    if (root == ::getpid()) // whose children are watched by themselves
        return secondsOf(root, false);
    double sum = 0.0;
    for (const pid_t pid : test::processTree(root))
        sum += secondsOf(pid, true);
    return sum;
}

} // namespace

void CpuSplit::start()
{
    for (Watched &watched : m_watched)
        watched.before = secondsOfTree(watched.root);
}

std::vector<CpuSplit::Share> CpuSplit::shares() const
{
    std::vector<Share> shares;
    for (const Watched &watched : m_watched)
        shares.push_back({watched.name, secondsOfTree(watched.root) - watched.before});
    return shares;
}

} // namespace foyer::bench
