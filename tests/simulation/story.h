// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/dice.h"
#include "tests/simulation/step.h"

namespace foyer::simulation {

using Steps = std::vector<Step>;

/// Tells stories: from a seed, steps that people might take, and foolish ones. The same seed tells the same
/// story. It does not know what becomes of its steps; it remembers only what was asked for, so that later
/// steps are about something.
class Story
{
public:
    explicit Story(quint64 seed);

    [[nodiscard]] Steps tell(std::size_t steps);

private:
    struct HoldTold
    {
        qint32 id = 0;
        Who who = Who::Anna;
    };

    struct OrderTold
    {
        qint32 id = 0;
        Who who = Who::Anna;
        qint32 attempt = 0; ///< the last one
        Fate fate = Fate::Approve;
    };

    [[nodiscard]] Step next();
    [[nodiscard]] Step take();
    [[nodiscard]] Step endHold();
    [[nodiscard]] Step pay();
    [[nodiscard]] Step payAgain();
    [[nodiscard]] Step endOrder();
    [[nodiscard]] Step speak();
    [[nodiscard]] Step refund();
    [[nodiscard]] Step house();
    [[nodiscard]] Step look();
    [[nodiscard]] Step jump();
    [[nodiscard]] Step again();
    void alter(Step &step);

    void choosePlaces(Step &step);
    void chooseRun(Step &step);
    void chooseReplaced(Step &step);
    void chooseTender(Step &step);
    void chooseLines(Step &step);
    [[nodiscard]] Fate rollFate();

    [[nodiscard]] Who somebody() { return Who(m_dice.roll(people)); }

    [[nodiscard]] Who staff() { return Who(int(Who::Dora) + m_dice.roll(3)); }

    [[nodiscard]] Who mostly(Who who) { return m_dice.chance(92) ? who : somebody(); }

    [[nodiscard]] const HoldTold *someHold(int back);
    [[nodiscard]] const OrderTold *someOrder(int back);

    Dice m_dice;
    int m_jumpsOfAThousand; ///< some stories are over in an hour, some last for weeks
    qint32 m_lastId = 0;
    Steps m_told;
    std::vector<HoldTold> m_holds;
    std::vector<OrderTold> m_orders;
    std::vector<qint32> m_houses;
};

} // namespace foyer::simulation
