// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tour.h"

#include "core/base/clock.h"

namespace foyer::app {

Tour::Tour(std::vector<TourStep> steps, Robot &robot, Player &player, Photographer &photographer,
           const Clock &clock, Teller tell)
    : m_steps(std::move(steps))
    , m_robot(robot)
    , m_player(player)
    , m_photographer(photographer)
    , m_clock(clock)
    , m_tell(std::move(tell))
{}

Task<bool> Tour::play()
{
    for (std::size_t index = 0; index < m_steps.size(); ++index) {
        bool isFine = co_await playStep(index);
        if (!isFine)
            co_return false;
    }
    m_tell(QStringLiteral("%1 steps, %2 pictures.").arg(m_steps.size()).arg(m_photographer.taken()));
    co_return true;
}

Task<bool> Tour::playStep(std::size_t index)
{
    const TourStep &step = m_steps[index];
    const SteadyInstant begin = m_clock.steadyNow();
    const QString name = QStringLiteral("%1-%2").arg(index + 1, 2, 10, QLatin1Char('0')).arg(step.name);
    for (std::size_t line = 0; line < step.lines.size() && !m_robot.hasFailed(); ++line) {
        TourLine copy = step.lines[line];
        co_await m_player.play(std::move(copy));
    }
    Result<void> pictured = co_await m_photographer.take(name, !step.isState);
    if (!pictured)
        m_robot.fail(pictured.error().detail);
    if (m_robot.hasFailed()) {
        m_tell(QStringLiteral("%1: FAILED\n%2").arg(name, m_robot.failure()));
        co_return false;
    }
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.steadyNow() - begin);
    m_tell(QStringLiteral("%1: %2 ms").arg(name).arg(took.count()));
    co_return true;
}

} // namespace foyer::app
