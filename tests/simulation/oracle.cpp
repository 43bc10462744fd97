// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/oracle.h"

#include <algorithm>

namespace foyer::simulation {

Answer Oracle::answer(const Step &step, const Answer &heard)
{
    switch (step.kind) {
    case StepKind::Take: return take(step, heard);
    case StepKind::Extend: return extend(step);
    case StepKind::Release: return release(step);
    case StepKind::ReleaseAll: return releaseAll(step);
    case StepKind::Pay: return pay(step);
    case StepKind::PayAgain: return payAgain(step);
    case StepKind::Confirm: return confirm(step);
    case StepKind::Cancel:
    case StepKind::Expire: return endOrder(step);
    case StepKind::Speak: return speak(step);
    case StepKind::Refund: return refund(step);
    case StepKind::TakeHouse: return takeHouse(step);
    case StepKind::ReleaseHouse: return releaseHouse(step);
    case StepKind::Jump: m_now += 2 * step.hours; return {};
    case StepKind::LookHold: return lookHold(step);
    case StepKind::LookOrder: {
        const Order *order = orderOf(step.id, step.who);
        return order == nullptr ? refused("not_found") : shown(*order);
    }
    case StepKind::LookLedger: return lookLedger(step);
    case StepKind::ListHolds: return listHolds(step);
    case StepKind::Close: return close();
    }
    return {};
}

Answer Oracle::takeHouse(const Step &step)
{
    if (step.who != Who::Fritz)
        return refused("forbidden");
    if (const auto known = m_houses.find(step.id); known != m_houses.end()) {
        const Step &asked = known->second.asked;
        const bool isSame = asked.seats == step.seats && asked.places == step.places
                            && asked.isBreakable == step.isBreakable && asked.sellableBy == step.sellableBy;
        return isSame ? shown(step.id, known->second) : refused("id_taken");
    }
    Answer unknown = refused("unknown_seat");
    Answer taken = refused("seat_taken");
    for (const qint32 seat : step.seats) {
        if (seat >= playhouse::seats) {
            unknown.seats.push_back(seat);
            continue;
        }
        const Seat &one = m_seats[std::size_t(seat)];
        if (one.order != 0 || one.house != 0 || isHeld(one))
            taken.seats.push_back(seat);
    }
    if (!unknown.seats.empty())
        return unknown;
    if (!taken.seats.empty())
        return taken;
    if (std::optional<Answer> full = poolTooFull(step))
        return *full;
    for (const qint32 seat : step.seats)
        m_seats[std::size_t(seat)].house = step.id;
    for (std::size_t pool = 0; pool < m_pools.size(); ++pool)
        m_pools[pool].house += step.places[pool];
    return shown(step.id, m_houses.emplace(step.id, House{step}).first->second);
}

Answer Oracle::releaseHouse(const Step &step)
{
    if (step.who != Who::Fritz)
        return refused("forbidden");
    const auto known = m_houses.find(step.id);
    if (known == m_houses.end())
        return refused("not_found");
    House &house = known->second;
    if (!house.isReleased) {
        house.isReleased = true;
        for (Seat &seat : m_seats)
            seat.house = seat.house == step.id ? 0 : seat.house;
        for (std::size_t pool = 0; pool < m_pools.size(); ++pool)
            m_pools[pool].house -= house.asked.places[pool];
    }
    return shown(step.id, house);
}

Answer Oracle::shown(qint32 id, const House &house) const
{
    Answer answer;
    answer.state = house.isReleased ? 'r' : 'h';
    for (qint32 seat = 0; seat < playhouse::seats; ++seat) {
        if (m_seats[std::size_t(seat)].house == id)
            answer.seats.push_back(seat);
    }
    return answer;
}

Answer Oracle::close() const
{
    Answer answer;
    for (const Seat &seat : m_seats) {
        const char unsold = isHeld(seat) ? 'o' : seat.house != 0 ? 'h' : 'f';
        answer.letters += seat.order == 0 ? unsold : seat.isSold ? 'd' : 's';
    }
    for (std::size_t i = 0; i < m_pools.size(); ++i) {
        const Pool &pool = m_pools[i];
        const qint32 held = heldPlaces(qint32(i));
        const qint32 left = playhouse::pools[i].capacity - held - pool.selling - pool.house - pool.sold;
        answer.pools.push_back({left, held, pool.selling, pool.house, pool.sold});
    }
    OracleBooks books;
    for (const auto &[id, order] : m_orders)
        books.add(order.books);
    answer.sums = books.sums();
    return answer;
}

} // namespace foyer::simulation
