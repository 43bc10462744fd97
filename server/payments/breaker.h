// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace foyer::payments {

struct BreakerSettings
{
    int failures = 5;                        ///< in a row, then it opens
    std::chrono::milliseconds pause{10'000}; ///< then one attempt is let through to look
};

/// Keeps calls from a provider that does not answer. Closed while it does; open after so many failures in a
/// row; after the pause one call is let through, and its outcome decides. A refusal is an answer.
class Breaker
{
public:
    explicit Breaker(const Clock &clock, BreakerSettings settings = {}) : m_clock(clock), m_settings(settings)
    {}

    /// True: call, and tell the outcome.
    [[nodiscard]] bool tryPass();
    void answered();
    void failed();

    [[nodiscard]] bool isOpen() const noexcept { return m_openedAt.has_value(); }

private:
    const Clock &m_clock;
    BreakerSettings m_settings;
    int m_failures = 0;
    std::optional<SteadyInstant> m_openedAt;
};

} // namespace foyer::payments
