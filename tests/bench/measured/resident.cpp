// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measured/resident.h"

#include <QFile>

namespace foyer::bench {

double residentBytes(const std::vector<pid_t> &pids)
{
    double sum = 0.0;
    for (const pid_t pid : pids) {
        QFile status(QStringLiteral("/proc/%1/status").arg(pid));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("VmRSS:") + 6;
        sum += text.mid(at, text.indexOf("kB", at) - at).trimmed().toDouble() * 1024.0;
    }
    return sum;
}

} // namespace foyer::bench
