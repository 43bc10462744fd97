// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace foyer::customers {

/// Somebody who bought, in a list.
struct CustomerEntry
{
    Uuid id;
    QString name = {};
    QString email = {};
    bool hasAccount = false;
    qint32 orders = 0;
    Instant lastOrderAt = {};
};

struct CustomerEntries
{
    std::vector<CustomerEntry> items = {};
    bool isCut = false; ///< there are more
};

/// An order of a customer; money in minor units.
struct BoughtOrder
{
    Uuid id;
    qint64 number = 0;
    QString title = {};
    Instant startsAt = {};
    QString timeZone = {};
    QString state = {};
    QString channel = {};
    QByteArray currency = {};
    qint64 total = 0;
    qint64 refunded = 0;
    qint32 tickets = 0;
    qint32 valid = 0;
    Instant createdAt = {};
};

/// A customer with the newest orders.
struct CustomerRecord
{
    Uuid id;
    QString name = {};
    QString email = {};
    bool hasAccount = false;
    std::vector<BoughtOrder> orders = {};
    qint32 comingTickets = 0;
};

} // namespace foyer::customers
