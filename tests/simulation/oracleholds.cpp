// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/oracle.h"

#include <algorithm>

namespace foyer::simulation {

using booking::HoldState;
using booking::LineKind;

namespace {

bool isSameRequest(const Step &a, const Step &b)
{
    return a.seats == b.seats && a.best == b.best && a.category == b.category && a.places == b.places
           && a.type == b.type && a.channel == b.channel && a.overridesOrphans == b.overridesOrphans
           && a.replaces == b.replaces;
}

bool contains(const std::vector<qint32> &list, qint32 one)
{
    return std::ranges::find(list, one) != list.end();
}

qint32 categoryOf(qint32 seat)
{
    return seat < playhouse::rows[3].firstSeat ? 0 : 1;
}

} // namespace

bool Oracle::isLive(const Hold &hold) const
{
    return hold.state == HoldState::Live && m_now < hold.until;
}

// Staff share what is held at the box office; what buyers hold is theirs alone.
bool Oracle::mayTouch(Who who, const Hold &hold)
{
    return isStaff(who) ? isStaff(hold.asked.who) : hold.asked.who == who;
}

Oracle::Hold *Oracle::holdOf(qint32 id, Who who)
{
    const auto found = m_holds.find(id);
    return found != m_holds.end() && mayTouch(who, found->second) ? &found->second : nullptr;
}

bool Oracle::isHeld(const Seat &seat, const std::vector<qint32> &butBy) const
{
    return seat.hold != 0 && !contains(butBy, seat.hold) && isLive(m_holds.at(seat.hold));
}

qint32 Oracle::heldPlaces(qint32 pool, const std::vector<qint32> &butBy) const
{
    qint32 places = 0;
    for (const qint32 id : m_kept) {
        const Hold &hold = m_holds.at(id);
        if (!isLive(hold) || contains(butBy, id))
            continue;
        for (const Line &line : hold.lines)
            places += line.pool == pool ? 1 : 0;
    }
    return places;
}

OpenSeats Oracle::openSeats(const std::vector<qint32> &butBy) const
{
    OpenSeats open{};
    for (std::size_t i = 0; i < m_seats.size(); ++i) {
        const Seat &seat = m_seats[i];
        open[i] = seat.order == 0 && seat.house == 0 && !isHeld(seat, butBy);
    }
    return open;
}

Answer Oracle::take(const Step &step, const Answer &heard)
{
    for (const qint32 id : step.replaces) {
        if (holdOf(id, step.who) == nullptr)
            return refused("not_found");
    }
    const auto known = m_holds.find(step.id);
    return known == m_holds.end() ? takeNew(step, heard) : repeated(step, known->second);
}

Answer Oracle::repeated(const Step &step, const Hold &hold) const
{
    if (hold.asked.who != step.who || !isSameRequest(hold.asked, step))
        return refused("id_taken");
    return isLive(hold) ? shown(hold) : refusedOver(hold);
}

Answer Oracle::takeNew(const Step &step, const Answer &heard)
{
    std::vector<qint32> seats;
    std::vector<Line> lines;
    if (std::optional<Answer> closed = closedTo(step))
        return *closed;
    if (std::optional<Answer> none = chooseSeats(step, heard, seats))
        return *none;
    if (std::optional<Answer> unsold = priceAll(step, seats, lines))
        return *unsold;
    if (std::optional<Answer> wrong = objectionToReplaced(step))
        return *wrong;
    if (std::optional<Answer> taken = whatIsTaken(step, lines))
        return *taken;
    if (std::optional<Answer> full = poolTooFull(step))
        return *full;
    if (std::optional<Answer> limit = beyondLimits(step, qint32(lines.size())))
        return *limit;
    give(step, std::move(lines));
    return shown(m_holds.at(step.id));
}

std::optional<Answer> Oracle::closedTo(const Step &step) const
{
    if (isStaff(step.who))
        return m_now < playhouse::boxOfficeCloses ? std::nullopt : std::optional(refused("not_on_sale"));
    if (m_now < playhouse::earlyOpens)
        return refused("not_yet_on_sale");
    return m_now < playhouse::generalCloses ? std::nullopt : std::optional(refused("not_on_sale"));
}

std::optional<Answer> Oracle::chooseSeats(const Step &step, const Answer &heard,
                                          std::vector<qint32> &seats) const
{
    if (step.best > 0)
        return chooseBest(step, heard, seats);
    for (const qint32 seat : step.seats) {
        Answer unknown = refused("unknown_seat");
        unknown.seats = {seat};
        if (seat >= playhouse::seats)
            return unknown;
    }
    seats = step.seats;
    if (step.overridesOrphans)
        return std::nullopt;
    std::vector<qint32> ours;
    for (const qint32 id : step.replaces)
        ours.push_back(id);
    const hallrules::Verdict verdict = hallrules::judge(openSeats(ours), seats);
    if (verdict.mended.empty())
        return std::nullopt;
    Answer stranding = refused("strands_seat");
    stranding.seats = verdict.stranded;
    const bool isOneOfThem = std::ranges::find(verdict.mended, heard.instead) != verdict.mended.end();
    stranding.instead = isOneOfThem ? heard.instead : verdict.mended.front();
    return stranding;
}

std::optional<Answer> Oracle::chooseBest(const Step &step, const Answer &heard,
                                         std::vector<qint32> &seats) const
{
    SeatedCategories categories{step.category != 1, step.category != 0};
    for (std::size_t i = 0; i < categories.size(); ++i)
        categories[i] = categories[i] && playhouse::prices[i][std::size_t(step.type)] != playhouse::notSold;
    if (!categories[0] && !categories[1])
        return refused("no_price");
    const OpenSeats open = openSeats();
    const std::vector<std::vector<qint32>> blocks = hallrules::best(open, step.best, categories);
    if (blocks.empty()) {
        Answer none = refused("no_seats_together");
        none.left = hallrules::mostTogether(open, categories);
        return none;
    }
    std::vector<qint32> given;
    for (const LineSeen &line : heard.lines) {
        if (line.kind == LineKind::Seat)
            given.push_back(line.seat);
    }
    seats = std::ranges::find(blocks, given) != blocks.end() ? given : blocks.front();
    return std::nullopt;
}

std::optional<Answer> Oracle::priceAll(const Step &step, const std::vector<qint32> &seats,
                                       std::vector<Line> &lines) const
{
    const auto add = [&](LineKind kind, qint32 seat, qint32 pool, qint32 category) {
        qint64 price = playhouse::prices[std::size_t(category)][std::size_t(step.type)];
        const bool isEarly = m_now < playhouse::earlyCloses && !isStaff(step.who);
        if (category == 0 && step.type == 0 && isEarly)
            price = playhouse::earlyStalls;
        const qint64 share = (price * playhouse::feeShare + 5'000) / 10'000;
        const qint64 fee = price == 0 ? 0 : share + playhouse::feePerTicket;
        const qint32 tax = playhouse::taxes[std::size_t(category)];
        lines.push_back({qint16(lines.size()), kind, seat, pool, step.type, price + fee, fee, tax});
        return price != playhouse::notSold;
    };
    for (const qint32 seat : seats) {
        Answer unsold = refused("no_price");
        unsold.seats = {seat};
        if (!add(LineKind::Seat, seat, -1, categoryOf(seat)))
            return unsold;
    }
    for (std::size_t pool = 0; pool < m_pools.size(); ++pool) {
        for (qint32 place = 0; place < step.places[pool]; ++place) {
            if (!add(LineKind::Place, -1, qint32(pool), playhouse::pools[pool].category))
                return refused("no_price");
        }
    }
    return std::nullopt;
}

std::optional<Answer> Oracle::objectionToReplaced(const Step &step) const
{
    std::vector<qint32> replaced = step.replaces;
    std::ranges::sort(replaced);
    for (const qint32 id : replaced) {
        const Hold &hold = m_holds.at(id);
        if (hold.asked.who != step.who)
            return refused("not_found");
        if (hold.state == HoldState::Consumed)
            return refused("hold_consumed");
    }
    return std::nullopt;
}

bool Oracle::maySell(Who who, const House &house) const
{
    if (!isStaff(who) || !house.asked.isBreakable)
        return false;
    return house.asked.sellableBy == booking::HouseSale::BoxOffice
           || (house.asked.sellableBy == booking::HouseSale::Supervisor && who == Who::Fritz);
}

std::optional<Answer> Oracle::whatIsTaken(const Step &step, const std::vector<Line> &lines) const
{
    Answer taken = refused("seat_taken");
    Answer house = refused("held_by_house");
    for (const Line &line : lines) {
        if (line.kind != LineKind::Seat)
            continue;
        const Seat &seat = m_seats[std::size_t(line.seat)];
        if (seat.order != 0 || isHeld(seat, step.replaces))
            taken.seats.push_back(line.seat);
        else if (seat.house != 0 && !maySell(step.who, m_houses.at(seat.house)))
            house.seats.push_back(line.seat);
    }
    if (!taken.seats.empty())
        return taken;
    return house.seats.empty() ? std::nullopt : std::optional(house);
}

std::optional<Answer> Oracle::poolTooFull(const Step &step) const
{
    for (std::size_t i = 0; i < m_pools.size(); ++i) {
        if (step.places[i] == 0)
            continue;
        const Pool &pool = m_pools[i];
        const qint32 left = playhouse::pools[i].capacity - pool.selling - pool.sold - pool.house
                            - heldPlaces(qint32(i), step.replaces);
        Answer full = refused("pool_full");
        full.pool = qint32(i);
        if (left < step.places[i])
            return full;
    }
    return std::nullopt;
}

std::optional<Answer> Oracle::beyondLimits(const Step &step, qint32 wanted) const
{
    if (isStaff(step.who))
        return std::nullopt;
    Answer limit = refused("order_limit");
    limit.left = playhouse::perOrderLimit;
    if (wanted > playhouse::perOrderLimit)
        return limit;
    qint32 has = m_bought[std::size_t(step.who)];
    for (const qint32 id : m_kept) {
        const Hold &hold = m_holds.at(id);
        has += hold.asked.who == step.who && isLive(hold) ? qint32(hold.lines.size()) : 0;
    }
    limit = refused("buyer_limit");
    limit.left = std::max(0, playhouse::perBuyerLimit - has);
    return has + wanted > playhouse::perBuyerLimit ? std::optional(limit) : std::nullopt;
}

void Oracle::give(const Step &step, std::vector<Line> lines)
{
    for (const qint32 id : step.replaces) {
        if (isLive(m_holds.at(id)))
            end(m_holds.at(id), HoldState::Released);
    }
    std::erase_if(m_kept, [this](qint32 id) { return !isLive(m_holds.at(id)); });
    m_kept.push_back(step.id);
    Hold hold{step, std::move(lines)};
    hold.until = m_now + 2 * playhouse::holdHours;
    for (const Line &line : hold.lines) {
        if (line.kind == LineKind::Seat)
            m_seats[std::size_t(line.seat)].hold = step.id;
    }
    m_holds.emplace(step.id, std::move(hold));
}

} // namespace foyer::simulation
