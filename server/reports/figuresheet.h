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

struct SalesAt
{
    Instant at;
    SalesSum sum = {};
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
    std::vector<ArrivalsAt> arrivals = {};
    ArrivalsAt arrivedInAll = {};
    std::vector<OrderRow> latestOrders = {};
};

} // namespace foyer::reports
