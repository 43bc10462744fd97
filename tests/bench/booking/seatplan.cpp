// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/booking/seatplan.h"

namespace foyer::bench {

Visit SeatPlan::next()
{
    const int front = m_number % fronts();
    int &taken = m_taken[std::size_t(front)];
    const int room = rowShare - taken;
    if (room < 2)
        qFatal("the house is sold out; use more performances");
    int seats = int(m_random() % 2) + 1;
    if (room - seats == 1) // two and two, not two, one and a stranded one
        seats = 3 - seats;
    Visit visit;
    visit.buyer = m_number % m_buyers;
    visit.performance = front % m_performances;
    visit.seat = front / m_performances * Season::rowSeats + taken;
    visit.seats = seats;
    taken += seats;
    ++m_number;
    return visit;
}

int SeatPlan::left() const noexcept
{
    const int rounds = m_number / fronts() + 1;
    return (rowShare / 2 - rounds) * fronts();
}

} // namespace foyer::bench
