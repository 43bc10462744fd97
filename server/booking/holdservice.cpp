// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdservice.h"

#include "server/booking/batcher.h"

#include <algorithm>

namespace foyer::booking {

namespace {

constexpr int mostRounds = 6;
constexpr std::chrono::milliseconds asOfNow{0};
constexpr qint64 busyFor = 4; // seconds: who is sent away comes back spread over so many

// The crowd that is sent away must not come back all at once.
Denial tooBusy(HoldId asked)
{
    const QByteArray id = asked.toText();
    const auto some = qint64(quint8(id.back()) + quint8(id.at(id.size() - 2))) % busyFor;
    Denial denial{ServiceReason::Busy};
    denial.comeBack = ComeBack{std::chrono::seconds{1 + some}};
    return denial;
}

catalog::Channel catalogChannel(Channel channel)
{
    switch (channel) {
    case Channel::Public: return catalog::Channel::Public;
    case Channel::BoxOffice: return catalog::Channel::BoxOffice;
    case Channel::Phone: return catalog::Channel::Phone;
    case Channel::Partner: return catalog::Channel::Partner;
    }
    return catalog::Channel::Public;
}

/// Somebody else was faster, but other seats may do, or another look at the neighbours.
bool isLostRace(const Refusal &refusal, bool wasChosen)
{
    return refusal.reason == RefusalReason::NeighboursChanged
           || (wasChosen
               && (refusal.reason == RefusalReason::SeatTaken
                   || refusal.reason == RefusalReason::HeldByHouse));
}

TicketTypeId typeFor(const HoldRequest &request, std::size_t index)
{
    return index < request.seats.size() ? request.seats[index].type : request.best.type;
}

// Seats that stay in the basket, and the best ones beside them.
Ruling<Choice> beside(const std::vector<qint32> &kept, const Ruling<Choice> &best)
{
    if (!best)
        return best;
    Choice choice{kept, {}};
    for (const qint32 seat : best->seats) {
        if (std::ranges::find(kept, seat) != kept.end())
            return deny(Denial{ServiceReason::AskedTwice, {seat}});
        choice.seats.push_back(seat);
    }
    return choice;
}

std::vector<qint32> seatsOf(const std::vector<Hold> &holds)
{
    std::vector<qint32> seats;
    for (const Hold &hold : holds) {
        for (const OrderLine &line : hold.lines) {
            if (hold.state == HoldState::Live && line.kind == LineKind::Seat)
                seats.push_back(line.seat);
        }
    }
    return seats;
}

} // namespace

Ruling<catalog::PhaseId> HoldService::openPhaseFor(const SaleSheet &sheet, Channel channel) const
{
    if (sheet.state == PerformanceState::Draft)
        return deny(ServiceReason::NotFound);
    if (sheet.state != PerformanceState::OnSale)
        return deny(ServiceReason::PerformanceOver);
    const Instant now = m_parts.clock.now();
    const catalog::Channel through = catalogChannel(channel);
    if (const catalog::SalePhase *phase = catalog::openPhase(sheet.phases, through, now))
        return phase->id;
    Denial denial{ServiceReason::NotOnSale};
    denial.opensAt = catalog::nextOpening(sheet.phases, through, now);
    if (denial.opensAt) {
        denial.why = ServiceReason::NotYetOnSale;
        denial.comeBack =
            ComeBack{std::chrono::ceil<std::chrono::seconds>(*denial.opensAt - now), denial.opensAt};
    }
    return deny(std::move(denial));
}

SealedHold HoldService::seal(Hold hold, SaleSheetPtr sheet, bool isNew) const
{
    SealedHold sealed{std::move(hold)};
    sealed.mac = m_parts.mac.of(sealed.hold);
    sealed.sheet = std::move(sheet);
    sealed.isNew = isNew;
    return sealed;
}

TakeHold HoldService::commandFor(const HoldRequest &request, const Actor &actor, const SaleSheet &sheet) const
{
    TakeHold command;
    command.hold.id = request.id;
    command.hold.performance = sheet.number;
    command.hold.event = sheet.event;
    command.hold.organization = sheet.organization;
    command.hold.owner = actor.account;
    command.hold.channel = request.channel;
    command.hold.currency = QByteArray(sheet.prices.currency().code().data(), 3);
    command.hold.sheetRevision = sheet.revision;
    command.hold.digest = request.digest();
    command.lasts = sheet.holdTime;
    command.house = actor.house;
    command.replaces.insert(request.replaces.begin(), request.replaces.end());
    if (!actor.isStaff()) {
        command.perOrderLimit = sheet.perOrderLimit;
        command.perBuyerLimit = sheet.perBuyerLimit;
    }
    return command;
}

Ruling<Choice> HoldService::choose(const HoldRequest &request, const Actor &actor, const SaleSheet &sheet,
                                   SeatBoard &board, const LinePricer &pricer,
                                   const std::vector<qint32> &ours, int round) const
{
    const Ruling<std::vector<qint32>> seats = pricer.seatsOf(request.seats);
    if (!seats)
        return tl::unexpected<Objection>(seats.error());
    const SeatChooser chooser(board, pricer);
    if (request.best.seats > 0)
        return beside(*seats, chooser.best(request.best, request.id, round));
    const bool isExcused = actor.isStaff() && request.overridesOrphans;
    return chooser.named(*seats, ours, sheet.hasOrphanRule && !isExcused);
}

Ruling<HoldService::Attempt> HoldService::prepare(const HoldRequest &request, const Actor &actor,
                                                  const SaleSheetPtr &sheet, const BoardPtr &board,
                                                  const std::vector<qint32> &ours, int round) const
{
    const Ruling<catalog::PhaseId> phase = openPhaseFor(*sheet, request.channel);
    if (!phase)
        return tl::unexpected<Objection>(phase.error());
    const LinePricer pricer(*sheet, *phase);
    const Ruling<Choice> choice = choose(request, actor, *sheet, board->board, pricer, ours, round);
    if (!choice)
        return tl::unexpected<Objection>(choice.error());
    Attempt attempt{commandFor(request, actor, *sheet), request.best.seats > 0};
    attempt.command.neighbours = choice->neighbours;
    for (std::size_t i = 0; i < choice->seats.size(); ++i) {
        if (Ruling<void> added =
                pricer.addSeat(attempt.command.hold.lines, choice->seats[i], typeFor(request, i));
            !added)
            return tl::unexpected<Objection>(added.error());
    }
    for (const AskedPlaces &places : request.places) {
        if (Ruling<void> added = pricer.addPlaces(attempt.command.hold.lines, places); !added)
            return tl::unexpected<Objection>(added.error());
    }
    if (attempt.command.hold.lines.empty())
        return deny(ServiceReason::NothingAsked);
    return attempt;
}

Task<Ruling<SealedHold>> HoldService::take(HoldRequest request, Actor actor)
{
    if (!actor.isStaff() && m_parts.batcher != nullptr && m_parts.batcher->isBehind())
        co_return deny(tooBusy(request.id));
    Result<SaleSheetPtr> sheet = co_await m_parts.sheets.byId(request.performance);
    if (!sheet) {
        if (sheet.error().code == ErrorCode::NotFound)
            co_return deny(ServiceReason::NotFound);
        co_return object(std::move(sheet.error()));
    }
    if (actor.isStaff() && (*sheet)->organization != actor.organization)
        co_return deny(ServiceReason::NotFound);
    Ruling<void> admitted = co_await letIn(*sheet, request.channel, actor);
    if (!admitted)
        co_return co_await repeatOr(std::move(request), actor, std::move(*sheet),
                                    std::move(admitted.error()));
    Ruling<std::vector<Hold>> replaced = co_await replacedBy(request, actor);
    if (!replaced)
        co_return tl::unexpected<Objection>(std::move(replaced.error()));
    co_return co_await tryTaking(std::move(request), actor, std::move(*sheet), seatsOf(*replaced));
}

// Tills sell whatever the line does.
Task<Ruling<void>> HoldService::letIn(SaleSheetPtr sheet, Channel channel, Actor actor)
{
    if (channel != Channel::Public || m_parts.gate == nullptr)
        co_return Ruling<void>();
    Result<line::Entrance> entrance = co_await m_parts.gate->enter(sheet->number, actor.account);
    if (!entrance)
        co_return object(std::move(entrance.error()));
    if (entrance->isOpen)
        co_return Ruling<void>();
    Denial denial{ServiceReason::NotAdmitted};
    denial.comeBack = ComeBack{entrance->comeBack};
    denial.line = sheet->performance;
    co_return deny(std::move(denial));
}

Task<Ruling<std::vector<Hold>>> HoldService::replacedBy(HoldRequest request, Actor actor)
{
    std::vector<Hold> holds;
    for (const HoldId &id : request.replaces) {
        Ruling<Hold> hold = co_await owned(id, actor);
        if (!hold)
            co_return tl::unexpected<Objection>(std::move(hold.error()));
        holds.push_back(std::move(*hold));
    }
    co_return holds;
}

Task<Ruling<SealedHold>> HoldService::tryTaking(HoldRequest request, Actor actor, SaleSheetPtr sheet,
                                                std::vector<qint32> ours)
{
    std::chrono::milliseconds age = m_parts.boards.ageForChoice();
    for (int round = 0; round < mostRounds; ++round) {
        Result<BoardPtr> board = co_await m_parts.boards.fresh(sheet, age);
        if (!board)
            co_return objectUnbegun(std::move(board.error()));
        Ruling<Attempt> attempt = prepare(request, actor, sheet, *board, ours, round);
        const bool mayBeOld = std::exchange(age, asOfNow) > asOfNow;
        if (!attempt && mayBeOld)
            continue; // nobody is refused for what may have changed
        if (!attempt)
            co_return co_await repeatOr(std::move(request), actor, std::move(sheet),
                                        std::move(attempt.error()));
        Result<HoldAnswer> told = co_await m_parts.store.take(attempt->command);
        if (!told)
            co_return object(std::move(told.error()));
        if (*told)
            co_return seal((*told)->hold, std::move(sheet), (*told)->changed);
        if (!isLostRace((*told).error(), attempt->wasChosen))
            co_return deny((*told).error());
    }
    co_return deny(ServiceReason::TooManyRaces);
}

// A retry of a request that was granted meets a board on which its own seats are taken.
Task<Ruling<SealedHold>> HoldService::repeatOr(HoldRequest request, Actor actor, SaleSheetPtr sheet,
                                               Objection objection)
{
    Result<std::optional<Hold>> known = co_await m_parts.store.find(request.id);
    if (!known)
        co_return object(std::move(known.error()));
    if (!*known)
        co_return tl::unexpected<Objection>(std::move(objection));
    Hold hold = std::move(**known);
    if (hold.digest != request.digest() || hold.owner != actor.account)
        co_return deny(Denial{RefusalReason::IdTaken});
    if (hold.state == HoldState::Live)
        co_return seal(std::move(hold), std::move(sheet), false);
    Denial over{RefusalReason::HoldExpired};
    if (hold.state == HoldState::Consumed)
        over.why = RefusalReason::HoldConsumed;
    else if (hold.state == HoldState::Released)
        over.why = RefusalReason::HoldReleased;
    co_return deny(std::move(over));
}

Task<Ruling<Hold>> HoldService::owned(HoldId id, Actor actor)
{
    Result<std::optional<Hold>> known = co_await m_parts.store.find(id);
    if (!known)
        co_return object(std::move(known.error()));
    if (!*known || !actor.owns(**known))
        co_return deny(ServiceReason::NotFound);
    co_return std::move(**known);
}

Task<Ruling<SealedHold>> HoldService::find(HoldId id, Actor actor)
{
    Ruling<Hold> hold = co_await owned(id, actor);
    if (!hold)
        co_return tl::unexpected<Objection>(std::move(hold.error()));
    Result<SaleSheetPtr> sheet = co_await m_parts.sheets.byNumber(hold->performance);
    if (!sheet)
        co_return object(std::move(sheet.error()));
    co_return seal(std::move(*hold), std::move(*sheet), false);
}

Task<Ruling<std::vector<SealedHold>>> HoldService::list(Actor actor)
{
    Result<std::vector<Hold>> holds = co_await m_parts.store.ofOwner(actor.account);
    if (!holds)
        co_return object(std::move(holds.error()));
    std::vector<SealedHold> sealed;
    for (Hold &hold : *holds) {
        if (!actor.owns(hold))
            continue;
        Result<SaleSheetPtr> sheet = co_await m_parts.sheets.byNumber(hold.performance);
        if (!sheet)
            co_return object(std::move(sheet.error()));
        sealed.push_back(seal(std::move(hold), std::move(*sheet), false));
    }
    co_return sealed;
}

Task<Ruling<SealedHold>> HoldService::answer(Result<HoldAnswer> told)
{
    if (!told)
        co_return object(std::move(told.error()));
    if (!*told)
        co_return deny((*told).error());
    Held held = std::move(**told);
    Result<SaleSheetPtr> sheet = co_await m_parts.sheets.byNumber(held.hold.performance);
    if (!sheet)
        co_return object(std::move(sheet.error()));
    co_return seal(std::move(held.hold), std::move(*sheet), held.changed);
}

Task<Ruling<SealedHold>> HoldService::extend(HoldId id, Actor actor)
{
    Ruling<Hold> hold = co_await owned(id, actor);
    if (!hold)
        co_return tl::unexpected<Objection>(std::move(hold.error()));
    Result<SaleSheetPtr> sheet = co_await m_parts.sheets.byNumber(hold->performance);
    if (!sheet)
        co_return object(std::move(sheet.error()));
    ExtendHold command;
    command.hold = id;
    command.lasts = (*sheet)->holdTime;
    command.onlyOnce = !actor.isStaff();
    Result<HoldAnswer> told = co_await m_parts.store.extend(command);
    co_return co_await answer(std::move(told));
}

Task<Ruling<SealedHold>> HoldService::release(HoldId id, std::vector<qint16> lines, Actor actor)
{
    Ruling<Hold> hold = co_await owned(id, actor);
    if (!hold)
        co_return tl::unexpected<Objection>(std::move(hold.error()));
    ReleaseHold command;
    command.hold = id;
    command.lines = std::move(lines);
    Result<HoldAnswer> told = co_await m_parts.store.release(command);
    co_return co_await answer(std::move(told));
}

Task<Ruling<int>> HoldService::releaseAll(Actor actor)
{
    Result<int> released = co_await m_parts.store.releaseAllOf(actor.account);
    if (!released)
        co_return object(std::move(released.error()));
    co_return *released;
}

} // namespace foyer::booking
