// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/photographer.h"
#include "app/tour/player.h"
#include "app/tour/robot.h"
#include "app/tour/tourstep.h"

#include <functional>
#include <vector>

namespace foyer {
class Clock;
}

namespace foyer::app {

/// Plays steps one after the other and takes the picture of each. Ends at the first that fails.
class Tour final
{
public:
    using Teller = std::function<void(const QString &line)>;

    /// `tell` gets a line for each step. All outlive it.
    Tour(std::vector<TourStep> steps, Robot &robot, Player &player, Photographer &photographer,
         const Clock &clock, Teller tell);

    /// Whether all went as it should.
    [[nodiscard]] Task<bool> play();

private:
    [[nodiscard]] Task<bool> playStep(std::size_t index);

    std::vector<TourStep> m_steps;
    Robot &m_robot;
    Player &m_player;
    Photographer &m_photographer;
    const Clock &m_clock;
    Teller m_tell;
};

} // namespace foyer::app
