// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/customers/customerstore.h"

#include "server/customers/sql.h"

namespace foyer::customers {

namespace {

/// What LIKE finds at the beginning of lower-case text; its own signs in the text mean themselves.
std::optional<QString> beginningOf(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    QString pattern = text.toLower();
    for (const char16_t sign : {u'\\', u'%', u'_'})
        pattern.replace(QChar(sign), QString(QChar(u'\\')) + QChar(sign));
    return pattern + QChar(u'%');
}

Result<CustomerEntry> listedOf(const pg::Row &row)
{
    const auto cells = row.as<Uuid, QString, QString, bool, qint32, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, name, email, hasAccount, orders, lastOrderAt] = *cells;
    return CustomerEntry{id, name, email, hasAccount, orders, lastOrderAt};
}

/// Adds the row's order; whom the newest order names is who the customer is.
Result<void> addOrder(CustomerRecord &shown, const pg::Row &row)
{
    const auto cells = row.as<QString, QString, bool, Uuid, qint64, QString, Instant, QString, QString,
                              QString, pg::Utf8, qint64, qint64, qint32, qint32, bool, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[name, email, hasAccount, id, number, title, startsAt, timeZone, state, channel, currency,
                 total, refunded, tickets, valid, isToCome, createdAt] = *cells;
    if (shown.name.isEmpty())
        shown.name = name;
    if (shown.email.isEmpty())
        shown.email = email;
    shown.hasAccount = shown.hasAccount || hasAccount;
    shown.comingTickets += isToCome ? valid : 0;
    BoughtOrder order{id, number, title, startsAt, timeZone, state, channel, currency.bytes};
    order.total = total;
    order.refunded = refunded;
    order.tickets = tickets;
    order.valid = valid;
    order.createdAt = createdAt;
    shown.orders.push_back(std::move(order));
    return {};
}

} // namespace

Task<Result<CustomerEntries>> CustomerStore::list(accounts::OrganizationId organization, QString beginning,
                                                  int limit) const
{
    const std::optional<QString> pattern = beginningOf(beginning);
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::listCustomers, organization, pattern, qint32(limit + 1));
    if (!rows)
        co_return failure(std::move(rows.error()));
    CustomerEntries list;
    for (const pg::Row row : *rows) {
        Result<CustomerEntry> listed = listedOf(row);
        if (!listed)
            co_return failure(std::move(listed.error()));
        if (list.items.size() == std::size_t(limit)) {
            list.isCut = true;
            break;
        }
        list.items.push_back(std::move(*listed));
    }
    co_return list;
}

Task<Result<CustomerRecord>> CustomerStore::show(accounts::OrganizationId organization, Uuid customer,
                                                 Instant now) const
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readCustomerOrders, organization, customer, now);
    if (!rows)
        co_return failure(std::move(rows.error()));
    CustomerRecord shown;
    shown.id = customer;
    for (const pg::Row row : *rows) {
        const Result<void> added = addOrder(shown, row);
        if (!added)
            co_return failure(added.error());
    }
    if (shown.orders.empty())
        co_return failure(ErrorCode::NotFound, QStringLiteral("Nobody of this id has bought anything here."));
    co_return shown;
}

Task<Result<int>> CustomerStore::erase(accounts::OrganizationId organization, Uuid customer) const
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::eraseCustomer, organization, customer);
    if (!rows)
        co_return failure(std::move(rows.error()));
    const Result<pg::Row> row = rows->only();
    if (!row)
        co_return failure(row.error());
    const Result<qint32> orders = row->get<qint32>(0);
    if (!orders)
        co_return failure(orders.error());
    co_return int(*orders);
}

} // namespace foyer::customers
