// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/booking/ids.h"

#include <optional>
#include <QString>
#include <vector>

namespace foyer::booking {

enum class OrderState : quint8
{
    Selling,   ///< claims won, money not yet
    Confirmed, ///< paid; at least one line lives
    Cancelled, ///< given up before it was paid
    Expired,   ///< ran out before it was paid
    Refunded,  ///< paid once; no ticket of it lives
};

enum class LineKind : quint8
{
    Seat,
    Place, ///< one place of a standing pool
    Fee,
    Retained, ///< what the house keeps of a refunded line
};

enum class Tender : quint8
{
    Cash,
    Complimentary,
    Simulated,
    CardTerminal,
    GiftCard,
    OnAccount,
};

/// True where no outside party has to answer: claim and confirmation are then one commit.
[[nodiscard]] bool settlesAtOnce(Tender tender) noexcept;

enum class AttemptState : quint8
{
    Open,
    Captured,
    Failed,
    Unknown, ///< the provider's answer was lost; counted as money at risk until settled
    Refused, ///< succeeded too late and was given back
};

enum class Channel : quint8
{
    Public,
    BoxOffice,
    Phone,
    Partner,
};

/// Walk-ups may leave a name, and an address for their tickets; it can be erased apart from the order.
struct Customer
{
    QString name = {};
    QString email = {};

    [[nodiscard]] bool isEmpty() const noexcept { return name.isEmpty() && email.isEmpty(); }
};

/// Amounts are minor units of the order's currency.
struct OrderLine
{
    qint16 line = 0;
    LineKind kind = LineKind::Seat;
    qint32 seat = -1; ///< of Seat
    PoolId pool = {}; ///< of Place
    qint16 category = 0;
    TicketTypeId ticketType = {};
    qint64 price = 0; ///< with tax and fee
    qint32 taxBasisPoints = 0;
    qint64 fee = 0; ///< part of `price`
    bool live = false;
    TicketId ticket = {};  ///< of a confirmed Seat or Place
    bool isStored = false; ///< was read from the database
};

struct PaymentAttempt
{
    AttemptId id;
    Tender tender = Tender::Cash;
    qint64 amount = 0;
    AttemptState state = AttemptState::Open;
    qint64 refunded = 0;              ///< of a captured one
    QString reason = {};              ///< why it failed: the provider's word
    QString reference = {};           ///< the provider's own name for the payment
    std::optional<qint64> given = {}; ///< of cash: what was handed over
    bool isStored = false;            ///< was read from the database

    /// Of one whose money may not have been asked for: so long it is left to whoever began it.
    std::optional<Instant> waitsUntil = {};

    /// Nobody has asked for its money yet.
    [[nodiscard]] bool isOnlyStarted() const { return state == AttemptState::Open && waitsUntil.has_value(); }
};

struct Order
{
    OrderId id;
    HoldId hold;
    OrganizationId organization;
    qint32 performance = 0;
    AccountId buyer = {};
    AccountId clerk = {};
    Channel channel = Channel::Public;
    QByteArray currency;
    OrderState state = OrderState::Selling;
    std::optional<Instant> until = {}; ///< of Selling
    qint64 total = 0;
    qint64 captured = 0;
    qint64 refunded = 0;
    qint64 onAccount = 0;
    qint64 liveTotal = 0;
    qint32 revision = 1;
    std::vector<OrderLine> lines = {};
    std::vector<PaymentAttempt> attempts = {};
    std::vector<RefundId> refunds = {}; ///< already made, so that a retry is known
    Customer customer = {};             ///< of a new order; not loaded

    /// Law 2: captured − refunded + on account = price of the live lines.
    [[nodiscard]] bool balances() const noexcept;

    [[nodiscard]] PaymentAttempt *attempt(AttemptId wanted) noexcept;
    [[nodiscard]] OrderLine *lineNumber(qint16 wanted) noexcept;
    [[nodiscard]] bool hasOpenAttempt() const noexcept;
};

} // namespace foyer::booking
