// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/checkout.h"

#include "ui/pos/refusalkinds.h"

#include <algorithm>
#include <QPointer>

namespace foyer::pos {

namespace {

constexpr std::chrono::milliseconds pollPause{1500};

const wire::AttemptShown *attemptOf(const wire::OrderShown &order, booking::AttemptId id)
{
    const auto known = std::ranges::find(order.attempts, id, &wire::AttemptShown::id);
    return known == order.attempts.end() ? nullptr : &*known;
}

} // namespace

Checkout::Checkout(BasketModel &basket, client::BookingApi &booking, IdFactory &ids, QObject *parent)
    : QObject(parent)
    , m_basket(basket)
    , m_booking(booking)
    , m_ids(ids)
{
    m_poll.setSingleShot(true);
    m_poll.setInterval(pollPause);
    connect(&m_poll, &QTimer::timeout, this, [this] { static_cast<void>(look()); });
}

Checkout::~Checkout() = default;

qint64 Checkout::toPay() const noexcept
{
    if (m_steps.empty())
        return m_basket.total();
    qint64 left = 0;
    for (const Step &step : m_steps)
        left += step.isSold() ? 0 : step.amount;
    return left;
}

void Checkout::setCustomer(wire::CustomerLeft customer)
{
    m_customer = std::move(customer);
    Q_EMIT changed();
}

void Checkout::plan()
{
    m_steps.clear();
    for (const BasketPart &part : m_basket.parts()) {
        Step step;
        step.show = part.show;
        step.id = booking::OrderId(m_ids.next());
        step.hold = part.hold;
        step.mac = part.mac;
        step.amount = part.total();
        m_steps.push_back(std::move(step));
    }
}

void Checkout::pay(booking::Tender tender, std::optional<qint64> given)
{
    if (!isOpen() || (m_stage == Stage::Idle && !m_basket.isPayable()))
        return;
    if (m_stage == Stage::Idle)
        plan();
    m_tender = tender;
    m_given = given;
    for (Step &step : m_steps) {
        if (!step.isSold())
            step.attempt = booking::AttemptId(m_ids.next());
    }
    static_cast<void>(run());
}

void Checkout::askAgain()
{
    if (m_stage == Stage::Unheard)
        static_cast<void>(run());
    else if (m_stage == Stage::Waiting)
        static_cast<void>(look());
}

std::optional<qint64> Checkout::givenFor(std::size_t step) const
{
    if (m_tender != booking::Tender::Cash || !m_given)
        return std::nullopt;
    qint64 left = *m_given;
    std::size_t last = step;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].isSold())
            continue;
        last = i;
        left -= i == step ? 0 : m_steps[i].amount;
    }
    return step == last ? left : m_steps[step].amount; // all change is given out of the last one
}

Task<client::Answer<wire::OrderShown>> Checkout::ask(Step step, std::optional<qint64> given)
{
    if (step.isPlaced) {
        wire::StaffPaymentAsked again{step.attempt, m_tender, given};
        co_return co_await m_booking.payAgain(step.id, again);
    }
    wire::StaffOrderAsked asked{step.id, step.hold, step.mac, step.attempt, m_tender, given};
    if (m_customer.name || m_customer.email)
        asked.customer = m_customer;
    co_return co_await m_booking.placeOrder(asked);
}

Task<void> Checkout::run()
{
    QPointer<Checkout> self(this);
    m_refusal.reset();
    m_reason.clear();
    become(Stage::Sending);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].isSold())
            continue;
        const Step step = m_steps[i];
        const std::optional<qint64> given = givenFor(i);
        client::Answer<wire::OrderShown> answer = co_await ask(step, given);
        if (!self)
            co_return;
        if (!answer) {
            fail(answer.error());
            co_return;
        }
        if (!take(m_steps[i], *answer))
            co_return;
    }
    finish();
}

bool Checkout::take(Step &step, const wire::OrderShown &order)
{
    step.isPlaced = true;
    step.order = order;
    m_basket.forget(step.show->id()); // the order has the seats now
    if (step.isSold())
        return true;
    const wire::AttemptShown *attempt = attemptOf(order, step.attempt);
    const bool isOpenYet = attempt != nullptr
                           && (attempt->state == booking::AttemptState::Open
                               || attempt->state == booking::AttemptState::Unknown);
    if (isOpenYet && order.state == booking::OrderState::Selling) {
        m_poll.start(pollPause);
        become(Stage::Waiting);
        return false;
    }
    m_reason = attempt == nullptr ? QString() : attempt->reason.value_or(QString());
    become(Stage::Declined);
    return false;
}

