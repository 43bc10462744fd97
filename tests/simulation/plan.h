// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace foyer::simulation {

/// How much is played, and from which seed on: FOYER_SEED and FOYER_STEPS, or what the test run plays.
struct Plan
{
    static constexpr std::size_t stepsOfAStory = 1'000;
    static constexpr std::size_t storiesOfARow = 25; ///< each row of a test has a time limit of its own

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

    [[nodiscard]] std::size_t rows() const noexcept
    {
        return (stories() + storiesOfARow - 1) / storiesOfARow;
    }

    /// One past the last story of a row.
    [[nodiscard]] std::size_t endOfRow(std::size_t row) const noexcept
    {
        return qMin((row + 1) * storiesOfARow, stories());
    }

    /// Of the story with this number.
    [[nodiscard]] std::size_t stepsOf(std::size_t story) const noexcept
    {
        return qMin(stepsOfAStory, steps - story * stepsOfAStory);
    }
};

} // namespace foyer::simulation
