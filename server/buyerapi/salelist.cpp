// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/salelist.h"

#include "server/booking/holdstore.h"
#include "server/buyerapi/seatview.h"
#include "server/http/jsonmembers.h"

#include <algorithm>
#include <QByteArrayList>
#include <QPointer>

namespace foyer::buyerapi {

namespace {

QByteArray jsonOf(const std::vector<ListedSale> &sales)
{
    QByteArrayList list;
    for (const ListedSale &sale : sales) {
        http::JsonMembers json;
        json.addText("id", sale.id.toText());
        json.addText("name", sale.name.toUtf8());
        json.addText("description", sale.description.toUtf8());
        json.addText("venue", sale.venue.toUtf8());
        json.addRaw("event_date", jsonTime(sale.startsAt));
        json.addRaw("total_seats", QByteArray::number(sale.seats));
        json.addRaw("available_seats", QByteArray::number(sale.available));
        json.addRaw("created_at", jsonTime(sale.createdAt));
        json.addRaw("updated_at", jsonTime(sale.updatedAt));
        list.append(json.take());
    }
    return '[' + list.join(',') + ']';
}

} // namespace

SaleList::SaleList(pg::Pool &pool, booking::HoldStore &holds, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(pool)
    , m_holds(holds)
    , m_clock(clock)
{}

Completion<QByteArray> SaleList::current()
{
    auto [completion, completer] = makeCompletion<QByteArray>();
    if (m_clock.steadyNow() < m_freshUntil) {
        completer.complete(QByteArray(m_json));
        return std::move(completion);
    }
    m_waiting.push_back(std::move(completer));
    if (m_waiting.size() == 1)
        static_cast<void>(refresh());
    return std::move(completion);
}

// Holds that lie apart from the database are taken off, so far as they can be asked for. Those of the house's
// seats are among them, so a few too many may be.
Task<Result<std::vector<ListedSale>>> SaleList::counted()
{
    booking::HoldStore &holds = m_holds;
    Result<std::vector<ListedSale>> sales = co_await m_store.onSale(m_clock.now());
    if (!sales)
        co_return sales;
    std::vector<qint32> numbers;
    for (const ListedSale &sale : *sales)
        numbers.push_back(sale.number);
    Result<std::map<qint32, qint32>> held = co_await holds.heldSeats(std::move(numbers));
    for (ListedSale &sale : *sales) {
        if (held && held->contains(sale.number))
            sale.available = std::max(0, sale.available - held->at(sale.number));
    }
    co_return sales;
}

Task<> SaleList::refresh()
{
    const QPointer<SaleList> self(this);
    Result<std::vector<ListedSale>> sales = co_await counted();
    if (!self)
        co_return;
    if (sales) {
        m_json = jsonOf(*sales);
        m_freshUntil = m_clock.steadyNow() + freshFor;
    }
    const QByteArray json = m_json;
    std::vector<Completer<QByteArray>> waiting = std::move(m_waiting);
    m_waiting.clear();
    for (Completer<QByteArray> &one : waiting)
        one.complete(sales ? Result<QByteArray>(json) : Result<QByteArray>(failure(sales.error())));
}

} // namespace foyer::buyerapi