Task<void> Checkout::look()
{
    QPointer<Checkout> self(this);
    m_poll.stop();
    const auto open =
        std::ranges::find_if(m_steps, [](const Step &step) { return step.isPlaced && !step.isSold(); });
    if (open == m_steps.end())
        co_return;
    const booking::OrderId id = open->id;
    client::Answer<wire::OrderShown> answer = co_await m_booking.order(id);
    if (!self || m_stage != Stage::Waiting)
        co_return;
    if (!answer) {
        lookAgain(answer.error());
        co_return;
    }
    const auto known = std::ranges::find(m_steps, id, &Step::id);
    if (known != m_steps.end() && take(*known, *answer))
        co_await run();
}

// What passes is asked for again by itself; what does not is said. Whether it was paid is not known then.
void Checkout::lookAgain(const client::Refusal &refusal)
{
    if (!isDefinite(refusal) && refusal.kind != client::RefusalKind::SignedOut) {
        m_poll.start(std::max<std::chrono::milliseconds>(
            pollPause, refusal.retryAfter.value_or(std::chrono::seconds{0})));
        return;
    }
    m_refusal = refusal;
    become(Stage::Unheard);
}

void Checkout::fail(const client::Refusal &refusal)
{
    m_refusal = refusal;
    if (isUnheard(refusal)) {
        become(Stage::Unheard);
        return;
    }
    const bool hasOrder = std::ranges::any_of(m_steps, [](const Step &step) { return step.isPlaced; });
    if (hasOrder) {
        become(Stage::Declined);
        return;
    }
    m_steps.clear();
    m_basket.reread(); // whatever it was, the basket is to show what is so
    become(Stage::Idle);
}

void Checkout::giveUp()
{
    if (m_stage == Stage::Declined)
        static_cast<void>(cancelAll());
}

Task<void> Checkout::cancelAll()
{
    QPointer<Checkout> self(this);
    become(Stage::Sending);
    const std::vector<Step> steps = m_steps;
    for (const Step &step : steps) {
        if (step.isSold() || !step.isPlaced)
            continue;
        client::Answer<wire::OrderShown> answer = co_await m_booking.cancelOrder(step.id);
        if (!self)
            co_return;
        if (!answer && answer.error().kind == client::RefusalKind::NotFound)
            continue; // nothing of it is there to be ended
        if (!answer) {
            m_refusal = answer.error();
            become(Stage::Declined);
            co_return;
        }
        m_basket.takeBack(step.show, *answer);
    }
    const bool hasSold = std::ranges::any_of(m_steps, [](const Step &step) { return step.isSold(); });
    if (hasSold) {
        std::erase_if(m_steps, [](const Step &step) { return !step.isSold(); });
        finish();
        co_return;
    }
    reset();
}

void Checkout::finish()
{
    become(Stage::Done);
    Q_EMIT sold(orders());
}

void Checkout::reset()
{
    m_poll.stop();
    m_steps.clear();
    m_refusal.reset();
    m_reason.clear();
    m_given.reset();
    m_customer = {};
    become(Stage::Idle);
}

std::vector<wire::OrderShown> Checkout::orders() const
{
    std::vector<wire::OrderShown> sold;
    for (const Step &step : m_steps) {
        if (step.isSold())
            sold.push_back(*step.order);
    }
    return sold;
}

qint64 Checkout::paid() const noexcept
{
    qint64 sum = 0;
    for (const Step &step : m_steps)
        sum += step.isSold() ? step.order->total.minor : 0;
    return sum;
}

qint64 Checkout::change() const noexcept
{
    qint64 change = 0;
    for (const Step &step : m_steps) {
        if (!step.isSold())
            continue;
        for (const wire::AttemptShown &attempt : step.order->attempts)
            change += attempt.change ? attempt.change->minor : 0;
    }
    return change;
}

std::optional<Instant> Checkout::keptUntil() const
{
    for (const Step &step : m_steps) {
        if (step.order && !step.isSold())
            return step.order->until;
    }
    return std::nullopt;
}

void Checkout::become(Stage stage)
{
    m_stage = stage;
    m_basket.setLocked(isBound());
    Q_EMIT changed();
}

} // namespace foyer::pos
