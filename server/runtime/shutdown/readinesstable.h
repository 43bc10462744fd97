// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/shutdown/readiness.h"

#include <map>
#include <mutex>

namespace foyer::runtime {

/// What Readiness and its checks share, under one lock.
class ReadinessTable
{
public:
    /// The number of a new item.
    [[nodiscard]] quint64 insert(const QString &name);

    void remove(quint64 id);

    /// An empty reason means ready. True when that changed something.
    [[nodiscard]] bool set(quint64 id, const QString &reason);

    [[nodiscard]] ReadinessReport report() const;

private:
    mutable std::mutex m_mutex;
    std::map<quint64, ReadinessItem> m_items;
    quint64 m_next = 0;
};

} // namespace foyer::runtime
