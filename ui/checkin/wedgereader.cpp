// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/wedgereader.h"

#include <utility>

namespace foyer::checkin {

void WedgeReader::add(const QString &letters, Time at)
{
    const Time pause = at - m_last;
    m_last = at;
    if (pause > forgetAfter)
        clear();
    if (pause > burstPause)
        m_burstFrom = m_letters.size();
    m_letters += letters;
}

qsizetype WedgeReader::burst() const noexcept
{
    const qsizetype size = m_letters.size() - m_burstFrom;
    return size >= shortestBurst ? size : 0;
}

QString WedgeReader::take()
{
    const qsizetype scanned = burst();
    const QString letters = std::exchange(m_letters, QString());
    m_burstFrom = 0;
    return (scanned > 0 ? letters.last(scanned) : letters).trimmed();
}

void WedgeReader::clear()
{
    m_letters.clear();
    m_burstFrom = 0;
}

} // namespace foyer::checkin
