// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/bookingapi.h"

#include "core/wire/booking/names.h"

namespace foyer::client {

using HoldTask = BookingApi::HoldTask;
using OrderTask = BookingApi::OrderTask;

namespace {

QByteArray publicPath(catalog::PerformanceId performance, const char *below)
{
    return "/api/v1/performances/" + performance.toText() + below;
}

QByteArray performancePath(catalog::PerformanceId performance, const char *below)
{
    return "/performances/" + performance.toText() + below;
}

QByteArray holdPath(booking::HoldId hold, const char *below = "")
{
    return "/holds/" + hold.toText() + below;
}

QByteArray joined(const std::vector<qint16> &lines)
{
    QByteArrayList texts;
    for (const qint16 line : lines)
        texts.append(QByteArray::number(line));
    return texts.join(',');
}

Request finding(Request request, const OrdersAsked &asked)
{
    asked.page.addTo(request);
    if (!asked.text.isEmpty())
        request.query.emplace_back("q", asked.text.toUtf8());
    if (asked.state)
        request.query.emplace_back(
            "state", jsonName(wire::WireNames<booking::OrderState>::table, *asked.state).data());
    if (asked.performance)
        request.query.emplace_back("performance", QByteArray::number(*asked.performance));
    if (asked.seat)
        request.query.emplace_back("seat", QByteArray::number(*asked.seat));
    return request;
}

} // namespace

QByteArray BookingApi::pathOf(booking::OrderId order, QByteArrayView below) const
{
    return m_client.staffPath("/orders/" + order.toText() + below.toByteArray());
}

Task<Answer<wire::PerformanceSheet>> BookingApi::saleSheet(catalog::PerformanceId performance)
{
    Request request = ApiClient::get(publicPath(performance, ""));
    request.query.emplace_back("channel", "box_office"); // its phases and prices, not the public's
    co_return co_await m_client.call<wire::PerformanceSheet>(std::move(request), Repeat::Safe);
}

Task<Answer<Content>> BookingApi::seatMap(catalog::PerformanceId performance, QByteArray knownTag,
                                          CallOptions options)
{
    Request request = ApiClient::with(std::move(options), ApiClient::get(publicPath(performance, "/map")));
    request.ifNoneMatch = std::move(knownTag);
    co_return co_await m_client.content(std::move(request), Repeat::Safe);
}

Task<Answer<Content>> BookingApi::seats(catalog::PerformanceId performance, QByteArray knownTag)
{
    Request request = ApiClient::get(publicPath(performance, "/seats"));
    request.mustBeNew = true; // news that came just before are told by nobody else
    request.ifNoneMatch = std::move(knownTag);
    co_return co_await m_client.content(std::move(request), Repeat::Safe);
}

Task<Answer<wire::AvailabilityShown>> BookingApi::availability(catalog::PerformanceId performance)
{
    Request request = ApiClient::get(publicPath(performance, "/availability"));
    co_return co_await m_client.call<wire::AvailabilityShown>(std::move(request), Repeat::Safe);
}

HoldTask BookingApi::hold(catalog::PerformanceId performance, wire::StaffHoldAsked asked)
{
    const QByteArray path = m_client.staffPath(performancePath(performance, "/holds"));
    Request request = ApiClient::send(Method::Post, path, asked);
    co_return co_await m_client.call<wire::HoldShown>(std::move(request), Repeat::Safe);
}

HoldTask BookingApi::findHold(booking::HoldId hold)
{
    Request request = ApiClient::get(m_client.staffPath(holdPath(hold)));
    co_return co_await m_client.call<wire::HoldShown>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::HoldList>> BookingApi::holds()
{
    Request request = ApiClient::get(m_client.staffPath("/holds"));
    co_return co_await m_client.call<wire::HoldList>(std::move(request), Repeat::Safe);
}

// Not repeated by itself: the second time it has been extended already.
HoldTask BookingApi::extendHold(booking::HoldId hold)
{
    Request request = ApiClient::post(m_client.staffPath(holdPath(hold, "/extend")));
    co_return co_await m_client.call<wire::HoldShown>(std::move(request), Repeat::Never);
}

Task<Answer<void>> BookingApi::releaseHold(booking::HoldId hold, std::vector<qint16> lines)
{
    Request request = ApiClient::remove(m_client.staffPath(holdPath(hold)));
    if (!lines.empty())
        request.query.emplace_back("lines", joined(lines));
    co_return co_await m_client.command(std::move(request), Repeat::Safe);
}

Task<Answer<wire::HouseHoldList>> BookingApi::houseHolds(catalog::PerformanceId performance)
{
    Request request = ApiClient::get(m_client.staffPath(performancePath(performance, "/house-holds")));
    co_return co_await m_client.call<wire::HouseHoldList>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::HouseHoldShown>> BookingApi::takeHouseHold(catalog::PerformanceId performance,
                                                             wire::HouseHoldAsked asked)
{
    const QByteArray path = m_client.staffPath(performancePath(performance, "/house-holds"));
    Request request = ApiClient::send(Method::Post, path, asked);
    co_return co_await m_client.call<wire::HouseHoldShown>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::HouseHoldShown>> BookingApi::releaseHouseHold(booking::HouseHoldId hold)
{
    Request request = ApiClient::remove(m_client.staffPath("/house-holds/" + hold.toText()));
    co_return co_await m_client.call<wire::HouseHoldShown>(std::move(request), Repeat::Safe);
}

OrderTask BookingApi::placeOrder(wire::StaffOrderAsked asked)
{
    Request request = ApiClient::send(Method::Post, m_client.staffPath("/orders"), asked);
    co_return co_await m_client.call<wire::OrderShown>(std::move(request), Repeat::Safe);
}

OrderTask BookingApi::payAgain(booking::OrderId order, wire::StaffPaymentAsked asked)
{
    Request request = ApiClient::send(Method::Post, pathOf(order, "/payments"), asked);
    co_return co_await m_client.call<wire::OrderShown>(std::move(request), Repeat::Safe);
}

OrderTask BookingApi::cancelOrder(booking::OrderId order)
{
    Request request = ApiClient::post(pathOf(order, "/cancel"));
    co_return co_await m_client.call<wire::OrderShown>(std::move(request), Repeat::Safe);
}

OrderTask BookingApi::refund(booking::OrderId order, wire::RefundAsked asked)
{
    Request request = ApiClient::send(Method::Post, pathOf(order, "/refunds"), asked);
    co_return co_await m_client.call<wire::OrderShown>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::OrdersPage>> BookingApi::orders(OrdersAsked asked, CallOptions options)
{
    Request request = finding(ApiClient::get(m_client.staffPath("/orders")), asked);
    request = ApiClient::with(std::move(options), std::move(request));
    co_return co_await m_client.call<wire::OrdersPage>(std::move(request), Repeat::Safe);
}

OrderTask BookingApi::order(booking::OrderId order)
{
    Request request = ApiClient::get(pathOf(order));
    co_return co_await m_client.call<wire::OrderShown>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::OrderHistoryList>> BookingApi::history(booking::OrderId order)
{
    Request request = ApiClient::get(pathOf(order, "/history"));
    co_return co_await m_client.call<wire::OrderHistoryList>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::OrderLedgerList>> BookingApi::ledger(booking::OrderId order)
{
    Request request = ApiClient::get(pathOf(order, "/ledger"));
    co_return co_await m_client.call<wire::OrderLedgerList>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::MoneyAtRisk>> BookingApi::moneyAtRisk()
{
    Request request = ApiClient::get(m_client.staffPath("/money-at-risk"));
    co_return co_await m_client.call<wire::MoneyAtRisk>(std::move(request), Repeat::Safe);
}

} // namespace foyer::client
