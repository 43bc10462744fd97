// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace foyer::simulation {

/// How much is played, and from which seed on: FOYER_SEED and FOYER_STEPS, or what the test run plays.
struct Plan
{
    static constexpr std::size_t stepsOfAStory = 1'000;

    quint64 seed = 1;
    std::size_t steps = 0;

    [[nodiscard]] static Plan orElse(std::size_t usualSteps)
    {
        bool isSeed = false;
        bool isSteps = false;
        const qulonglong seed = qgetenv("FOYER_SEED").toULongLong(&isSeed);
        const qulonglong steps = qgetenv("FOYER_STEPS").toULongLong(&isSteps);
        return {isSeed ? quint64(seed) : 1, isSteps ? std::size_t(steps) : usualSteps};
    }

    [[nodiscard]] std::size_t stories() const noexcept { return (steps + stepsOfAStory - 1) / stepsOfAStory; }

    /// Of the story with this number.
    [[nodiscard]] std::size_t stepsOf(std::size_t story) const noexcept
    {
        return qMin(stepsOfAStory, steps - story * stepsOfAStory);
    }
};

} // namespace foyer::simulation
