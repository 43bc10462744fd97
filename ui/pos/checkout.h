// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/booking/ordering.h"
#include "core/wire/booking/orders.h"
#include "ui/pos/basketmodel.h"

namespace foyer::pos {

/// Taking the money for the basket: one order for each performance in it, one after the other. Every order
/// and attempt keeps its id while it is asked for again, so that nothing is sold or charged twice, whatever
/// becomes of an answer.
class Checkout final : public QObject
{
    Q_OBJECT

public:
    enum class Stage
    {
        Idle,
        Sending,  ///< the server is asked
        Declined, ///< the order stands, its payment failed: pay again or give up
        Waiting,  ///< the card's provider has not said yet
        Unheard,  ///< no answer came: what became of it is not known until it is asked again
        Done,
    };

    /// All of them outlive it.
    Checkout(BasketModel &basket, client::BookingApi &booking, IdFactory &ids, QObject *parent = nullptr);
    ~Checkout() override;

    [[nodiscard]] Stage stage() const noexcept { return m_stage; }

    /// The tender may be chosen: nothing is under way.
    [[nodiscard]] bool isOpen() const noexcept
    {
        return m_stage == Stage::Idle || m_stage == Stage::Declined;
    }

    /// Something was begun that must not be forgotten.
    [[nodiscard]] bool isBound() const noexcept { return m_stage != Stage::Idle && m_stage != Stage::Done; }

    /// What is to be paid now: the basket, or what is left of a sale that was declined.
    [[nodiscard]] qint64 toPay() const noexcept;

    void setCustomer(wire::CustomerLeft customer);

    [[nodiscard]] const wire::CustomerLeft &customer() const noexcept { return m_customer; }

    /// `given` is what was handed over, of cash.
    void pay(booking::Tender tender, std::optional<qint64> given = {});

    /// Asks again for what had no answer, or how a payment stands.
    void askAgain();

    /// After a decline: the order ends, its seats are taken into the basket again.
    void giveUp();

    /// The next customer.
    void reset();

    [[nodiscard]] booking::Tender tender() const noexcept { return m_tender; }

    /// Confirmed ones of this sale.
    [[nodiscard]] std::vector<wire::OrderShown> orders() const;
    [[nodiscard]] qint64 paid() const noexcept;

    [[nodiscard]] std::optional<qint64> given() const noexcept { return m_given; }

    [[nodiscard]] qint64 change() const noexcept;

    /// The provider's word for a decline (`insufficient_funds`), or empty.
    [[nodiscard]] QString declineReason() const { return m_reason; }

    /// The server's no; of Declined and Unheard.
    [[nodiscard]] const std::optional<client::Refusal> &refusal() const noexcept { return m_refusal; }

    /// Seats stay with a declined order until then.
    [[nodiscard]] std::optional<Instant> keptUntil() const;

Q_SIGNALS:
    void changed();
    /// All is paid: print it.
    void sold(const std::vector<foyer::wire::OrderShown> &orders);

private:
    struct Step
    {
        ShowPtr show;
        booking::OrderId id = {};
        booking::HoldId hold = {};
        QString mac = {};
        qint64 amount = 0;
        booking::AttemptId attempt = {};
        bool isPlaced = false; ///< the server has the order
        std::optional<wire::OrderShown> order = {};

        [[nodiscard]] bool isSold() const noexcept
        {
            return order && order->state != booking::OrderState::Selling
                   && order->state != booking::OrderState::Cancelled
                   && order->state != booking::OrderState::Expired;
        }
    };

    void plan();
    [[nodiscard]] Task<void> run();
    [[nodiscard]] Task<client::Answer<wire::OrderShown>> ask(Step step, std::optional<qint64> given);
    [[nodiscard]] Task<void> look();
    [[nodiscard]] Task<void> cancelAll();
    [[nodiscard]] std::optional<qint64> givenFor(std::size_t step) const;
    [[nodiscard]] bool take(Step &step, const wire::OrderShown &order);
    void lookAgain(const client::Refusal &refusal);
    void fail(const client::Refusal &refusal);
    void become(Stage stage);
    void finish();

    BasketModel &m_basket;
    client::BookingApi &m_booking;
    IdFactory &m_ids;
    wire::CustomerLeft m_customer;
    std::vector<Step> m_steps;
    std::optional<client::Refusal> m_refusal;
    std::optional<qint64> m_given;
    QString m_reason;
    QTimer m_poll;
    booking::Tender m_tender = booking::Tender::Cash;
    Stage m_stage = Stage::Idle;
};

} // namespace foyer::pos
