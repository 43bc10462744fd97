// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/corehall.h"

#include "core/seating/bestavailable.h"
#include "core/seating/orphanrule.h"

namespace foyer::simulation {

using booking::LineKind;
using booking::OrderLine;
using seating::SeatIndex;
using seating::SeatState;

namespace {

catalog::Channel channelOf(booking::Channel channel)
{
    return channel == booking::Channel::Public  ? catalog::Channel::Public
           : channel == booking::Channel::Phone ? catalog::Channel::Phone
                                                : catalog::Channel::BoxOffice;
}

std::vector<qint32> ordinals(const std::vector<SeatIndex> &seats)
{
    return {seats.begin(), seats.end()};
}

tl::unexpected<Answer> no(Answer answer)
{
    return tl::unexpected<Answer>(std::move(answer));
}

} // namespace

CoreHall::CoreHall(booking::SaleSheetPtr sheet) : m_sheet(std::move(sheet)), m_availability(m_sheet->house) {}

void CoreHall::show(qint32 seat, bool isFree)
{
    m_availability.apply(SeatIndex(seat), isFree ? SeatState::Free : SeatState::Taken);
}

CoreHall::Seats CoreHall::best(const Step &step, booking::HoldId id) const
{
    seating::SeatRequest request;
    request.categories.reset();
    for (qint32 category = 0; category < 2; ++category) {
        const bool isSold = playhouse::prices[std::size_t(category)][std::size_t(step.type)] >= 0;
        if (isSold && (step.category < 0 || step.category == category))
            request.categories.set(*m_sheet->house->category(m_sheet->categories[std::size_t(category)].key));
    }
    if (request.categories.none())
        return no(refused("no_price"));
    request.seats = std::size_t(step.best);
    request.seed = seating::seedOf(id.uuid());
    if (const auto block = seating::bestAvailable(m_availability, request))
        return ordinals(block->seats);
    Answer none = refused("no_seats_together");
    none.left = 0;
    for (std::size_t category = 0; category < m_sheet->house->categories().size(); ++category) {
        if (request.categories.test(category))
            none.left =
                std::max(none.left, qint64(m_availability.longestRun(seating::CategoryIndex(category))));
    }
    return no(none);
}

CoreHall::Seats CoreHall::named(const Step &step, const std::vector<qint32> &ours,
                                std::vector<booking::TakeHold::Neighbour> &neighbours)
{
    for (const qint32 seat : step.seats) {
        Answer unknown = refused("unknown_seat");
        unknown.seats = {seat};
        if (seat >= playhouse::seats)
            return no(unknown);
    }
    if (step.overridesOrphans)
        return step.seats;
    std::vector<qint32> freed;
    for (const qint32 seat : ours) {
        if (m_availability.apply(SeatIndex(seat), SeatState::Free))
            freed.push_back(seat);
    }
    const std::vector<SeatIndex> chosen(step.seats.begin(), step.seats.end());
    const auto verdict = seating::wouldStrand(m_availability, chosen);
    for (const qint32 seat : freed)
        show(seat, false);
    if (!verdict)
        return step.seats;
    Answer stranding = refused("strands_seat");
    stranding.seats = ordinals(verdict->stranded);
    stranding.instead = ordinals(verdict->mended);
    if (verdict->refused())
        return no(stranding);
    for (const auto &witness : verdict->looked)
        neighbours.push_back({qint32(witness.seat), witness.wasOpen});
    return step.seats;
}

bool CoreHall::add(std::vector<OrderLine> &lines, OrderLine line, qint32 type, catalog::PhaseId phase) const
{
    const booking::TicketTypeId ticketType = m_sheet->ticketTypes[std::size_t(type)].id;
    const auto quote =
        m_sheet->prices.quote(m_sheet->categories[std::size_t(line.category)].id, ticketType, phase);
    if (!quote)
        return false;
    line.line = qint16(lines.size());
    line.ticketType = ticketType;
    line.price = quote->total;
    line.fee = quote->fee;
    line.taxBasisPoints = quote->tax.value;
    lines.push_back(line);
    return true;
}

tl::expected<CoreHall::Choice, Answer> CoreHall::choose(const Step &step, Instant now, booking::HoldId id,
                                                        const std::vector<qint32> &ours)
{
    const catalog::SalePhase *phase = catalog::openPhase(m_sheet->phases, channelOf(step.channel), now);
    if (phase == nullptr) {
        const bool willOpen = catalog::nextOpening(m_sheet->phases, channelOf(step.channel), now).has_value();
        return no(refused(willOpen ? "not_yet_on_sale" : "not_on_sale"));
    }
    Choice choice;
    const Seats seats = step.best > 0 ? best(step, id) : named(step, ours, choice.neighbours);
    if (!seats)
        return no(seats.error());
    for (const qint32 seat : *seats) {
        OrderLine line;
        line.seat = seat;
        line.category = m_sheet->seats[std::size_t(seat)].category;
        Answer unsold = refused("no_price");
        unsold.seats = {seat};
        if (!add(choice.lines, line, step.type, phase->id))
            return no(unsold);
    }
    for (std::size_t pool = 0; pool < step.places.size(); ++pool) {
        for (qint32 place = 0; place < step.places[pool]; ++place) {
            OrderLine line;
            line.kind = LineKind::Place;
            line.pool = m_sheet->pools[pool].id;
            line.category = m_sheet->pools[pool].category;
            if (!add(choice.lines, line, step.type, phase->id))
                return no(refused("no_price"));
        }
    }
    return choice;
}

} // namespace foyer::simulation
