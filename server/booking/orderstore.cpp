// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/orderstore.h"

#include "server/booking/codes.h"
#include "server/booking/orderloader.h"
#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

using pg::Utf8;

Result<void> loadRows(const pg::Rows &rows, World &world, Result<void> (*load)(const pg::Row &, World &))
{
    for (const pg::Row row : rows) {
        if (Result<void> loaded = load(row, world); !loaded)
            return loaded;
    }
    return {};
}

Result<void> readHead(const pg::Row &row, OrderRecord &record)
{
    const auto cells = row.as<qint64, Instant, Instant, QString, QString>();
    if (!cells)
        return failure(cells.error());
    std::tie(record.number, record.createdAt, record.changedAt, record.buyerName, record.buyerEmail) = *cells;
    return {};
}

Result<void> readTickets(const pg::Rows &rows, OrderRecord &record)
{
    for (const pg::Row row : rows) {
        const auto cells = row.as<TicketId, qint16, Utf8>();
        if (!cells)
            return failure(cells.error());
        const auto &[id, line, state] = *cells;
        record.tickets.push_back(TicketRecord{id, line, state.bytes});
    }
    return {};
}

Result<std::optional<OrderRecord>> readOrder(const std::vector<pg::Rows> &answers)
{
    if (answers.at(0).isEmpty())
        return std::optional<OrderRecord>();
    World world;
    using Load = Result<void> (*)(const pg::Row &, World &);
    constexpr std::array<Load, 4> loads{&loadOrder, &loadLine, &loadAttempt, &loadRefund};
    for (std::size_t i = 0; i < loads.size(); ++i) {
        if (Result<void> loaded = loadRows(answers.at(i + 1), world, loads[i]); !loaded)
            return failure(loaded.error());
    }
    OrderRecord record{std::move(world.orders.begin()->second)};
    if (Result<void> head = readHead(answers.at(0).row(0), record); !head)
        return failure(head.error());
    if (Result<void> tickets = readTickets(answers.at(5), record); !tickets)
        return failure(tickets.error());
    return std::optional<OrderRecord>(std::move(record));
}

Result<OrderSummary> readSummary(const pg::Row &row)
{
    const auto cells = row.as<OrderId, qint64, qint32, Utf8, Utf8, Utf8, qint64, qint64, qint32, Instant,
                              QString, QString>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, number, performance, channel, state, currency, total, live, tickets, at, name, email] =
        *cells;
    const std::optional<Channel> knownChannel = channelOf(channel.bytes);
    const std::optional<OrderState> knownState = orderStateOf(state.bytes);
    if (!knownChannel || !knownState)
        return failure(ErrorCode::Internal, QStringLiteral("A stored order cannot be read by this version."));
    return OrderSummary{id,   number,  performance, *knownChannel, *knownState, currency.bytes, total,
                        live, tickets, at,          name,          email};
}

Result<std::vector<OrderSummary>> readSummaries(const Result<pg::Rows> &rows)
{
    if (!rows)
        return failure(rows.error());
    std::vector<OrderSummary> orders;
    for (const pg::Row row : *rows) {
        Result<OrderSummary> order = readSummary(row);
        if (!order)
            return failure(std::move(order.error()));
        orders.push_back(std::move(*order));
    }
    return orders;
}

// The text as the beginning of something, for LIKE.
std::optional<QString> prefixOf(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    QString escaped = text.toLower();
    escaped.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return escaped + u'%';
}

} // namespace

Task<Result<std::optional<OrderRecord>>> OrderStore::find(OrderId id)
{
    const std::vector<OrderId> ids(1, id);
    pg::Segment segment;
    segment.add(sql::findOrder, id);
    segment.add(sql::readOrders, ids);
    segment.add(sql::readLines, ids);
    segment.add(sql::readAttempts, ids);
    segment.add(sql::readRefunds, ids);
    segment.add(sql::readTickets, id);
    Result<std::vector<pg::Rows>> answers = co_await m_pool.run(std::move(segment));
    if (!answers)
        co_return failure(std::move(answers.error()));
    co_return readOrder(*answers);
}

Task<Result<std::vector<OrderSummary>>> OrderStore::ofOrganization(OrganizationId organization,
                                                                   OrderSearch search)
{
    std::optional<QString> state;
    if (search.state)
        state = QString::fromLatin1(codeOf(*search.state));
    const std::optional<QString> text = prefixOf(search.text);
    if (text || search.seat) {
        Result<pg::Rows> found =
            co_await m_pool.execute(sql::searchOrders, organization, text, search.performance, search.seat,
                                    state, search.before, search.limit);
        co_return readSummaries(found);
    }
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listOrders, organization, search.performance, state,
                                                    search.number, search.before, search.limit);
    co_return readSummaries(rows);
}

Task<Result<std::vector<OrderSummary>>> OrderStore::ofBuyer(AccountId buyer, std::optional<qint64> before,
                                                            int limit)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listBuyerOrders, buyer, before, limit);
    co_return readSummaries(rows);
}

Task<Result<std::vector<OrderHistoryEntry>>> OrderStore::history(OrderId id)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readHistory, id);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<OrderHistoryEntry> entries;
    for (const pg::Row row : *rows) {
        const auto cells = row.as<qint32, Utf8, std::optional<AccountId>, Instant>();
        if (!cells)
            co_return failure(cells.error());
        const auto &[revision, kind, by, at] = *cells;
        entries.push_back(OrderHistoryEntry{revision, kind.bytes, by.value_or(AccountId{}), at});
    }
    co_return entries;
}

Task<Result<std::vector<OrderLedgerEntry>>> OrderStore::ledger(OrderId id)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readOrderLedger, id);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<OrderLedgerEntry> entries;
    for (const pg::Row row : *rows) {
        const auto cells = row.as<Uuid, Utf8, Utf8, Utf8, qint64, Utf8, Instant>();
        if (!cells)
            co_return failure(cells.error());
        const auto &[entry, kind, from, to, amount, currency, at] = *cells;
        entries.push_back(
            OrderLedgerEntry{entry, kind.bytes, from.bytes, to.bytes, amount, currency.bytes, at});
    }
    co_return entries;
}

Task<Result<std::vector<std::pair<QByteArray, qint64>>>> OrderStore::atRisk(OrganizationId organization)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readAtRisk, organization);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<std::pair<QByteArray, qint64>> sums;
    for (const pg::Row row : *rows) {
        const auto cells = row.as<Utf8, qint64>();
        if (!cells)
            co_return failure(cells.error());
        sums.emplace_back(std::get<0>(*cells).bytes, std::get<1>(*cells));
    }
    co_return sums;
}

} // namespace foyer::booking
