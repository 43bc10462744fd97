// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/client/bookingapi.h"
#include "core/client/ticketsapi.h"

#include <QObject>
#include <set>

namespace foyer::pos {

/// Orders that were sold: finding them, looking at one, giving its tickets back.
class OrderDesk final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Idle,
        Searching,
        Listed,
        Failed, ///< see searchRefusal()
    };

    /// All of them outlive it.
    OrderDesk(client::BookingApi &booking, client::TicketsApi &tickets, IdFactory &ids,
              QObject *parent = nullptr);
    ~OrderDesk() override;

    /// By code, or the beginning of a name or e-mail address; empty: the latest.
    void search(const QString &text);

    /// Who has this seat.
    void searchSeat(qint32 performanceNumber, qint32 seat);

    /// The next page of what was found.
    void more();
    void searchAgain();

    [[nodiscard]] State state() const noexcept { return m_state; }

    [[nodiscard]] const std::vector<wire::OrderListed> &found() const noexcept { return m_found; }

    [[nodiscard]] bool hasMore() const noexcept { return m_next.has_value(); }

    [[nodiscard]] const std::optional<client::Refusal> &searchRefusal() const noexcept
    {
        return m_searchRefusal;
    }

    void open(booking::OrderId order);
    void show(const wire::OrderShown &order);
    void close();

    /// The one that is looked at.
    [[nodiscard]] const std::optional<wire::OrderShown> &order() const noexcept { return m_order; }

    /// Its tickets with how often they were printed; empty until they were read.
    [[nodiscard]] const std::vector<wire::Ticket> &tickets() const noexcept { return m_tickets; }

    /// The last no to something about it; empty after a yes.
    [[nodiscard]] const std::optional<client::Refusal> &refusal() const noexcept { return m_refusal; }

    /// Something is under way with it.
    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }

    /// Lines that are to be given back.
    void choose(qint16 line, bool isChosen);
    void chooseAll(bool areChosen);

    [[nodiscard]] const std::set<qint16> &chosen() const noexcept { return m_chosen; }

    [[nodiscard]] static bool isRefundable(const wire::OrderLineShown &line) noexcept;

    /// What the chosen lines cost, and what is paid back for them by the policy.
    struct Preview
    {
        int tickets = 0;
        qint64 price = 0;
        qint64 payBack = 0;

        [[nodiscard]] qint64 retained() const noexcept { return price - payBack; }
    };

    [[nodiscard]] Preview preview() const;

    void refundChosen(const QString &reason);

    /// Of an order that is not paid.
    void cancelOrder();

Q_SIGNALS:
    void foundChanged();
    void orderChanged();
    /// `paidBack` is what the server says of it.
    void refunded(const foyer::wire::OrderShown &order, qint64 paidBack);
    /// About an order that is not looked at any more.
    void refusedElsewhere(const QString &code, const foyer::client::Refusal &refusal);
    void cancelled(const foyer::wire::OrderShown &order);

private:
    [[nodiscard]] Task<void> find(client::OrdersAsked asked, quint64 round);
    [[nodiscard]] Task<void> read(booking::OrderId order);
    [[nodiscard]] Task<void> readTickets(booking::OrderId order);
    [[nodiscard]] Task<void> refundNow(wire::OrderShown order, wire::RefundAsked asked);
    [[nodiscard]] Task<void> cancelNow(wire::OrderShown order);
    void begin();
    [[nodiscard]] bool settle(const wire::OrderShown &before, const client::Answer<wire::OrderShown> &answer,
                              quint64 turn);
    void adopt(const wire::OrderShown &order);
    void fail(const client::Refusal &refusal);

    client::BookingApi &m_booking;
    client::TicketsApi &m_ticketsApi;
    IdFactory &m_ids;
    client::OrdersAsked m_asked;
    std::vector<wire::OrderListed> m_found;
    std::optional<QString> m_next;
    std::optional<client::Refusal> m_searchRefusal;
    std::optional<client::Refusal> m_refusal;
    std::optional<wire::OrderShown> m_order;
    std::vector<wire::Ticket> m_tickets;
    std::set<qint16> m_chosen;
    std::optional<wire::RefundAsked> m_unanswered; ///< asked again under the same id
    State m_state = State::Idle;
    quint64 m_round = 0; ///< of searches
    quint64 m_turn = 0;  ///< of orders that are looked at: an answer to an earlier one does not touch this
    bool m_isBusy = false;
};

} // namespace foyer::pos
