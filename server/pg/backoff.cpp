// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/backoff.h"

#include <algorithm>

namespace foyer::pg {

Backoff::Backoff(std::chrono::milliseconds first, std::chrono::milliseconds last, RandomSource &random)
    : m_first(std::max(first, std::chrono::milliseconds{1}))
    , m_last(std::max(last, m_first))
    , m_current(m_first)
    , m_random(random)
{}

std::chrono::milliseconds Backoff::next()
{
    const std::chrono::milliseconds half = m_current / 2;
    const auto spread = std::uint64_t((m_current - half).count()) + 1;
    const std::chrono::milliseconds jitter{std::chrono::milliseconds::rep(m_random.next64() % spread)};
    m_current = std::min(m_current * 2, m_last);
    return half + jitter;
}

} // namespace foyer::pg
