// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/paymentroutes.h"

#include "server/api/rawanswer.h"
#include "server/booking/callactor.h"
#include "server/buyerapi/buyeroperation.h"
#include "server/buyerapi/envelope.h"
#include "server/buyerapi/requestbody.h"
#include "server/http/jsonmembers.h"

namespace foyer::buyerapi {

namespace {

using booking::Actor;
using http::JsonMembers;
using http::Method;
using http::Response;
using http::Status;

Uuid idOf(const QString &text)
{
    return Uuid::fromText(text.toUtf8()).value_or(Uuid());
}

Response paid(const QString &bookingId, const QByteArray &intent)
{
    JsonMembers data;
    data.addText("bookingId", idOf(bookingId).toText());
    data.addText("paymentId", intent);
    data.addText("status", "confirmed");
    return Envelope::success(data.take(), Status::Ok, "Payment confirmed successfully");
}

Response failed(const QString &bookingId)
{
    JsonMembers data;
    data.addText("bookingId", idOf(bookingId).toText());
    data.addText("status", "cancelled");
    return Envelope::unsuccessful(data.take(), "Payment failed; the booking is cancelled");
}

} // namespace

void PaymentRoutes::addTo(api::ApiBuilder &api)
{
    using Text = QLatin1StringView;
    api::Operation intent =
        buyerOperation(Method::Post, "/api/payment/create-intent", "payments.create_intent",
                       "What a client needs to pay a booking; changes nothing.");
    intent.requestSchema = bodySchema({{Text("bookingId*"), Text("string")}});
    buyerapi::addTo(api, intent, this, &PaymentRoutes::createIntent);
    for (const auto &[path, name] : {std::pair("/api/payment/confirm", "payments.confirm"),
                                     std::pair("/api/payment/simulate-payment", "payments.simulate")}) {
        api::Operation pay = buyerOperation(Method::Post, path, name,
                                            "Pays a booking, or fails to, where payment is simulated.");
        pay.requestSchema = bodySchema({{Text("paymentIntentId*"), Text("string")},
                                        {Text("bookingId*"), Text("string")},
                                        {Text("success"), Text("boolean")}});
        buyerapi::addTo(api, pay, this, &PaymentRoutes::pay);
    }
}

Task<Response> PaymentRoutes::createIntent(http::RequestPtr request)
{
    const auto body = bodyOf(*request);
    if (!body)
        co_return Envelope::stated(body.error());
    const QString id = body->value(QStringLiteral("bookingId")).toString();
    if (id.isEmpty())
        co_return Envelope::failure(Status::BadRequest, "MISSING_BOOKING_ID", "bookingId is required.");
    const Actor actor = booking::buyerOf(api::callerOf(*request));
    Outcome<PaymentIntent> intent = co_await m_cashier.intentFor(idOf(id), actor);
    if (!intent)
        co_return toResponse(intent.error());
    JsonMembers data;
    data.addText("clientSecret", intent->clientSecret);
    data.addText("paymentIntentId", intent->id);
    data.addRaw("amount", QByteArray::number(intent->amount));
    data.addText("currency", intent->currency);
    co_return Envelope::success(data.take());
}

Task<Response> PaymentRoutes::pay(http::RequestPtr request)
{
    const auto body = bodyOf(*request);
    if (!body)
        co_return Envelope::stated(body.error());
    const QString id = body->value(QStringLiteral("bookingId")).toString();
    const QByteArray intent = body->value(QStringLiteral("paymentIntentId")).toString().toUtf8();
    const QJsonValue success = body->value(QStringLiteral("success"));
    if (id.isEmpty() || intent.isEmpty() || !(success.isUndefined() || success.isBool()))
        co_return Envelope::failure(Status::BadRequest, "MISSING_REQUIRED_FIELDS",
                                    "paymentIntentId and bookingId are required; success is true or false.");
    const Actor actor = booking::buyerOf(api::callerOf(*request));
    Outcome<BookingStatus> reached = co_await m_cashier.pay(idOf(id), intent, success.toBool(true), actor);
    if (!reached)
        co_return toResponse(reached.error());
    co_return *reached == BookingStatus::Confirmed ? paid(id, intent) : failed(id);
}

} // namespace foyer::buyerapi
