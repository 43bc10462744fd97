// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/figuresrows.h"

#include <algorithm>
#include <map>

namespace foyer::reports {

namespace {

using pg::Utf8;

/// Makes a value of each row by `make(columns…)`.
template <typename T, typename... Columns, typename Make>
Result<std::vector<T>> each(const pg::Rows &rows, const Make &make)
{
    std::vector<T> values;
    values.reserve(std::size_t(rows.count()));
    for (const pg::Row row : rows) {
        const auto cells = row.as<Columns...>();
        if (!cells)
            return failure(cells.error());
        values.push_back(std::apply(make, *cells));
    }
    return values;
}

SalesSum sumOf(qint64 tickets, qint64 ended, qint64 revenue, qint64 refunded, qint64 retained)
{
    return SalesSum{tickets, ended, revenue, refunded, retained};
}

/// One row of find_scope.
struct ScopeRow
{
    std::optional<qint32> number;
    std::optional<Uuid> event;
    QByteArray currency;
    QByteArray houseCurrency;
};

void addTo(FiguresScope &scope, const ScopeRow &row)
{
    const QString currency = QString::fromLatin1(row.currency);
    if (row.currency == scope.currency)
        scope.performances.push_back(*row.number);
    else if (std::find(scope.otherCurrencies.begin(), scope.otherCurrencies.end(), currency)
             == scope.otherCurrencies.end())
        scope.otherCurrencies.push_back(currency);
}

} // namespace

Result<std::vector<SalesRow>> salesRows(const pg::Rows &rows)
{
    return each<SalesRow, Utf8, QString, qint64, qint64, qint64, qint64, qint64>(
        rows, [](const Utf8 &dimension, const QString &key, auto... sums) {
            return SalesRow{dimension.bytes, key, {}, sumOf(sums...)};
        });
}

// Rows of one step follow one another, one for each channel.
Result<std::vector<SalesAt>> salesSteps(const pg::Rows &rows)
{
    auto parts =
        each<std::pair<Instant, ChannelSum>, Instant, QString, qint64, qint64, qint64, qint64, qint64>(
            rows, [](Instant at, const QString &channel, auto... sums) {
                return std::pair(at, ChannelSum{channel, sumOf(sums...)});
            });
    if (!parts)
        return failure(std::move(parts.error()));
    std::vector<SalesAt> steps;
    for (auto &[at, part] : *parts) {
        if (steps.empty() || steps.back().at != at)
            steps.push_back({at, {}, {}});
        steps.back().sum += part.sum;
        steps.back().channels.push_back(std::move(part));
    }
    return steps;
}

Result<std::vector<PlacesRow>> placesRows(const pg::Rows &rows)
{
    return each<PlacesRow, qint32, QString, qint64, qint64, qint64, qint64, qint64>(
        rows, [](qint32 section, const QString &name, auto... counts) {
            return PlacesRow{section, name, counts...};
        });
}

Result<std::vector<ArrivalsAt>> arrivalSteps(const pg::Rows &rows)
{
    return each<ArrivalsAt, Instant, qint64, qint64, qint64>(rows, [](Instant at, auto... counts) {
        return ArrivalsAt{at, counts...};
    });
}

Result<std::vector<OrderRow>> orderRows(const pg::Rows &rows)
{
    return each<OrderRow, Uuid, qint64, qint32, QString, QString, qint64, qint64, Utf8, Instant, qint64,
                std::vector<qint32>, QString, QString>(
        rows,
        [](const Uuid &id, qint64 code, qint32 performance, const QString &channel, const QString &state,
           qint64 total, qint64 refunded, const Utf8 &currency, Instant at, qint64 tickets,
           const std::vector<qint32> &seats, const QString &customer, const QString &clerk) {
            return OrderRow{
                id,    code,     performance,    channel, state,
                total, refunded, currency.bytes, at,      DealRow{tickets, seats, customer, clerk}};
        });
}

Result<std::vector<RefundRow>> refundRows(const pg::Rows &rows)
{
    return each<RefundRow, Uuid, Uuid, qint64, qint32, QString, qint64, Utf8, Instant, qint64,
                std::vector<qint32>, QString, QString>(
        rows, [](const Uuid &id, const Uuid &order, qint64 code, qint32 performance, const QString &channel,
                 qint64 amount, const Utf8 &currency, Instant at, qint64 tickets,
                 const std::vector<qint32> &seats, const QString &customer, const QString &clerk) {
            return RefundRow{id,
                             order,
                             code,
                             performance,
                             channel,
                             amount,
                             currency.bytes,
                             at,
                             DealRow{tickets, seats, customer, clerk}};
        });
}

Result<std::vector<GateRow>> gateRows(const pg::Rows &rows)
{
    return each<GateRow, std::optional<Uuid>, QString, qint64, qint64, qint64, qint64>(
        rows, [](const std::optional<Uuid> &gate, const QString &name, auto... counts) {
            return GateRow{gate, name, counts...};
        });
}

Result<std::vector<CategoryRow>> categoryRows(const pg::Rows &rows)
{
    return each<CategoryRow, QString, qint64, qint64>(rows, [](const QString &key, auto... counts) {
        return CategoryRow{key, counts...};
    });
}

Result<std::vector<ExportRow>> exportRows(const pg::Rows &rows)
{
    return each<ExportRow, qint32, Instant, qint16, qint16, Uuid, QString, QString, qint32, qint32, qint64,
                qint64, qint64>(rows, [](qint32 performance, Instant minute, qint16 category, qint16 section,
                                         const Uuid &type, const QString &channel, const QString &tender,
                                         auto... sums) {
        return ExportRow{{performance, minute, category, section, type, channel, tender}, sumOf(sums...)};
    });
}

Result<void> addNames(std::vector<SalesRow> &sales, const pg::Rows &names)
{
    std::map<std::pair<QByteArray, QString>, QString> known;
    for (const pg::Row row : names) {
        const auto cells = row.as<Utf8, QString, QString>();
        if (!cells)
            return failure(cells.error());
        const auto &[dimension, key, name] = *cells;
        known.emplace(std::pair(dimension.bytes, key), name);
    }
    for (SalesRow &row : sales) {
        const auto name = known.find({row.dimension, row.key});
        if (name != known.end())
            row.name = name->second;
    }
    return {};
}

Result<FiguresScope> scopeOf(const pg::Rows &rows, const FiguresQuestion &question)
{
    const auto read = each<ScopeRow, std::optional<qint32>, std::optional<Uuid>, std::optional<Utf8>, Utf8>(
        rows, [](std::optional<qint32> number, std::optional<Uuid> event, const std::optional<Utf8> &currency,
                 const Utf8 &house) {
            return ScopeRow{number, event, currency.value_or(Utf8{}).bytes, house.bytes};
        });
    if (!read)
        return failure(read.error());
    const bool isFiltered = question.performance || question.event;
    if (read->empty() || (isFiltered && !read->front().number))
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such performance or event."));
    FiguresScope scope;
    scope.currency = isFiltered ? read->front().currency : read->front().houseCurrency;
    if (isFiltered)
        scope.event = read->front().event;
    for (const ScopeRow &row : *read) {
        if (row.number)
            addTo(scope, row);
    }
    return scope;
}

} // namespace foyer::reports
