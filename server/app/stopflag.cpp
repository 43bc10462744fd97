// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/stopflag.h"

namespace foyer::app {

namespace {

// A signal handler reaches only what has static storage; lock-free, so async-signal-safe.
std::atomic_bool isRaised{false};
static_assert(std::atomic_bool::is_always_lock_free);

void raiseFlag(int)
{
    isRaised.store(true);
}

} // namespace

StopFlag::StopFlag()
{
    isRaised.store(false);
    struct sigaction action = {};
    action.sa_handler = &raiseFlag;
    sigemptyset(&action.sa_mask);
    sigaction(SIGTERM, &action, &m_term);
    sigaction(SIGINT, &action, &m_interrupt);
}

StopFlag::~StopFlag()
{
    sigaction(SIGTERM, &m_term, nullptr);
    sigaction(SIGINT, &m_interrupt, nullptr);
}

const std::atomic_bool *StopFlag::flag() const noexcept
{
    return &isRaised;
}

} // namespace foyer::app
