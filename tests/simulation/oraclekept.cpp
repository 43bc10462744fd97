// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/oracle.h"

#include <algorithm>

namespace foyer::simulation {

using booking::HoldState;
using booking::LineKind;

Answer Oracle::refusedOver(const Hold &hold)
{
    return refused(hold.state == HoldState::Released   ? "hold_released"
                   : hold.state == HoldState::Consumed ? "hold_consumed"
                                                       : "hold_expired");
}

void Oracle::end(Hold &hold, HoldState state)
{
    for (const Line &line : hold.lines) {
        if (line.kind == LineKind::Seat && m_seats[std::size_t(line.seat)].hold == hold.asked.id)
            m_seats[std::size_t(line.seat)].hold = 0;
    }
    hold.state = state;
}

Answer Oracle::extend(const Step &step)
{
    Hold *hold = holdOf(step.id, step.who);
    if (hold == nullptr)
        return refused("not_found");
    if (!isLive(*hold))
        return refusedOver(*hold);
    if (hold->isExtended && !isStaff(step.who))
        return refused("already_extended");
    hold->isExtended = true;
    hold->until = m_now + 2 * playhouse::holdHours;
    return shown(*hold);
}

Answer Oracle::release(const Step &step)
{
    Hold *hold = holdOf(step.id, step.who);
    if (hold == nullptr)
        return refused("not_found");
    if (hold->state == HoldState::Consumed)
        return refused("hold_consumed");
    if (!isLive(*hold))
        return {};
    for (const qint16 number : step.lines) {
        if (std::ranges::find(hold->lines, number, &Line::number) == hold->lines.end())
            return refused("unknown_line");
    }
    if (step.lines.empty()) {
        end(*hold, HoldState::Released);
        return {};
    }
    const auto isNamed = [&step](const Line &line) {
        return std::ranges::find(step.lines, line.number) != step.lines.end();
    };
    for (const Line &line : hold->lines) {
        if (isNamed(line) && line.kind == LineKind::Seat)
            m_seats[std::size_t(line.seat)].hold = 0;
    }
    std::erase_if(hold->lines, isNamed);
    if (hold->lines.empty())
        hold->state = HoldState::Released;
    return {};
}

Answer Oracle::releaseAll(const Step &step)
{
    Answer answer;
    answer.left = 0;
    for (const qint32 id : m_kept) {
        Hold &hold = m_holds.at(id);
        if (hold.asked.who != step.who || !isLive(hold))
            continue;
        answer.left += qint64(hold.lines.size());
        end(hold, HoldState::Released);
    }
    return answer;
}

Answer Oracle::lookHold(const Step &step) const
{
    const auto found = m_holds.find(step.id);
    const bool isThere = found != m_holds.end() && mayTouch(step.who, found->second);
    return isThere ? shown(found->second) : refused("not_found");
}

Answer Oracle::listHolds(const Step &step) const
{
    Answer answer;
    for (const qint32 id : m_kept) {
        if (m_holds.at(id).asked.who == step.who && isLive(m_holds.at(id)))
            answer.seats.push_back(id);
    }
    std::ranges::sort(answer.seats);
    return answer;
}

Answer Oracle::shown(const Hold &hold) const
{
    Answer answer;
    const bool hasRunOut = hold.state == HoldState::Live && !isLive(hold);
    answer.state = hasRunOut ? 'e' : "lrec"[std::size_t(hold.state)];
    answer.isExtended = hold.isExtended;
    for (const Line &line : hold.lines) {
        answer.total += line.price;
        answer.lines.push_back(
            {line.number, line.kind, line.seat, line.pool, line.type, line.price, line.fee, false, -1});
    }
    return answer;
}

} // namespace foyer::simulation
