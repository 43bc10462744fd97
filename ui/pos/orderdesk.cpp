// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/orderdesk.h"

#include "ui/pos/refusalkinds.h"

#include <QPointer>

namespace foyer::pos {

OrderDesk::OrderDesk(client::BookingApi &booking, client::TicketsApi &tickets, IdFactory &ids,
                     QObject *parent)
    : QObject(parent)
    , m_booking(booking)
    , m_ticketsApi(tickets)
    , m_ids(ids)
{}

OrderDesk::~OrderDesk() = default;

void OrderDesk::search(const QString &text)
{
    m_asked = {};
    m_asked.text = text.trimmed();
    searchAgain();
}

void OrderDesk::searchSeat(qint32 performanceNumber, qint32 seat)
{
    m_asked = {};
    m_asked.performance = performanceNumber;
    m_asked.seat = seat;
    searchAgain();
}

void OrderDesk::searchAgain()
{
    m_found.clear();
    m_next.reset();
    m_asked.page.after.clear();
    m_searchRefusal.reset();
    ++m_round;
    m_state = State::Searching;
    Q_EMIT foundChanged();
    static_cast<void>(find(m_asked, m_round));
}

void OrderDesk::more()
{
    if (!m_next || m_state == State::Searching)
        return;
    m_asked.page.after = m_next->toUtf8();
    m_state = State::Searching;
    static_cast<void>(find(m_asked, m_round));
}

Task<void> OrderDesk::find(client::OrdersAsked asked, quint64 round)
{
    QPointer<OrderDesk> self(this);
    client::Answer<wire::OrdersPage> page = co_await m_booking.orders(asked);
    if (!self || round != m_round)
        co_return;
    if (page) {
        m_found.insert(m_found.end(), page->items.begin(), page->items.end());
        m_next = page->next;
        m_state = State::Listed;
    } else {
        m_searchRefusal = page.error();
        m_state = State::Failed;
    }
    Q_EMIT foundChanged();
}

void OrderDesk::open(booking::OrderId order)
{
    close();
    static_cast<void>(read(order));
}

void OrderDesk::show(const wire::OrderShown &order)
{
    close();
    adopt(order);
}

void OrderDesk::close()
{
    ++m_turn;
    m_isBusy = false;
    m_order.reset();
    m_tickets.clear();
    m_chosen.clear();
    m_unanswered.reset();
    m_refusal.reset();
    Q_EMIT orderChanged();
}

Task<void> OrderDesk::read(booking::OrderId order)
{
    QPointer<OrderDesk> self(this);
    const quint64 turn = m_turn;
    begin();
    client::Answer<wire::OrderShown> answer = co_await m_booking.order(order);
    if (!self || turn != m_turn)
        co_return;
    m_isBusy = false;
    if (answer)
        adopt(*answer);
    else
        fail(answer.error());
}

void OrderDesk::begin()
{
    m_isBusy = true;
    Q_EMIT orderChanged();
}

void OrderDesk::adopt(const wire::OrderShown &order)
{
    m_order = order;
    m_chosen.clear();
    m_refusal.reset();
    Q_EMIT orderChanged();
    static_cast<void>(readTickets(order.id));
}

Task<void> OrderDesk::readTickets(booking::OrderId order)
{
    QPointer<OrderDesk> self(this);
    const quint64 turn = m_turn;
    client::Answer<wire::TicketList> tickets = co_await m_ticketsApi.ofOrder(order);
    if (!self || !tickets || turn != m_turn)
        co_return;
    m_tickets = tickets->items;
    Q_EMIT orderChanged();
}

void OrderDesk::fail(const client::Refusal &refusal)
{
    m_refusal = refusal;
    Q_EMIT orderChanged();
}

bool OrderDesk::isRefundable(const wire::OrderLineShown &line) noexcept
{
    return line.isLive && line.refundable.has_value();
}

void OrderDesk::choose(qint16 line, bool isChosen)
{
    if (isChosen)
        m_chosen.insert(line);
    else
        m_chosen.erase(line);
    m_unanswered.reset();
    Q_EMIT orderChanged();
}

void OrderDesk::chooseAll(bool areChosen)
{
    m_chosen.clear();
    m_unanswered.reset();
    if (m_order && areChosen) {
        for (const wire::OrderLineShown &line : m_order->lines) {
            if (isRefundable(line))
                m_chosen.insert(line.line);
        }
    }
    Q_EMIT orderChanged();
}

OrderDesk::Preview OrderDesk::preview() const
{
    Preview preview;
    if (!m_order)
        return preview;
    for (const wire::OrderLineShown &line : m_order->lines) {
        if (!m_chosen.contains(line.line) || !isRefundable(line))
            continue;
        ++preview.tickets;
        preview.price += line.price.minor;
        preview.payBack += line.refundable->minor;
    }
    return preview;
}

void OrderDesk::refundChosen(const QString &reason)
{
    if (!m_order || m_isBusy || m_chosen.empty())
        return;
    if (!m_unanswered) {
        wire::RefundAsked asked;
        asked.id = booking::RefundId(m_ids.next());
        asked.lines.emplace();
        for (const qint16 line : m_chosen)
            asked.lines->push_back({line, std::nullopt});
        if (!reason.isEmpty())
            asked.reason = reason;
        m_unanswered = std::move(asked);
    }
    static_cast<void>(refundNow(*m_order, *m_unanswered));
}

// Whether it was done. What came of an order that is not looked at any more is told beside what is.
bool OrderDesk::settle(const wire::OrderShown &before, const client::Answer<wire::OrderShown> &answer,
                       quint64 turn)
{
    if (turn != m_turn) {
        if (!answer)
            Q_EMIT refusedElsewhere(before.code, answer.error());
        return answer.has_value();
    }
    m_isBusy = false;
    if (answer || !isUnheard(answer.error()))
        m_unanswered.reset();
    if (answer)
        adopt(*answer);
    else
        fail(answer.error());
    return answer.has_value();
}

Task<void> OrderDesk::refundNow(wire::OrderShown order, wire::RefundAsked asked)
{
    QPointer<OrderDesk> self(this);
    const quint64 turn = m_turn;
    begin();
    client::Answer<wire::OrderShown> answer = co_await m_booking.refund(order.id, asked);
    if (self && settle(order, answer, turn))
        Q_EMIT refunded(*answer, answer->refunded.minor - order.refunded.minor);
}

void OrderDesk::cancelOrder()
{
    if (m_order && !m_isBusy)
        static_cast<void>(cancelNow(*m_order));
}

Task<void> OrderDesk::cancelNow(wire::OrderShown order)
{
    QPointer<OrderDesk> self(this);
    const quint64 turn = m_turn;
    begin();
    client::Answer<wire::OrderShown> answer = co_await m_booking.cancelOrder(order.id);
    if (self && settle(order, answer, turn))
        Q_EMIT cancelled(*answer);
}

} // namespace foyer::pos
