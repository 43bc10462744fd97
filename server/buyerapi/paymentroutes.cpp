// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/paymentroutes.h"

#include "server/api/rawanswer.h"
#include "server/booking/callactor.h"
#include "server/buyerapi/answers.h"
#include "server/buyerapi/bodyreader.h"
#include "server/buyerapi/buyeroperation.h"
#include "server/buyerapi/envelope.h"
#include "server/buyerapi/jsonschema.h"
#include "server/buyerapi/requestbody.h"
#include "server/http/jsonmembers.h"

namespace foyer::buyerapi {

using namespace Qt::StringLiterals;

namespace {

using booking::Actor;
using http::JsonMembers;
using http::Method;
using http::Response;
using http::Status;

// What is no id of ours is nobody's booking.
Uuid idOf(const QByteArray &text)
{
    return Uuid::fromText(text).value_or(Uuid());
}

Response paid(const Uuid &booking, const QByteArray &intent)
{
    JsonMembers data;
    data.addText("bookingId", booking.toText());
    data.addText("paymentId", intent);
    data.addText("status", "confirmed");
    return Envelope::success(data.take(), Status::Ok, "Payment confirmed successfully");
}

Response failed(const Uuid &booking)
{
    JsonMembers data;
    data.addText("bookingId", booking.toText());
    data.addText("status", "cancelled");
    return Envelope::unsuccessful(data.take(), "Payment failed; the booking is cancelled");
}

} // namespace

void PaymentRoutes::addTo(api::ApiBuilder &api)
{
    api::Operation intent =
        buyerOperation(Method::Post, "/api/payment/create-intent", "payments.create_intent",
                       "What a client needs to pay a booking; changes nothing.");
    intent.requestSchema = schema::request({{"bookingId*"_L1, schema::uuid()}});
    intent.answerSchema = answers::intent();
    buyerapi::addTo(api, intent, this, &PaymentRoutes::createIntent);
    for (const auto &[path, name] : {std::pair("/api/payment/confirm", "payments.confirm"),
                                     std::pair("/api/payment/simulate-payment", "payments.simulate")}) {
        api::Operation pay = buyerOperation(Method::Post, path, name,
                                            "Pays a booking, or fails to, where payment is simulated.");
        pay.requestSchema = schema::request({{"paymentIntentId*"_L1, schema::text()},
                                             {"bookingId*"_L1, schema::uuid()},
                                             {"success"_L1, schema::truth()}});
        pay.answerSchema = answers::payment();
        buyerapi::addTo(api, pay, this, &PaymentRoutes::pay);
    }
}

Task<Response> PaymentRoutes::createIntent(http::RequestPtr request)
{
    const auto body = bodyOf(*request);
    if (!body)
        co_return Envelope::stated(body.error());
    BodyReader reader(*body);
    const Uuid id = idOf(reader.text("bookingId"_L1));
    if (reader.isFaulty())
        co_return Envelope::badFields("MISSING_BOOKING_ID", "bookingId is required.", reader.faults());
    const Actor actor = booking::buyerOf(api::callerOf(*request));
    Outcome<PaymentIntent> intent = co_await m_cashier.intentFor(id, actor);
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
    BodyReader reader(*body);
    const Uuid id = idOf(reader.text("bookingId"_L1));
    const QByteArray intent = reader.text("paymentIntentId"_L1);
    const bool succeeds = reader.truth("success"_L1, true);
    if (reader.isFaulty())
        co_return Envelope::badFields("MISSING_REQUIRED_FIELDS",
                                      "paymentIntentId and bookingId are required; success is true or false.",
                                      reader.faults());
    const Actor actor = booking::buyerOf(api::callerOf(*request));
    Outcome<BookingStatus> reached = co_await m_cashier.pay(id, intent, succeeds, actor);
    if (!reached)
        co_return toResponse(reached.error());
    co_return *reached == BookingStatus::Confirmed ? paid(id, intent) : failed(id);
}

} // namespace foyer::buyerapi
