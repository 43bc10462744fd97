// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/oracle.h"

#include <algorithm>
#include <set>

namespace foyer::simulation {

using booking::AttemptState;
using booking::HoldState;
using booking::LineKind;
using booking::OrderState;
using booking::Tender;

namespace {

bool isTicket(LineKind kind)
{
    return kind == LineKind::Seat || kind == LineKind::Place;
}

bool isAtOnce(Tender tender)
{
    return tender == Tender::Cash || tender == Tender::Complimentary;
}

} // namespace

// Staff see every order of their house.
Oracle::Order *Oracle::orderOf(qint32 id, Who who)
{
    const auto found = m_orders.find(id);
    return found != m_orders.end() && (isStaff(who) || found->second.owner == who) ? &found->second : nullptr;
}

AttemptSeen *Oracle::attemptOf(Order &order, qint32 label)
{
    const auto found = std::ranges::find(order.attempts, label, &AttemptSeen::label);
    return found == order.attempts.end() ? nullptr : &*found;
}

Oracle::Line *Oracle::lineOf(Order &order, qint16 number)
{
    const auto found = std::ranges::find(order.lines, number, &Line::number);
    return found == order.lines.end() ? nullptr : &*found;
}

bool Oracle::isUndecided(const Order &order)
{
    return std::ranges::any_of(order.attempts, [](const AttemptSeen &attempt) {
        return attempt.state == AttemptState::Open || attempt.state == AttemptState::Unknown;
    });
}

std::optional<Answer> Oracle::objectionToTender(const Step &step, qint64 total) const
{
    const bool isAllowed =
        step.tender == Tender::Simulated || (step.tender == Tender::Cash && isStaff(step.who))
        || (step.tender == Tender::Complimentary && (total == 0 || step.who == Who::Fritz));
    if (!isAllowed)
        return refused("tender_not_allowed");
    if (isStaff(step.who) && step.given >= 0 && (step.tender != Tender::Cash || step.given < total))
        return refused("not_enough_given");
    return std::nullopt;
}

Answer Oracle::pay(const Step &step)
{
    Hold *hold = holdOf(step.of, step.who);
    if (hold == nullptr)
        return refused("not_found");
    if (step.hasWrongMac)
        return refused("wrong_mac");
    qint64 total = 0;
    for (const Line &line : hold->lines)
        total += line.price;
    if (std::optional<Answer> objection = objectionToTender(step, total))
        return *objection;
    if (const auto known = m_orders.find(step.id); known != m_orders.end())
        return known->second.hold == step.of ? shown(known->second) : refused("id_taken");
    if (m_orderOfId.contains(step.attempt))
        return refused("id_taken");
    if (!isLive(*hold))
        return refusedOver(*hold);
    return place(step, *hold);
}

Answer Oracle::place(const Step &step, Hold &hold)
{
    Order order;
    order.id = step.id;
    order.hold = step.of;
    order.owner = hold.asked.who;
    order.until = m_now + 2 * playhouse::payHours;
    order.lines = hold.lines;
    end(hold, HoldState::Consumed);
    for (const Line &line : order.lines) {
        order.total += line.price;
        if (line.kind == LineKind::Seat) {
            m_seats[std::size_t(line.seat)].order = order.id;
            m_seats[std::size_t(line.seat)].house = 0;
        } else {
            ++m_pools[std::size_t(line.pool)].selling;
        }
    }
    m_bought[std::size_t(order.owner)] += qint32(order.lines.size());
    Order &placed = m_orders.emplace(order.id, std::move(order)).first->second;
    ask(placed, step);
    return shown(placed);
}

// What an attempt comes to at once.
void Oracle::ask(Order &order, const Step &step)
{
    m_orderOfId[step.attempt] = order.id;
    order.attempts.push_back({step.attempt, step.tender, AttemptState::Open, Fate::Approve, order.total, 0,
                              isStaff(step.who) ? step.given : -1});
    AttemptSeen &attempt = order.attempts.back();
    const bool isFirst = order.attempts.size() == 1;
    if (isAtOnce(step.tender)) {
        settle(order, attempt);
        return;
    }
    order.revision += isFirst ? 0 : 1;
    m_fates[step.attempt] = step.fate;
    if (!step.startsOnly)
        hear(order, attempt, step.fate);
}

// What the provider says of an attempt that is not decided.
void Oracle::hear(Order &order, AttemptSeen &attempt, Fate fate)
{
    if (fate == Fate::Approve) {
        approve(order, attempt);
    } else if (fate != Fate::Silent) {
        attempt.state = AttemptState::Failed;
        attempt.reason = fate;
        ++order.revision;
    } else if (attempt.state == AttemptState::Open) {
        attempt.state = AttemptState::Unknown;
        ++order.revision;
    }
}

Answer Oracle::confirm(const Step &step)
{
    Order *order = orderOf(step.id, step.who);
    if (order == nullptr)
        return refused("not_found");
    AttemptSeen &last = order->attempts.back();
    if (last.state == AttemptState::Open || last.state == AttemptState::Unknown)
        hear(*order, last, m_fates.at(last.label));
    return shown(*order);
}

void Oracle::settle(Order &order, AttemptSeen &attempt)
{
    attempt.state = AttemptState::Captured;
    order.captured += attempt.amount;
    order.state = OrderState::Confirmed;
    ++order.revision;
    for (Line &line : order.lines) {
        line.isLive = true;
        order.books.sell(attempt.tender, line.price, line.fee, line.tax);
        if (line.kind == LineKind::Seat) {
            m_seats[std::size_t(line.seat)].isSold = true;
        } else {
            --m_pools[std::size_t(line.pool)].selling;
            ++m_pools[std::size_t(line.pool)].sold;
        }
    }
}

Answer Oracle::payAgain(const Step &step)
{
    Order *order = orderOf(step.id, step.who);
    if (order == nullptr)
        return refused("not_found");
    if (std::optional<Answer> objection = objectionToTender(step, order->total))
        return *objection;
    if (const AttemptSeen *known = attemptOf(*order, step.attempt))
        return known->tender == step.tender ? shown(*order) : refused("id_taken");
    if (m_orderOfId.contains(step.attempt))
        return refused("id_taken");
    if (order->state != OrderState::Selling)
        return refused("wrong_state");
    if (isUndecided(*order))
        return refused("attempt_undecided");
    if (order->until <= m_now)
        return refused("deadline_passed");
    ask(*order, step);
    return shown(*order);
}

void Oracle::free(Order &order, OrderState state)
{
    order.state = state;
    ++order.revision;
    m_bought[std::size_t(order.owner)] -= qint32(order.lines.size());
    for (const Line &line : order.lines) {
        if (line.kind == LineKind::Seat)
            m_seats[std::size_t(line.seat)] = {};
        else
            --m_pools[std::size_t(line.pool)].selling;
    }
}

// An attempt that is still open was only begun: whoever gives the order up has its provider take nothing for
// it.
void Oracle::callOff(Order &order)
{
    for (AttemptSeen &attempt : order.attempts) {
        if (attempt.state != AttemptState::Open)
            continue;
        attempt.state = AttemptState::Failed;
        ++order.revision;
    }
}

Answer Oracle::endOrder(const Step &step)
{
    const bool isSweeper = step.kind == StepKind::Expire;
    Order *order = orderOf(step.id, isSweeper ? Who::Fritz : step.who);
    if (order == nullptr)
        return refused(isSweeper ? "unknown_order" : "not_found");
    const OrderState wanted = isSweeper ? OrderState::Expired : OrderState::Cancelled;
    if (order->state == wanted)
        return shown(*order);
    if (order->state != OrderState::Selling || (isSweeper && m_now < order->until))
        return refused("wrong_state");
    if (!isSweeper)
        callOff(*order);
    if (isUndecided(*order))
        return refused("attempt_undecided");
    free(*order, wanted);
    return shown(*order);
}

void Oracle::approve(Order &order, AttemptSeen &attempt)
{
    if (attempt.state == AttemptState::Captured || attempt.state == AttemptState::Refused)
        return;
    if (order.state == OrderState::Selling && attempt.state != AttemptState::Failed) {
        settle(order, attempt);
        return;
    }
    attempt.state = AttemptState::Refused; // taken and given back
    attempt.refunded = attempt.amount;
    order.captured += attempt.amount;
    order.refunded += attempt.amount;
    ++order.revision;
}

Answer Oracle::speak(const Step &step)
{
    Order *order = orderOf(step.id, Who::Fritz);
    if (order == nullptr)
        return refused("unknown_order");
    AttemptSeen *attempt = attemptOf(*order, step.attempt);
    if (attempt == nullptr)
        return refused("attempt_unknown");
    const bool isOver = attempt->state == AttemptState::Captured || attempt->state == AttemptState::Refused;
    const bool isDeclined = step.fate != Fate::Approve && step.fate != Fate::Silent;
    if (isDeclined && isOver)
        return refused("wrong_state");
    if (!isDeclined || attempt->state != AttemptState::Failed)
        hear(*order, *attempt, step.fate);
    return shown(*order);
}

qint64 Oracle::refundable(const Line &line) const
{
    if (m_now < playhouse::wholeUntil)
        return line.price;
    return m_now < playhouse::halfUntil ? (line.price + 1) / 2 : 0;
}

std::optional<Answer> Oracle::partsOf(const Step &step, const Order &order,
                                      std::vector<std::pair<qint16, qint64>> &parts) const
{
    if (step.lines.empty()) {
        for (const Line &line : order.lines) {
            if (isTicket(line.kind) && line.isLive)
                parts.emplace_back(line.number, refundable(line));
        }
        return std::nullopt;
    }
    for (std::size_t i = 0; i < step.lines.size(); ++i) {
        const auto line = std::ranges::find(order.lines, step.lines[i], &Line::number);
        if (line == order.lines.end())
            return refused("unknown_line");
        const qint64 byPolicy = refundable(*line);
        const qint64 amount = step.amounts[i] < 0 ? byPolicy : step.amounts[i];
        if (amount != byPolicy && step.who != Who::Fritz)
            return refused("refund_not_allowed");
        parts.emplace_back(step.lines[i], amount);
    }
    return std::nullopt;
}

std::optional<Answer> Oracle::objectionToParts(const Order &order,
                                               const std::vector<std::pair<qint16, qint64>> &parts) const
{
    for (const auto &[number, amount] : parts) {
        const auto line = std::ranges::find(order.lines, number, &Line::number);
        if (line->kind == LineKind::Retained)
            return refused("unknown_line");
        if (!line->isLive)
            return refused("line_not_live");
        if (amount > line->price)
            return refused("amount_out_of_range");
    }
    return std::nullopt;
}

void Oracle::takeBack(Order &order, Line &line)
{
    line.isLive = false;
    --m_bought[std::size_t(order.owner)];
    if (line.kind == LineKind::Seat)
        m_seats[std::size_t(line.seat)] = {};
    else
        --m_pools[std::size_t(line.pool)].sold;
}

Answer Oracle::refund(const Step &step)
{
    Order *order = orderOf(step.of, step.who);
    if (order == nullptr)
        return refused("not_found");
    if (std::ranges::find(order->refunds, step.id) != order->refunds.end())
        return shown(*order);
    std::vector<std::pair<qint16, qint64>> parts;
    if (std::optional<Answer> objection = partsOf(step, *order, parts))
        return *objection;
    if (m_orderOfId.contains(step.id))
        return refused("id_taken");
    if (order->state != OrderState::Confirmed)
        return refused("wrong_state");
    if (std::optional<Answer> objection = objectionToParts(*order, parts))
        return *objection;
    const auto paid = std::ranges::find(order->attempts, AttemptState::Captured, &AttemptSeen::state);
    qint64 retained = 0;
    for (const auto &[number, amount] : parts) {
        Line &line = *lineOf(*order, number);
        takeBack(*order, line);
        order->books.takeBack(paid->tender, line.price, line.fee, line.tax, amount);
        paid->refunded += amount;
        order->refunded += amount;
        retained += line.price - amount;
    }
    if (retained > 0) {
        const qint16 number = qint16(order->lines.back().number + 1);
        order->lines.push_back({number, LineKind::Retained, -1, -1, -1, retained, 0, 0, true});
    }
    const bool hasTickets = std::ranges::any_of(
        order->lines, [](const Line &line) { return line.isLive && isTicket(line.kind); });
    order->state = hasTickets ? OrderState::Confirmed : OrderState::Refunded;
    ++order->revision;
    order->refunds.push_back(step.id);
    m_orderOfId[step.id] = order->id;
    return shown(*order);
}

Answer Oracle::lookLedger(const Step &step) const
{
    const auto found = m_orders.find(step.id);
    if (found == m_orders.end())
        return refused("not_found");
    Answer answer;
    answer.sums = found->second.books.sums();
    return answer;
}

Answer Oracle::shown(const Order &order) const
{
    Answer answer;
    answer.state = "scxer"[std::size_t(order.state)]; // selling, confirmed, cancelled, expired, refunded
    answer.total = order.total;
    answer.captured = order.captured;
    answer.refunded = order.refunded;
    answer.revision = order.revision;
    for (const Line &line : order.lines) {
        answer.liveTotal += line.isLive ? line.price : 0;
        const bool mayGoBack = line.isLive && isTicket(line.kind);
        answer.lines.push_back({line.number, line.kind, line.seat, line.pool, line.type, line.price, line.fee,
                                line.isLive, mayGoBack ? refundable(line) : -1});
    }
    answer.attempts = order.attempts;
    return answer;
}

} // namespace foyer::simulation
