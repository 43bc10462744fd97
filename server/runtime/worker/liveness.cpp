// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/worker/liveness.h"

namespace foyer::runtime {

Liveness::Liveness(const Clock &clock, std::chrono::milliseconds limit) : m_clock(clock), m_limit(limit) {}

std::shared_ptr<Heartbeat> Liveness::watch(const QString &name)
{
    auto heart = std::make_shared<Heartbeat>(m_clock);
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_watched, [](const Watched &watched) { return watched.heart.expired(); });
    m_watched.push_back(Watched{name, heart});
    return heart;
}

std::vector<Liveness::Stalled> Liveness::stalled() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Stalled> found;
    for (const Watched &watched : m_watched) {
        const std::shared_ptr<const Heartbeat> heart = watched.heart.lock();
        if (heart && heart->age() > m_limit)
            found.push_back({watched.name, std::chrono::floor<std::chrono::milliseconds>(heart->age())});
    }
    return found;
}

} // namespace foyer::runtime
