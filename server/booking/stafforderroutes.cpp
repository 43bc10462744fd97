// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/stafforderroutes.h"

#include "server/api/page.h"
#include "server/booking/callactor.h"
#include "server/booking/denialproblem.h"
#include "server/booking/orderroutes.h"
#include "server/booking/ordersearchquery.h"

namespace foyer::booking {

namespace {

using foyer::accounts::Permission;
using http::Method;

api::Operation staffOrderOperation(Method method, const QByteArray &path, const char *name,
                                   const char *summary)
{
    api::Operation operation;
    operation.method = method;
    operation.path = "/api/v1/organizations/{organization:uuid}" + path;
    operation.name = name;
    operation.summary = summary;
    operation.signIn = api::SignIn::OfMember;
    operation.permission = Permission::SellTickets;
    operation.problems = {"not_found",        "id_taken",          "wrong_mac",          "hold_expired",
                          "hold_released",    "hold_consumed",     "hold_changed",       "seat_taken",
                          "pool_full",        "performance_over",  "wrong_state",        "tender_not_allowed",
                          "not_enough_given", "attempt_undecided", "deadline_passed",    "refund_not_allowed",
                          "unknown_line",     "line_not_live",     "amount_out_of_range"};
    return operation;
}

OrderId orderOf(const http::Request &request)
{
    return OrderId(request.pathUuid("order"));
}

Payment paymentOf(AttemptId attempt, Tender tender, std::optional<qint64> given)
{
    Payment payment;
    payment.attempt = attempt;
    payment.tender = tender;
    payment.given = given;
    return payment;
}

wire::OrderHistoryList toWire(const std::vector<OrderHistoryEntry> &entries)
{
    wire::OrderHistoryList list;
    for (const OrderHistoryEntry &entry : entries) {
        const auto by = entry.by.isNull() ? std::nullopt : std::optional(entry.by);
        list.items.push_back({entry.revision, QString::fromLatin1(entry.kind), by, entry.at});
    }
    return list;
}

wire::OrderLedgerList toWire(const std::vector<OrderLedgerEntry> &entries)
{
    wire::OrderLedgerList list;
    for (const OrderLedgerEntry &entry : entries) {
        wire::OrderTransferShown shown;
        shown.id = entry.id;
        shown.kind = QString::fromLatin1(entry.kind);
        shown.fromAccount = QString::fromLatin1(entry.from);
        shown.toAccount = QString::fromLatin1(entry.to);
        shown.amount = {entry.amount, entry.currency};
        shown.at = entry.at;
        list.items.push_back(shown);
    }
    return list;
}

} // namespace

void StaffOrderRoutes::addTo(api::ApiBuilder &api)
{
    addSelling(api);
    addLooking(api);
}

void StaffOrderRoutes::addSelling(api::ApiBuilder &api)
{
    api::Operation place =
        staffOrderOperation(Method::Post, "/orders", "orders.staff_place", "Sells a hold at the box office.");
    place.success = http::Status::Created;
    api.add(place, this, &StaffOrderRoutes::place);
    api.add(staffOrderOperation(Method::Post, "/orders/{order:uuid}/payments", "orders.staff_pay_again",
                                "Tries again to pay an order whose last payment failed."),
            this, &StaffOrderRoutes::payAgain);
    api.add(staffOrderOperation(Method::Post, "/orders/{order:uuid}/cancel", "orders.staff_cancel",
                                "Gives up an order that is not paid; its seats are free at once."),
            this, &StaffOrderRoutes::cancel);
    api::Operation refund =
        staffOrderOperation(Method::Post, "/orders/{order:uuid}/refunds", "orders.refund",
                            "Takes tickets back and gives money back to the tender it came from.");
    refund.permission = Permission::RefundByPolicy;
    refund.success = http::Status::Created;
    api.add(refund, this, &StaffOrderRoutes::refund);
}

void StaffOrderRoutes::addLooking(api::ApiBuilder &api)
{
    api::Operation list =
        staffOrderOperation(Method::Get, "/orders", "orders.staff_list", "Finds orders, newest first.");
    list.query = {{"q", "an order's code, or the beginning of a name or e-mail address"},
                  {"state", "orders in this state alone"},
                  {"performance", "a performance's number"},
                  {"seat", "with `performance`: who has this seat (its ordinal) now"},
                  {"limit", "how many at most"},
                  {"after", "the `next` of the page before"}};
    api.add(list, this, &StaffOrderRoutes::list);
    api.add(staffOrderOperation(Method::Get, "/orders/{order:uuid}", "orders.staff_find", "Shows an order."),
            this, &StaffOrderRoutes::find);
    api.add(staffOrderOperation(Method::Get, "/orders/{order:uuid}/history", "orders.history",
                                "What happened to an order."),
            this, &StaffOrderRoutes::history);
    api.add(staffOrderOperation(Method::Get, "/orders/{order:uuid}/ledger", "orders.ledger",
                                "Where an order's money went."),
            this, &StaffOrderRoutes::ledger);
    api::Operation risk = staffOrderOperation(Method::Get, "/money-at-risk", "orders.money_at_risk",
                                              "Money of payments whose fate is not known.");
    risk.permission = Permission::ViewFigures;
    api.add(risk, this, &StaffOrderRoutes::atRisk);
}

StaffOrderRoutes::Shown StaffOrderRoutes::place(Call<wire::StaffOrderAsked> call)
{
    OrderRequest request;
    request.id = call.body.id;
    request.hold = call.body.hold;
    request.mac = call.body.mac.toLatin1();
    request.payment = paymentOf(call.body.attempt, call.body.tender, call.body.given);
    if (call.body.customer) {
        request.customer.name = call.body.customer->name.value_or(QString());
        request.customer.email = call.body.customer->email.value_or(QString());
    }
    const Actor actor = staffOf(call.caller(), call.organization());
    Ruling<ShownOrder> ruling = co_await m_parts.checkout.place(std::move(request), actor);
    co_return toReply(ruling, m_parts.clock.now());
}

StaffOrderRoutes::Shown StaffOrderRoutes::payAgain(Call<wire::StaffPaymentAsked> call)
{
    const Payment payment = paymentOf(call.body.attempt, call.body.tender, call.body.given);
    const Actor actor = staffOf(call.caller(), call.organization());
    Ruling<ShownOrder> ruling = co_await m_parts.checkout.payAgain(orderOf(*call.request), payment, actor);
    co_return toReply(ruling, m_parts.clock.now());
}

StaffOrderRoutes::Shown StaffOrderRoutes::cancel(Call<Nothing> call)
{
    const Actor actor = staffOf(call.caller(), call.organization());
    Ruling<ShownOrder> ruling = co_await m_parts.checkout.cancel(orderOf(*call.request), actor);
    co_return toReply(ruling, m_parts.clock.now());
}

StaffOrderRoutes::Shown StaffOrderRoutes::refund(Call<wire::RefundAsked> call)
{
    RefundRequest request;
    request.id = call.body.id;
    request.reason = call.body.reason.value_or(QString());
    for (const wire::RefundPart &part : call.body.lines.value_or(std::vector<wire::RefundPart>()))
        request.parts.push_back({part.line, part.amount});
    const Actor actor = staffOf(call.caller(), call.organization());
    Ruling<ShownOrder> ruling =
        co_await m_parts.refunds.refund(orderOf(*call.request), std::move(request), actor);
    co_return toReply(ruling, m_parts.clock.now());
}

StaffOrderRoutes::Shown StaffOrderRoutes::find(Call<Nothing> call)
{
    const Actor actor = staffOf(call.caller(), call.organization());
    Ruling<ShownOrder> ruling = co_await m_parts.checkout.find(orderOf(*call.request), actor);
    co_return toReply(ruling, m_parts.clock.now());
}

Task<api::Outcome<wire::OrdersPage>> StaffOrderRoutes::list(Call<Nothing> call)
{
    const auto search = orderSearchOf(*call.request);
    if (!search)
        co_return tl::unexpected<http::Problem>(search.error());
    Result<std::vector<OrderSummary>> orders =
        co_await m_parts.orders.ofOrganization(call.organization(), *search);
    if (!orders)
        co_return api::problem(orders.error());
    co_return api::Reply<wire::OrdersPage>(toPage(*orders, search->limit));
}

Task<api::Outcome<wire::OrderHistoryList>> StaffOrderRoutes::history(Call<Nothing> call)
{
    const Actor actor = staffOf(call.caller(), call.organization());
    Ruling<ShownOrder> order = co_await m_parts.checkout.find(orderOf(*call.request), actor);
    if (!order)
        co_return tl::unexpected<http::Problem>(toProblem(order.error()));
    Result<std::vector<OrderHistoryEntry>> entries = co_await m_parts.orders.history(orderOf(*call.request));
    if (!entries)
        co_return api::problem(entries.error());
    co_return api::Reply<wire::OrderHistoryList>(toWire(*entries));
}

Task<api::Outcome<wire::OrderLedgerList>> StaffOrderRoutes::ledger(Call<Nothing> call)
{
    const Actor actor = staffOf(call.caller(), call.organization());
    Ruling<ShownOrder> order = co_await m_parts.checkout.find(orderOf(*call.request), actor);
    if (!order)
        co_return tl::unexpected<http::Problem>(toProblem(order.error()));
    Result<std::vector<OrderLedgerEntry>> entries = co_await m_parts.orders.ledger(orderOf(*call.request));
    if (!entries)
        co_return api::problem(entries.error());
    co_return api::Reply<wire::OrderLedgerList>(toWire(*entries));
}

Task<api::Outcome<wire::MoneyAtRisk>> StaffOrderRoutes::atRisk(Call<Nothing> call)
{
    auto sums = co_await m_parts.orders.atRisk(call.organization());
    if (!sums)
        co_return api::problem(sums.error());
    wire::MoneyAtRisk risk;
    for (const auto &[currency, amount] : *sums)
        risk.amounts.push_back({amount, currency});
    co_return api::Reply<wire::MoneyAtRisk>(std::move(risk));
}

} // namespace foyer::booking
