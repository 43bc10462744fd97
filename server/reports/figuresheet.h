// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/reports/salessum.h"
#include "core/reports/timestep.h"

#include <optional>
#include <QString>
#include <vector>

namespace foyer::reports {

/// What figures are asked for.
struct FiguresQuestion
{
    accounts::OrganizationId organization;
    std::optional<Uuid> performance = {};
    std::optional<Uuid> event = {};
    std::optional<TimeSpan> span = {}; ///< empty: everything
    std::optional<QString> channel = {};
};

/// The performances it is about. Amounts of different currencies are never added up.
struct FiguresScope
{
    std::vector<qint32> performances = {}; ///< numbers
    QByteArray currency = {};
    std::vector<QString> otherCurrencies = {}; ///< of performances that are left out
    std::optional<Uuid> event = {};            ///< all are of this one

    [[nodiscard]] bool isOnePerformance() const noexcept { return performances.size() == 1; }
};

struct SalesRow
{
    QByteArray dimension; ///< category, ticket_type, channel, tender, all
    QString key = {};
    QString name = {};
    SalesSum sum = {};
};

struct ChannelSum
{
    QString channel;
    SalesSum sum = {};
};

struct SalesAt
{
    Instant at;
    SalesSum sum = {};
    std::vector<ChannelSum> channels = {};
};

/// Places of a price category.
struct CategoryRow
{
    QString key;
    qint64 capacity = 0;
    qint64 sold = 0;
};

/// What a gate has counted; without an id: scans that named none.
struct GateRow
{
    std::optional<Uuid> gate = {};
    QString name = {};
    qint64 entries = 0;
    qint64 exits = 0;
    qint64 refusals = 0;
    qint64 recent = 0;
};

/// What an order, or a refund, was about, and who had to do with it.
struct DealRow
{
    qint64 tickets = 0;
    std::vector<qint32> seats = {};
    QString customer = {};
    QString clerk = {};
};

struct PlacesRow
{
    qint32 section = 0;
    QString name = {};
    qint64 capacity = 0;
    qint64 sold = 0;
    qint64 selling = 0;
    qint64 leased = 0;
    qint64 held = 0;
};

struct ArrivalsAt
{
    Instant at = {};
    qint64 entries = 0;
    qint64 exits = 0;
    qint64 refusals = 0;
};

struct OrderRow
{
    Uuid id;
    qint64 code = 0;
    qint32 performance = 0;
    QString channel = {};
    QString state = {};
    qint64 total = 0;
    qint64 refunded = 0;
    QByteArray currency = {};
    Instant placedAt = {};
    DealRow deal = {};
};

struct RefundRow
{
    Uuid id;
    Uuid order;
    qint64 code = 0;
    qint32 performance = 0;
    QString channel = {};
    qint64 amount = 0;
    QByteArray currency = {};
    Instant at = {};
    DealRow deal = {};
};

/// What a dashboard shows, as it was counted.
struct FigureSheet
{
    FiguresScope scope;
    Instant asOf;
    std::optional<TimeSpan> span = {};
    TimeStep step = TimeStep::Day;
    std::vector<SalesRow> sales = {};
    std::vector<SalesAt> overTime = {};
    std::vector<PlacesRow> places = {};
    std::vector<CategoryRow> categories = {};
    std::vector<ArrivalsAt> arrivals = {};
    ArrivalsAt arrivedInAll = {};
    std::vector<GateRow> gates = {};
    std::vector<OrderRow> latestOrders = {};
    std::vector<RefundRow> latestRefunds = {};
};

} // namespace foyer::reports
