// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/reservationroutes.h"

#include "server/api/rawanswer.h"
#include "server/booking/bookingservices.h"
#include "server/booking/callactor.h"
#include "server/buyerapi/answers.h"
#include "server/buyerapi/bodyreader.h"
#include "server/buyerapi/buyeroperation.h"
#include "server/buyerapi/envelope.h"
#include "server/buyerapi/fieldfault.h"
#include "server/buyerapi/jsonschema.h"
#include "server/buyerapi/performancefinder.h"
#include "server/buyerapi/requestbody.h"
#include "server/http/jsonmembers.h"

namespace foyer::buyerapi {

using namespace Qt::StringLiterals;
using namespace foyer::booking;

namespace {

using http::JsonMembers;
using http::Method;
using http::Response;
using http::Status;

Response badInput(const FieldFaults &faults)
{
    return Envelope::badFields(
        "INVALID_INPUT", "eventId and seatIds, 1 to 10 different seats of that event, are required.", faults);
}

Response seatsOfOtherEvent()
{
    return badInput({{"seatIds", {}, "Must be seats of this event"}});
}

Response noSuchEvent(const QByteArray &event)
{
    return Envelope::badFields("BOOKING_CREATION_FAILED", "There is no such event.",
                               {{"eventId", QString::fromUtf8(event.left(longestEcho)), "Must be an event"}});
}

Response notConfirmed(const FieldFaults &faults)
{
    return Envelope::badFields("BOOKING_CONFIRMATION_FAILED", "This payment is not this booking's.", faults);
}

Response otherPayment()
{
    return notConfirmed({{"paymentId", {}, "Must be this booking's payment"}});
}

// What is no id of ours is nobody's booking.
Uuid bookingOf(const http::Request &request)
{
    return Uuid::fromText(request.pathText("booking")).value_or(Uuid());
}

} // namespace

ReservationRoutes::ReservationRoutes(BookingServices &services, SeatLocks &locks, BookingDesk &desk)
    : m_sheets(services.sheets())
    , m_clock(services.clock())
    , m_locks(locks)
    , m_desk(desk)
{}

void ReservationRoutes::addTo(api::ApiBuilder &api)
{
    api::Operation create =
        buyerOperation(Method::Post, "/api/booking/create", "reservations.create",
                       "Makes a booking of seats that the caller has locked, or locks them first.");
    create.success = Status::Created;
    create.requestSchema = schema::request({{"eventId*"_L1, schema::text()},
                                            {"seatIds*"_L1, schema::seatIds()},
                                            {"durationMinutes"_L1, schema::number()}});
    create.answerSchema = answers::created();
    buyerapi::addTo(api, create, this, &ReservationRoutes::create);
    api::Operation show = buyerOperation(Method::Get, "/api/booking/{booking}", "reservations.show",
                                         "Shows a booking of the caller.");
    show.answerSchema = answers::booking();
    buyerapi::addTo(api, show, this, &ReservationRoutes::show);
    api::Operation confirm = buyerOperation(Method::Post, "/api/booking/{booking}/confirm",
                                            "reservations.confirm", "Says whether a booking is paid.");
    confirm.requestSchema = schema::request({{"paymentId"_L1, schema::text()}});
    confirm.answerSchema = answers::confirmed();
    buyerapi::addTo(api, confirm, this, &ReservationRoutes::confirm);
    api::Operation cancel =
        buyerOperation(Method::Post, "/api/booking/{booking}/cancel", "reservations.cancel",
                       "Gives up a booking that is not paid; its seats are free at once.");
    cancel.answerSchema = answers::cancelled();
    buyerapi::addTo(api, cancel, this, &ReservationRoutes::cancel);
}

Task<Response> ReservationRoutes::create(http::RequestPtr request)
{
    const auto body = bodyOf(*request);
    if (!body)
        co_return Envelope::stated(body.error());
    BodyReader reader(*body);
    const QByteArray event = reader.text("eventId"_L1);
    const SeatList list = reader.seats();
    reader.anyNumber("durationMinutes"_L1);
    if (reader.isFaulty())
        co_return badInput(reader.faults());
    Result<SaleSheetPtr> sheet = co_await findPerformance(&m_sheets, event);
    if (!sheet && sheet.error().code == ErrorCode::NotFound)
        co_return noSuchEvent(event);
    if (!sheet)
        co_return Envelope::stated(http::Problem::fromError(sheet.error()));
    if ((*sheet)->number != list.performance)
        co_return seatsOfOtherEvent();
    const Actor actor = buyerOf(api::callerOf(*request));
    Ruling<HoldId> hold = co_await m_locks.gather(*sheet, list.seats, actor);
    if (!hold)
        co_return toResponse(complain(std::move(hold.error())).value(), Status::BadRequest,
                             "BOOKING_CREATION_FAILED");
    Outcome<BuyerBooking> booking = co_await m_desk.find(hold->uuid(), actor);
    if (!booking)
        co_return toResponse(booking.error(), Status::BadRequest, "BOOKING_CREATION_FAILED");
    co_return Envelope::success(createdJson(*booking, m_clock.now()), Status::Created,
                                "Booking created successfully");
}

Task<Response> ReservationRoutes::show(http::RequestPtr request)
{
    const Actor actor = buyerOf(api::callerOf(*request));
    Outcome<BuyerBooking> booking = co_await m_desk.find(bookingOf(*request), actor);
    if (!booking)
        co_return toResponse(booking.error());
    co_return Envelope::success(shownJson(*booking, m_clock.now()));
}

// Nothing is done here: a booking is confirmed by the money, or it is not.
Task<Response> ReservationRoutes::confirm(http::RequestPtr request)
{
    const auto body = bodyOf(*request);
    if (!body)
        co_return Envelope::stated(body.error());
    BodyReader reader(*body);
    const std::optional<QByteArray> payment = reader.optionalText("paymentId"_L1);
    if (reader.isFaulty())
        co_return notConfirmed(reader.faults());
    const QByteArray code("BOOKING_CONFIRMATION_FAILED");
    const Uuid id = bookingOf(*request);
    const Actor actor = buyerOf(api::callerOf(*request));
    Outcome<BuyerBooking> booking = co_await m_desk.find(id, actor);
    if (!booking)
        co_return toResponse(booking.error(), Status::BadRequest, code);
    const QByteArray intent = intentOf(id);
    if (payment && *payment != intent)
        co_return otherPayment();
    if (booking->status != BookingStatus::Confirmed)
        co_return Envelope::failure(Status::BadRequest, code, "This booking is not paid.");
    JsonMembers data;
    data.addText("bookingId", id.toText());
    data.addText("paymentId", intent);
    data.addText("status", "confirmed");
    co_return Envelope::success(data.take(), Status::Ok, "Booking confirmed successfully");
}

Task<Response> ReservationRoutes::cancel(http::RequestPtr request)
{
    const Actor actor = buyerOf(api::callerOf(*request));
    Outcome<void> cancelled = co_await m_desk.cancel(bookingOf(*request), actor);
    if (!cancelled)
        co_return toResponse(cancelled.error(), Status::BadRequest, "BOOKING_CANCELLATION_FAILED");
    co_return Envelope::success({}, Status::Ok, "Booking cancelled successfully");
}

} // namespace foyer::buyerapi
