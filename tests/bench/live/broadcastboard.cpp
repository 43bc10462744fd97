// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/live/broadcastboard.h"

namespace foyer::bench {

BroadcastBoard::BroadcastBoard(const QString &fileName) : m_file(fileName)
{
    const bool isThere = m_file.open(QIODevice::ReadWrite) && m_file.resize(qint64(sizeof(Times)));
    uchar *const memory = isThere ? m_file.map(0, qint64(sizeof(Times))) : nullptr;
    if (memory == nullptr)
        qFatal("no shared memory: %s", qPrintable(m_file.errorString()));
    m_times = reinterpret_cast<Times *>(memory);
}

} // namespace foyer::bench
