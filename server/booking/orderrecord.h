// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/order.h"

namespace foyer::booking {

struct TicketRecord
{
    TicketId id;
    qint16 line = 0;
    QByteArray state = {};
};

/// An order as it is shown.
struct OrderRecord
{
    Order order;
    qint64 number = 0; ///< what its code is made of
    Instant createdAt = {};
    Instant changedAt = {};
    QString buyerName = {}; ///< of the account, or what a walk-up left
    QString buyerEmail = {};
    std::vector<TicketRecord> tickets = {};
};

/// An order as lists show it.
struct OrderSummary
{
    OrderId id;
    qint64 number = 0;
    qint32 performance = 0;
    Channel channel = Channel::Public;
    OrderState state = OrderState::Selling;
    QByteArray currency = {};
    qint64 total = 0;
    qint64 liveTotal = 0;
    qint32 tickets = 0;
    Instant createdAt = {};
    QString buyerName = {};
    QString buyerEmail = {};
};

/// One line of an order's history.
struct OrderHistoryEntry
{
    qint32 revision = 0;
    QByteArray kind;
    AccountId by = {};
    Instant at = {};
};

/// One transfer of an order's money.
struct OrderLedgerEntry
{
    Uuid id;
    QByteArray kind;
    QByteArray from;
    QByteArray to;
    qint64 amount = 0;
    QByteArray currency = {};
    Instant at = {};
};

/// What staff look for; what is empty does not narrow the search.
struct OrderSearch
{
    std::optional<qint64> number = {};
    QString text = {}; ///< the beginning of a name or of an e-mail address
    std::optional<qint32> performance = {};
    std::optional<qint32> seat = {}; ///< of `performance`: who has it now
    std::optional<OrderState> state = {};
    std::optional<qint64> before = {}; ///< numbers below this: the next page
    int limit = 50;
};

} // namespace foyer::booking
