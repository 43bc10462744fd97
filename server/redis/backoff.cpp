// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/backoff.h"

#include "core/base/random.h"

#include <algorithm>

namespace foyer::redis {

Backoff::Backoff(Milliseconds first, Milliseconds most, RandomSource &random)
    : m_first(std::min(first, most))
    , m_most(most)
    , m_bound(m_first)
    , m_random(random)
{}

Backoff::Milliseconds Backoff::next()
{
    const auto choices = std::uint64_t(m_bound.count()) + 1;
    const Milliseconds wait{Milliseconds::rep(m_random.next64() % choices)};
    m_bound = std::min(m_bound * 2, m_most);
    return wait;
}

} // namespace foyer::redis
