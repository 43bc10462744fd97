// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/corestage.h"

#include "tests/simulation/playsheet.h"

#include <algorithm>

namespace foyer::simulation {

using namespace booking;

namespace {

char letterOf(HoldState state, bool isLive)
{
    return state == HoldState::Live && !isLive ? 'e' : "lrec"[std::size_t(state)];
}

std::optional<Answer> objectionTo(const Step &step, qint64 total)
{
    const bool isAllowed =
        step.tender == Tender::Simulated || (step.tender == Tender::Cash && isStaff(step.who))
        || (step.tender == Tender::Complimentary && (total == 0 || step.who == Who::Fritz));
    if (!isAllowed)
        return refused("tender_not_allowed");
    const bool isEnough = step.given < 0 || (step.tender == Tender::Cash && step.given >= total);
    return !isStaff(step.who) || isEnough ? std::nullopt : std::optional(refused("not_enough_given"));
}

std::optional<qint64> givenIn(const Step &step)
{
    return step.given < 0 || !isStaff(step.who) ? std::nullopt : std::optional(step.given);
}

} // namespace

const Order *CoreStage::orderOf(qint32 label, Who who) const
{
    const auto found = m_world.orders.find(id<OrderId>(IdOf::Order, label));
    const bool isTheirs =
        found != m_world.orders.end() && (isStaff(who) || found->second.buyer == account(who));
    return isTheirs ? &found->second : nullptr;
}

Answer CoreStage::pay(const Step &step)
{
    const Hold *hold = holdOf(step.of, step.who);
    if (hold == nullptr)
        return refused("not_found");
    if (step.hasWrongMac)
        return refused("wrong_mac");
    if (std::optional<Answer> objection = objectionTo(step, hold->total()))
        return *objection;
    StartPaying command;
    command.order.id = id<OrderId>(IdOf::Order, step.id);
    command.order.hold = hold->id;
    command.order.organization = hold->organization;
    command.order.performance = hold->performance;
    command.order.channel = hold->channel;
    command.order.currency = hold->currency;
    command.order.lines = hold->lines;
    (isStaff(step.who) ? command.order.clerk : command.order.buyer) =
        isStaff(step.who) ? account(step.who) : hold->owner;
    command.attempt = id<AttemptId>(IdOf::Attempt, step.attempt);
    command.tender = step.tender;
    command.given = givenIn(step);
    command.until = m_now + std::chrono::hours{playhouse::payHours};
    command.needsHold = true;
    m_fates[command.attempt] = step.fate;
    return carryOut(command, step, command.order.id);
}

Answer CoreStage::confirm(const Step &step)
{
    const Order *order = orderOf(step.id, step.who);
    if (order == nullptr)
        return refused("not_found");
    const PaymentAttempt last = order->attempts.back();
    if (last.state == AttemptState::Open || last.state == AttemptState::Unknown)
        static_cast<void>(hear(order->id, last.id, m_fates[last.id]));
    return shown(*order);
}

Answer CoreStage::payAgain(const Step &step)
{
    const Order *order = orderOf(step.id, step.who);
    if (order == nullptr)
        return refused("not_found");
    if (std::optional<Answer> objection = objectionTo(step, order->total))
        return *objection;
    const TryAgain command{order->id, id<AttemptId>(IdOf::Attempt, step.attempt), step.tender, givenIn(step)};
    m_fates[command.attempt] = step.fate;
    return carryOut(command, step, command.order);
}

// An attempt that is still open was only begun: its provider is told to take nothing before the order is
// given up.
Answer CoreStage::cancel(const Step &step)
{
    const Order *order = orderOf(step.id, step.who);
    if (order == nullptr)
        return refused("not_found");
    const OrderId given = order->id;
    if (order->state == OrderState::Selling) {
        const std::vector<PaymentAttempt> attempts = order->attempts;
        for (const PaymentAttempt &attempt : attempts) {
            if (attempt.state == AttemptState::Open)
                static_cast<void>(decide(PaymentFailed{given, attempt.id, QStringLiteral("never_arrived")}));
        }
    }
    return carryOut(Cancel{given}, step, given);
}

// The command, and what the provider says to the attempt that it opened.
Answer CoreStage::carryOut(const Command &command, const Step &step, OrderId order)
{
    const Decision decision = decide(command);
    if (!decision)
        return refusedBy(decision.error());
    const AttemptId mine = id<AttemptId>(IdOf::Attempt, step.attempt);
    const PaymentAttempt *attempt = m_world.orders.at(order).attempt(mine);
    const bool isPayment = step.kind == StepKind::Pay || step.kind == StepKind::PayAgain;
    const bool mustAsk = isPayment && !step.startsOnly && decision->changed && attempt != nullptr
                         && attempt->state == AttemptState::Open;
    if (mustAsk)
        static_cast<void>(hear(order, mine, step.fate));
    return shown(m_world.orders.at(order));
}

Decision CoreStage::hear(OrderId order, AttemptId attempt, Fate fate)
{
    if (fate == Fate::Silent)
        return decide(PaymentUnknown{order, attempt});
    if (fate != Fate::Approve)
        return decide(PaymentFailed{order, attempt, QString(wordOf(fate))});
    const Decision confirmed = decide(Confirm{order, attempt, {}});
    if (confirmed || confirmed.error().reason != RefusalReason::WrongState)
        return confirmed;
    return decide(RefuseLate{order, attempt, RefundId(m_made.next()), {}});
}

Answer CoreStage::speak(const Step &step)
{
    const OrderId order = id<OrderId>(IdOf::Order, step.id);
    const Decision decision = hear(order, id<AttemptId>(IdOf::Attempt, step.attempt), step.fate);
    return decision ? shown(m_world.orders.at(order)) : refusedBy(decision.error());
}

Answer CoreStage::refund(const Step &step)
{
    const Order *order = orderOf(step.of, step.who);
    if (order == nullptr)
        return refused("not_found");
    RefundLines command;
    command.order = order->id;
    command.refund = id<RefundId>(IdOf::Refund, step.id);
    const auto byPolicy = [this](const OrderLine &line) {
        return m_sheet->refunds.payBack(line.price, m_sheet->startsAt, m_now);
    };
    const bool isRepeat = std::ranges::find(order->refunds, command.refund) != order->refunds.end();
    if (step.lines.empty()) {
        for (const OrderLine &line : order->lines) {
            if (line.live && line.kind != LineKind::Retained)
                command.parts.push_back({line.line, byPolicy(line)});
        }
    }
    for (std::size_t i = 0; !isRepeat && i < step.lines.size(); ++i) {
        const auto line = std::ranges::find(order->lines, step.lines[i], &OrderLine::line);
        if (line == order->lines.end())
            return refused("unknown_line");
        const qint64 amount = step.amounts[i] < 0 ? byPolicy(*line) : step.amounts[i];
        if (amount != byPolicy(*line) && step.who != Who::Fritz)
            return refused("refund_not_allowed");
        command.parts.push_back({line->line, amount});
    }
    const Decision decision = decide(command);
    return decision ? shown(*order) : refusedBy(decision.error());
}

Answer CoreStage::house(const Step &step)
{
    if (step.who != Who::Fritz)
        return refused("forbidden");
    const HouseHoldId named = id<HouseHoldId>(IdOf::House, step.id);
    TakeForHouse command;
    command.houseHold.id = named;
    command.houseHold.performance = 1;
    command.houseHold.organization = m_sheet->organization;
    command.houseHold.isBreakable = step.isBreakable;
    command.houseHold.sellableBy = step.sellableBy;
    command.seats = step.seats;
    for (std::size_t pool = 0; pool < step.places.size(); ++pool) {
        if (step.places[pool] > 0)
            command.houseHold.places.push_back({m_sheet->pools[pool].id, step.places[pool]});
    }
    command.houseHold.digest = step.toText();
    const Decision decision =
        step.kind == StepKind::TakeHouse ? decide(command) : decide(ReleaseHouse{named});
    if (!decision)
        return refusedBy(decision.error());
    Answer answer;
    answer.state = m_world.houseHolds.at(named).isReleased ? 'r' : 'h';
    for (const auto &[key, claim] : m_world.claims) {
        if (claim.state == ClaimState::House && claim.owner == named.uuid())
            answer.seats.push_back(key.seat);
    }
    return answer;
}

Answer CoreStage::look(const Step &step) const
{
    if (step.kind == StepKind::LookHold) {
        const Hold *hold = holdOf(step.id, step.who);
        return hold == nullptr ? refused("not_found") : shown(*hold);
    }
    const Order *order = orderOf(step.id, step.who);
    if (order == nullptr)
        return refused("not_found");
    if (step.kind == StepKind::LookOrder)
        return shown(*order);
    Answer answer;
    if (const auto books = m_books.find(order->id); books != m_books.end()) {
        for (const auto &[name, sum] : books->second) {
            if (sum != 0)
                answer.sums.push_back({name, sum});
        }
    }
    return answer;
}

Answer CoreStage::refusedBy(const Refusal &refusal) const
{
    Answer answer;
    const bool isUnknown =
        refusal.reason == RefusalReason::UnknownHold || refusal.reason == RefusalReason::UnknownHouseHold;
    const QLatin1StringView code = refusalCode(refusal.reason);
    answer.code = isUnknown ? QByteArray("not_found") : QByteArray::fromRawData(code.data(), code.size());
    answer.seats = refusal.seats;
    for (std::size_t pool = 0; pool < m_sheet->pools.size(); ++pool)
        answer.pool = m_sheet->pools[pool].id == refusal.pool ? qint32(pool) : answer.pool;
    if (refusal.reason == RefusalReason::OrderLimit || refusal.reason == RefusalReason::BuyerLimit)
        answer.left = refusal.left;
    return answer;
}

Answer CoreStage::shown(const Hold &hold) const
{
    Answer answer;
    answer.state = letterOf(hold.state, hold.isLiveAt(m_now));
    answer.isExtended = hold.isExtended;
    answer.total = hold.total();
    for (const OrderLine &line : hold.lines) {
        const qint32 pool = line.pool.isNull() ? -1 : Ids::labelOf(line.pool.uuid());
        const qint32 type = Ids::labelOf(line.ticketType.uuid()) - FirstType;
        answer.lines.push_back(
            {line.line, line.kind, line.seat, pool, type, line.price, line.fee, false, -1});
    }
    return answer;
}

Answer CoreStage::shown(const Order &order) const
{
    Answer answer;
    answer.state = "scxer"[std::size_t(order.state)];
    answer.total = order.total;
    answer.captured = order.captured;
    answer.refunded = order.refunded;
    answer.liveTotal = order.liveTotal;
    answer.revision = order.revision;
    for (const OrderLine &line : order.lines) {
        const bool isTicket = line.kind == LineKind::Seat || line.kind == LineKind::Place;
        LineSeen seen{line.line, line.kind, line.seat, -1, -1, line.price, line.fee, line.live, -1};
        seen.pool = line.pool.isNull() ? -1 : Ids::labelOf(line.pool.uuid());
        seen.type = isTicket ? Ids::labelOf(line.ticketType.uuid()) - FirstType : -1;
        if (isTicket && line.live)
            seen.refundable = m_sheet->refunds.payBack(line.price, m_sheet->startsAt, m_now);
        answer.lines.push_back(seen);
    }
    for (const PaymentAttempt &attempt : order.attempts) {
        AttemptSeen seen{Ids::labelOf(attempt.id.uuid()), attempt.tender, attempt.state};
        for (int fate = 1; fate < fateCount && !attempt.reason.isEmpty(); ++fate)
            seen.reason = attempt.reason == wordOf(Fate(fate)) ? Fate(fate) : seen.reason;
        seen.amount = attempt.amount;
        seen.refunded = attempt.refunded;
        seen.given = attempt.given.value_or(-1);
        answer.attempts.push_back(seen);
    }
    return answer;
}

} // namespace foyer::simulation
