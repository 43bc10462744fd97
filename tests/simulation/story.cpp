// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/story.h"

#include <algorithm>

namespace foyer::simulation {

using booking::Channel;
using booking::Tender;

Story::Story(quint64 seed) : m_dice(seed), m_jumpsOfAThousand(10 + 20 * m_dice.roll(4)) {}

Steps Story::tell(std::size_t steps)
{
    while (m_told.size() < steps)
        m_told.push_back(next());
    return m_told;
}

Step Story::next()
{
    if (m_dice.roll(1000) < m_jumpsOfAThousand)
        return jump();
    const int roll = m_dice.roll(100);
    if (roll < 31)
        return take();
    if (roll < 49)
        return pay();
    if (roll < 57)
        return endHold();
    if (roll < 64)
        return payAgain();
    if (roll < 70)
        return endOrder();
    if (roll < 75)
        return speak();
    if (roll < 83)
        return refund();
    if (roll < 86)
        return house();
    return roll < 94 ? look() : again();
}

const Story::HoldTold *Story::someHold(int back)
{
    if (m_holds.empty())
        return nullptr;
    return &m_holds[m_holds.size() - 1 - std::size_t(m_dice.roll(std::min(back, int(m_holds.size()))))];
}

const Story::OrderTold *Story::someOrder(int back)
{
    if (m_orders.empty())
        return nullptr;
    return &m_orders[m_orders.size() - 1 - std::size_t(m_dice.roll(std::min(back, int(m_orders.size()))))];
}

void Story::chooseRun(Step &step)
{
    const playhouse::Row &row = playhouse::rows[std::size_t(m_dice.roll(int(playhouse::rows.size())))];
    const int wanted = 1 + m_dice.roll(m_dice.chance(10) ? 5 : 3);
    const int first = m_dice.roll(row.seats - wanted + 1);
    for (int i = 0; i < wanted; ++i)
        step.seats.push_back(row.firstSeat + first + i);
    if (m_dice.chance(1))
        step.seats.back() = playhouse::seats + m_dice.roll(9);
}

void Story::choosePlaces(Step &step)
{
    const std::size_t pool = std::size_t(m_dice.roll(2));
    step.places[pool] = 1 + m_dice.roll(3);
    if (m_dice.chance(15))
        step.places[1 - pool] = 1;
}

void Story::chooseReplaced(Step &step)
{
    for (int tries = 1 + m_dice.roll(2); tries > 0; --tries) {
        const HoldTold *hold = someHold(6);
        const bool isNew =
            hold != nullptr && std::ranges::find(step.replaces, hold->id) == step.replaces.end();
        if (isNew && (hold->who == step.who || m_dice.chance(10)))
            step.replaces.push_back(hold->id);
    }
}

Step Story::take()
{
    Step step;
    step.kind = StepKind::Take;
    step.who = somebody();
    step.id = ++m_lastId;
    const int what = m_dice.roll(100);
    if (what < 50)
        chooseRun(step);
    else if (what < 80)
        step.best = 1 + m_dice.roll(5);
    if (what >= 70)
        choosePlaces(step);
    if (step.best > 0 && m_dice.chance(40))
        step.category = m_dice.roll(2);
    step.type = m_dice.chance(15) ? playhouse::child : 0;
    if (isStaff(step.who)) {
        step.channel = m_dice.chance(30) ? Channel::Phone : Channel::BoxOffice;
        step.overridesOrphans = m_dice.chance(25);
        if (m_dice.chance(30))
            chooseReplaced(step);
    }
    m_holds.push_back({step.id, step.who});
    return step;
}

Step Story::endHold()
{
    Step step;
    const HoldTold *hold = someHold(8);
    step.who = hold == nullptr ? somebody() : mostly(hold->who);
    step.id = hold == nullptr ? ++m_lastId : hold->id;
    const int what = m_dice.roll(10);
    step.kind = what < 4 ? StepKind::Extend : StepKind::Release;
    if (what >= 7)
        step.lines.push_back(qint16(m_dice.roll(4)));
    if (what == 9) {
        step.kind = StepKind::ReleaseAll;
        step.id = 0;
        step.lines.clear();
        step.who = Who(m_dice.roll(3));
    }
    return step;
}

Fate Story::rollFate()
{
    return m_dice.chance(65) ? Fate::Approve : Fate(1 + m_dice.roll(fateCount - 1));
}

void Story::chooseTender(Step &step)
{
    const int roll = m_dice.roll(100);
    step.tender = isStaff(step.who) ? Tender::Cash : Tender::Simulated;
    if (roll < 20)
        step.tender = isStaff(step.who) ? Tender::Simulated : Tender::Complimentary;
    else if (roll < 32)
        step.tender = isStaff(step.who) ? Tender::Complimentary : Tender::Simulated;
    else if (roll < 34)
        step.tender = m_dice.chance(50) ? Tender::GiftCard : Tender::Cash;
    step.fate = step.tender == Tender::Simulated ? rollFate() : Fate::Approve;
    if (isStaff(step.who) && m_dice.chance(30))
        step.given = m_dice.chance(20) ? 100 * m_dice.roll(60) : 20'000;
}

Step Story::pay()
{
    Step step;
    step.kind = StepKind::Pay;
    const HoldTold *hold = someHold(5);
    step.who = hold == nullptr ? somebody() : mostly(hold->who);
    step.of = hold == nullptr ? ++m_lastId : hold->id;
    step.id = ++m_lastId;
    step.attempt = ++m_lastId;
    step.hasWrongMac = m_dice.chance(2);
    chooseTender(step);
    const OrderTold *other = m_dice.chance(2) ? someOrder(10) : nullptr;
    if (other != nullptr) { // an attempt that is another order's
        step.attempt = other->attempt;
        step.fate = other->fate;
    }
    step.startsOnly = step.tender == Tender::Simulated && !isStaff(step.who) && m_dice.chance(35);
    m_orders.push_back({step.id, step.who, step.attempt, step.fate});
    return step;
}

Step Story::payAgain()
{
    Step step;
    step.kind = StepKind::PayAgain;
    const OrderTold *order = someOrder(6);
    step.who = order == nullptr ? somebody() : mostly(order->who);
    step.id = order == nullptr ? ++m_lastId : order->id;
    if (!isStaff(step.who) && m_dice.chance(50)) {
        step.kind = StepKind::Confirm;
        return step;
    }
    step.attempt = ++m_lastId;
    chooseTender(step);
    const auto told = std::ranges::find(m_orders, step.id, &OrderTold::id);
    if (told != m_orders.end() && m_dice.chance(70)) {
        told->attempt = step.attempt;
        told->fate = step.fate;
    }
    return step;
}

Step Story::endOrder()
{
    Step step;
    const OrderTold *order = someOrder(12);
    step.who = order == nullptr ? somebody() : mostly(order->who);
    step.id = order == nullptr ? ++m_lastId : order->id;
    step.kind = m_dice.chance(55) ? StepKind::Cancel : StepKind::Expire;
    return step;
}

// An attempt's id carries what its provider did at first.
Step Story::speak()
{
    Step step;
    step.kind = StepKind::Speak;
    const OrderTold *order = someOrder(8);
    const OrderTold *other = m_dice.chance(4) ? someOrder(8) : order;
    step.id = order == nullptr ? ++m_lastId : order->id;
    step.attempt = other == nullptr ? ++m_lastId : other->attempt;
    const int roll = m_dice.roll(10);
    step.fate = roll < 5 ? Fate::Approve : roll < 9 ? Fate::CardDeclined : Fate::Silent;
    return step;
}

void Story::chooseLines(Step &step)
{
    for (qint16 line = 0; line < 5; ++line) {
        if (!m_dice.chance(line == 4 ? 3 : 40))
            continue;
        step.lines.push_back(line);
        const bool isFree = m_dice.chance(step.who == Who::Fritz ? 40 : 5);
        step.amounts.push_back(isFree ? m_dice.roll(m_dice.chance(25) ? 6000 : 900) : -1);
    }
}

Step Story::refund()
{
    Step step;
    step.kind = StepKind::Refund;
    const OrderTold *order = someOrder(m_dice.chance(70) ? 10 : 1000);
    step.of = order == nullptr ? ++m_lastId : order->id;
    step.id = ++m_lastId;
    step.who = staff();
    if (m_dice.chance(50))
        chooseLines(step);
    return step;
}

Step Story::house()
{
    Step step;
    step.who = m_dice.chance(90) ? Who::Fritz : staff();
    if (!m_houses.empty() && m_dice.chance(50)) {
        step.kind = StepKind::ReleaseHouse;
        step.id = m_houses[std::size_t(m_dice.roll(int(m_houses.size())))];
        return step;
    }
    step.kind = StepKind::TakeHouse;
    step.id = ++m_lastId;
    if (m_dice.chance(80))
        chooseRun(step);
    if (step.seats.empty() || m_dice.chance(30))
        choosePlaces(step);
    step.isBreakable = m_dice.chance(75);
    step.sellableBy = booking::HouseSale(m_dice.roll(3));
    m_houses.push_back(step.id);
    return step;
}

Step Story::look()
{
    Step step;
    const int what = m_dice.roll(8);
    const HoldTold *hold = someHold(10);
    const OrderTold *order = someOrder(20);
    if (what < 2 || order == nullptr) {
        step.kind = StepKind::LookHold;
        step.who = hold == nullptr ? somebody() : mostly(hold->who);
        step.id = hold == nullptr ? ++m_lastId : hold->id;
    } else if (what == 2) {
        step.kind = StepKind::ListHolds;
        step.who = Who(m_dice.roll(3));
    } else {
        step.kind = what < 6 ? StepKind::LookOrder : StepKind::LookLedger;
        step.who = step.kind == StepKind::LookOrder ? mostly(order->who) : staff();
        step.id = order->id;
    }
    return step;
}

Step Story::jump()
{
    Step step;
    step.kind = StepKind::Jump;
    step.hours = 1 + m_dice.roll(8);
    return step;
}

// What somebody has asked before, word for word or not quite.
Step Story::again()
{
    if (m_told.empty())
        return take();
    const int back = std::min(40, int(m_told.size()));
    Step step = m_told[m_told.size() - 1 - std::size_t(m_dice.roll(back))];
    if (step.kind == StepKind::Jump)
        return look();
    if (m_dice.chance(35))
        alter(step);
    return step;
}

void Story::alter(Step &step)
{
    const HoldTold *hold = someHold(10);
    const OrderTold *order = someOrder(10);
    switch (step.kind) {
    case StepKind::Take:
    case StepKind::TakeHouse:
        step.seats.clear();
        step.best = 0;
        choosePlaces(step);
        break;
    case StepKind::Pay: step.of = hold == nullptr ? step.of : hold->id; break;
    case StepKind::PayAgain:
        step.tender = step.tender == Tender::Cash ? Tender::Complimentary : Tender::Cash;
        break;
    case StepKind::Refund: step.of = order == nullptr ? step.of : order->id; break;
    case StepKind::Confirm:
    case StepKind::Extend:
    case StepKind::Release:
    case StepKind::ReleaseAll:
    case StepKind::Cancel:
    case StepKind::Expire:
    case StepKind::Speak:
    case StepKind::ReleaseHouse:
    case StepKind::Jump:
    case StepKind::LookHold:
    case StepKind::LookOrder:
    case StepKind::LookLedger:
    case StepKind::ListHolds:
    case StepKind::Close: break;
    }
}

} // namespace foyer::simulation
