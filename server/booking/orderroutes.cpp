// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/orderroutes.h"

#include "server/api/page.h"
#include "server/booking/bookingviews.h"
#include "server/booking/callactor.h"
#include "server/booking/denialproblem.h"

namespace foyer::booking {

namespace {

using http::Method;

api::Operation orderOperation(Method method, const char *path, const char *name, const char *summary)
{
    api::Operation operation;
    operation.method = method;
    operation.path = path;
    operation.name = name;
    operation.summary = summary;
    operation.problems = {"not_found",         "id_taken",         "wrong_mac",          "hold_expired",
                          "hold_released",     "hold_consumed",    "hold_changed",       "seat_taken",
                          "pool_full",         "performance_over", "tender_not_allowed", "wrong_state",
                          "attempt_undecided", "deadline_passed",  "store_moved"};
    return operation;
}

OrderId orderOf(const http::Request &request)
{
    return OrderId(request.pathUuid("order"));
}

} // namespace

wire::OrdersPage toPage(const std::vector<OrderSummary> &orders, int limit)
{
    wire::OrdersPage page;
    for (const OrderSummary &order : orders)
        page.items.push_back(show(order));
    if (!orders.empty() && int(orders.size()) == limit)
        page.next = QString::fromLatin1(api::Cursor{orders.back().number, orders.back().id.uuid()}.toText());
    return page;
}

api::Outcome<wire::OrderShown> toReply(const Ruling<ShownOrder> &ruling, Instant now)
{
    if (!ruling)
        return tl::unexpected<http::Problem>(toProblem(ruling.error()));
    return api::Reply<wire::OrderShown>(show(*ruling, now));
}

void OrderRoutes::addTo(api::ApiBuilder &api)
{
    api::Operation place =
        orderOperation(Method::Post, "/api/v1/orders", "orders.place",
                       "Turns a hold into an order and asks for its money; answers when the money has.");
    place.success = http::Status::Created;
    api.add(place, this, &OrderRoutes::place);
    api::Operation list =
        orderOperation(Method::Get, "/api/v1/orders", "orders.list", "The caller's orders, newest first.");
    list.query = {{"limit", "how many at most"}, {"after", "the `next` of the page before"}};
    api.add(list, this, &OrderRoutes::list);
    api.add(orderOperation(Method::Get, "/api/v1/orders/{order:uuid}", "orders.find",
                           "Shows an order of the caller."),
            this, &OrderRoutes::find);
    api.add(orderOperation(Method::Post, "/api/v1/orders/{order:uuid}/confirm", "orders.confirm",
                           "Asks for the money of an order that was only started; answers when it is known."),
            this, &OrderRoutes::confirm);
    api.add(orderOperation(Method::Post, "/api/v1/orders/{order:uuid}/payments", "orders.pay_again",
                           "Tries again to pay an order whose last payment failed."),
            this, &OrderRoutes::payAgain);
    api.add(orderOperation(Method::Post, "/api/v1/orders/{order:uuid}/cancel", "orders.cancel",
                           "Gives up an order that is not paid; its seats are free at once."),
            this, &OrderRoutes::cancel);
}

OrderRoutes::Shown OrderRoutes::place(Call<wire::OrderAsked> call)
{
    OrderRequest request;
    request.id = call.body.id;
    request.hold = call.body.hold;
    request.mac = call.body.mac.toLatin1();
    request.payment.attempt = call.body.attempt;
    request.payment.tender = call.body.tender;
    request.startsOnly = call.body.startOnly.value_or(false);
    Ruling<ShownOrder> ruling = co_await m_checkout.place(std::move(request), buyerOf(call.caller()));
    co_return toReply(ruling, m_clock.now());
}

OrderRoutes::Shown OrderRoutes::find(Call<api::Nothing> call)
{
    Ruling<ShownOrder> ruling = co_await m_checkout.find(orderOf(*call.request), buyerOf(call.caller()));
    co_return toReply(ruling, m_clock.now());
}

OrderRoutes::Shown OrderRoutes::confirm(Call<api::Nothing> call)
{
    Ruling<ShownOrder> ruling = co_await m_checkout.confirm(orderOf(*call.request), buyerOf(call.caller()));
    co_return toReply(ruling, m_clock.now());
}

OrderRoutes::Shown OrderRoutes::payAgain(Call<wire::PaymentAsked> call)
{
    Payment payment;
    payment.attempt = call.body.attempt;
    payment.tender = call.body.tender;
    Ruling<ShownOrder> ruling =
        co_await m_checkout.payAgain(orderOf(*call.request), payment, buyerOf(call.caller()));
    co_return toReply(ruling, m_clock.now());
}

OrderRoutes::Shown OrderRoutes::cancel(Call<api::Nothing> call)
{
    Ruling<ShownOrder> ruling = co_await m_checkout.cancel(orderOf(*call.request), buyerOf(call.caller()));
    co_return toReply(ruling, m_clock.now());
}

Task<api::Outcome<wire::OrdersPage>> OrderRoutes::list(Call<api::Nothing> call)
{
    const auto page = api::pageOf(*call.request);
    if (!page)
        co_return tl::unexpected<http::Problem>(page.error());
    const std::optional<qint64> before = page->after ? std::optional(page->after->key) : std::nullopt;
    Result<std::vector<OrderSummary>> orders =
        co_await m_orders.ofBuyer(call.caller().account(), before, page->limit);
    if (!orders)
        co_return api::problem(orders.error());
    co_return api::Reply<wire::OrdersPage>(toPage(*orders, page->limit));
}

} // namespace foyer::booking
