// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/shutdown/readinesstable.h"

#include <algorithm>

namespace foyer::runtime {

quint64 ReadinessTable::insert(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    m_items.emplace(m_next, ReadinessItem{name, false, QStringLiteral("not started yet")});
    return m_next++;
}

void ReadinessTable::remove(quint64 id)
{
    const std::lock_guard lock(m_mutex);
    m_items.erase(id);
}

bool ReadinessTable::set(quint64 id, const QString &reason)
{
    const std::lock_guard lock(m_mutex);
    ReadinessItem &item = m_items.at(id);
    const bool changes = item.reason != reason;
    item.reason = reason;
    item.isReady = reason.isEmpty();
    return changes;
}

ReadinessReport ReadinessTable::report() const
{
    const std::lock_guard lock(m_mutex);
    ReadinessReport report;
    for (const auto &[id, item] : m_items)
        report.items.push_back(item);
    report.isReady = !report.items.empty()
                     && std::all_of(report.items.begin(), report.items.end(),
                                    [](const ReadinessItem &item) { return item.isReady; });
    return report;
}

} // namespace foyer::runtime
