// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/seatboard.h"

namespace foyer::booking {

namespace {

void count(SeatCounts &counts, char state)
{
    ++counts.total;
    switch (state) {
    case 'f': ++counts.free; return;
    case 'o': ++counts.onHold; return;
    case 's': ++counts.selling; return;
    case 'l': ++counts.leased; return;
    case 'h': ++counts.house; return;
    default: ++counts.sold; return;
    }
}

} // namespace

SeatBoard::SeatBoard(SaleSheetPtr sheet)
    : m_sheet(std::move(sheet))
    , m_states(qsizetype(m_sheet->seats.size()), 'f')
    , m_versions(m_sheet->seats.size(), 0)
{
    if (m_sheet->house)
        m_availability = std::make_unique<seating::Availability>(m_sheet->house);
}

void SeatBoard::show(qint32 seat, char state)
{
    if (m_states.at(seat) == state)
        return;
    m_states[seat] = state;
    ++m_changes;
    if (m_availability)
        m_availability->apply(seating::SeatIndex(seat),
                              state == 'f' ? seating::SeatState::Free : seating::SeatState::Taken);
}

void SeatBoard::apply(const SeatNews &news)
{
    if (news.seat < 0 || news.seat >= m_states.size() || news.version <= m_versions[std::size_t(news.seat)])
        return;
    m_versions[std::size_t(news.seat)] = news.version;
    const auto held = m_held.find(news.seat);
    const char shown = held != m_held.end() ? held->second.before : m_states.at(news.seat);
    const char before = news.below != '\0' ? news.below : shown;
    if (held != m_held.end())
        m_held.erase(held);
    if (news.state == 'o' && news.until)
        m_held.emplace(news.seat, Held{*news.until, before == 'h' ? 'h' : 'f'});
    show(news.seat, news.state);
}

void SeatBoard::expire(Instant now)
{
    for (auto held = m_held.begin(); held != m_held.end();) {
        if (now < held->second.until) {
            ++held;
            continue;
        }
        show(held->first, held->second.before);
        held = m_held.erase(held);
    }
}

bool SeatBoard::isFreeBelow(qint32 seat) const
{
    const auto held = m_held.find(seat);
    return held != m_held.end() && held->second.before == 'f';
}

std::map<qint16, SeatCounts> SeatBoard::counts() const
{
    std::map<qint16, SeatCounts> counts;
    for (const SheetCategory &category : m_sheet->categories)
        counts[category.ordinal];
    for (qsizetype seat = 0; seat < m_states.size(); ++seat)
        count(counts[m_sheet->seats[std::size_t(seat)].category], m_states.at(seat));
    return counts;
}

} // namespace foyer::booking
