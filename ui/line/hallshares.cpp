// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/hallshares.h"

#include "core/seating/seatmapformat.h"
#include "core/seating/seatordinals.h"
#include "ui/kit/format.h"

#include <algorithm>
#include <QJsonDocument>
#include <QPointer>

namespace foyer::line {

namespace {

// Three seats of a thousand are no sixth of them: what is nearer to nothing than to the first step is
// nothing.
double shownShare(const wire::Occupancy &part)
{
    constexpr double half = 1.0 / 12;
    const double share = double(part.sold) / double(part.capacity);
    return share < half ? 0.0 : share;
}

} // namespace

HallShares::HallShares(client::BookingApi &booking, QObject *parent) : QObject(parent), m_booking(booking)
{
    m_seats.setColouring(seatview::Colouring::SectionHeat);
}

void HallShares::show(std::optional<catalog::PerformanceId> performance)
{
    if (performance == m_performance && m_state != State::Failed)
        return;
    if (performance != m_performance)
        m_sections.clear();
    m_performance = performance;
    ++m_round;
    become(performance ? State::Loading : State::Nothing);
    if (performance)
        static_cast<void>(load(*performance, m_round));
}

Task<void> HallShares::load(catalog::PerformanceId performance, quint64 round)
{
    const QPointer<HallShares> self(this);
    client::Answer<client::Content> map = co_await m_booking.seatMap(performance);
    if (!self || round != m_round)
        co_return;
    if (!map) {
        become(map.error().kind == client::RefusalKind::NotFound ? State::Nothing : State::Failed);
        co_return;
    }
    const QJsonObject answer = QJsonDocument::fromJson(map->bytes).object();
    const Result<seating::SeatMap> hall =
        seating::decodeSeatMap(answer.value(QLatin1StringView{"document"}).toObject());
    if (!hall) {
        become(State::Failed);
        co_return;
    }
    m_seats.setPlan(seatview::SeatPlan::build(*hall));
    m_places = seating::sectionPlacesIn(answer, *hall);
    put();
    become(State::Ready);
}

void HallShares::setSections(const std::vector<wire::Occupancy> &sections)
{
    m_sections = sections;
    put();
}

void HallShares::put()
{
    const auto &plan = m_seats.plan();
    if (!plan)
        return;
    std::vector<double> shares(plan->sections().size(), 0.0);
    std::vector<seatview::PoolLook> pools(plan->pools().size());
    for (std::size_t i = 0; i < pools.size(); ++i)
        pools[i].free = plan->pools()[i].capacity;
    for (const wire::Occupancy &part : m_sections) {
        const std::int64_t place = placeOf(part);
        if (place >= 0 && std::size_t(place) < shares.size() && part.capacity > 0)
            shares[std::size_t(place)] = shownShare(part);
        for (std::size_t i = 0; part.section < 0 && i < pools.size(); ++i) {
            if (plan->pools()[i].name == part.name)
                pools[i].free = int(std::max<std::int64_t>(0, part.capacity - part.sold));
        }
    }
    m_seats.setSectionShares(std::move(shares));
    m_seats.setPools(std::move(pools));
}

seatview::SeatCard HallShares::cardOf(seatview::SeatIndex seat) const
{
    const seatview::SeatPlan &plan = *m_seats.plan();
    const quint32 section = plan.rowOf(seat).section;
    seatview::SeatCard card;
    card.title = plan.sections()[section].name;
    const auto part = std::ranges::find_if(m_sections, [this, section](const wire::Occupancy &known) {
        return placeOf(known) == std::int64_t(section);
    });
    if (part != m_sections.end())
        card.detail = tr("%1 sold").arg(kit::Format().ofTotal(part->sold, part->capacity));
    return card;
}

std::int64_t HallShares::placeOf(const wire::Occupancy &part) const
{
    const bool isKnown = part.section >= 0 && std::size_t(part.section) < m_places.size();
    return isKnown ? m_places[std::size_t(part.section)] : -1;
}

void HallShares::become(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace foyer::line
