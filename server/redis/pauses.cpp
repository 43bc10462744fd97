// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/pauses.h"

#include "core/base/random.h"

#include <utility>

namespace foyer::redis {

Pauses::Pauses(RandomSource &random) : m_random(random)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Pauses::wakeAll);
}

Completion<void> Pauses::pause()
{
    auto [completion, completer] = makeCompletion<void>();
    m_sleepers.push_back(std::move(completer));
    if (!m_timer.isActive())
        m_timer.start(std::chrono::milliseconds{10 + int(m_random.next64() % 21)});
    return std::move(completion);
}

void Pauses::wakeAll()
{
    m_timer.stop();
    std::vector<Completer<void>> sleepers = std::exchange(m_sleepers, {});
    for (Completer<void> &sleeper : sleepers)
        sleeper.complete({});
}

} // namespace foyer::redis
