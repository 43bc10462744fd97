// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/lockroutes.h"

#include "server/api/rawanswer.h"
#include "server/booking/bookingservices.h"
#include "server/booking/callactor.h"
#include "server/buyerapi/answers.h"
#include "server/buyerapi/bodyreader.h"
#include "server/buyerapi/buyeroperation.h"
#include "server/buyerapi/complaint.h"
#include "server/buyerapi/envelope.h"
#include "server/buyerapi/jsonschema.h"
#include "server/buyerapi/performancefinder.h"
#include "server/buyerapi/requestbody.h"
#include "server/buyerapi/seatid.h"
#include "server/buyerapi/seatview.h"
#include "server/http/jsonmembers.h"

namespace foyer::buyerapi {

using namespace Qt::StringLiterals;
using namespace foyer::booking;

namespace {

using http::JsonMembers;
using http::Method;
using http::Response;
using http::Status;

QByteArray idList(qint32 performance, const std::vector<qint32> &seats)
{
    QByteArrayList ids;
    for (const qint32 seat : seats)
        ids.append('"' + SeatId{performance, seat}.toText() + '"');
    return '[' + ids.join(',') + ']';
}

Response badSeats(const FieldFaults &faults)
{
    return Envelope::badFields("INVALID_SEAT_IDS", "seatIds must be 1 to 10 different seats of one event.",
                               faults);
}

Response noSuchSeats()
{
    return badSeats({{"seatIds", {}, "Must be seats that there are"}});
}

Response badRequest(const BodyReader &body)
{
    if (body.hasTooManySeats())
        return Envelope::badFields("TOO_MANY_SEATS", "At most 10 seats can be locked at once.",
                                   body.faults());
    if (!body.hasBadSeats())
        return Envelope::badFields("INVALID_INPUT", "durationMinutes must be a number.", body.faults());
    return badSeats(body.faults());
}

// Seats that are not there are the request's fault; everything else is how things stand.
Response notLocked(const Objection &objection)
{
    const Denial *denial = std::get_if<Denial>(&objection);
    const bool isNoSeat = denial != nullptr && denial->is(RefusalReason::UnknownSeat);
    if (isNoSeat)
        return noSuchSeats();
    return toResponse(complain(objection).value(), Status::Conflict, "SEAT_LOCK_FAILED",
                      R"({"lockedSeats":[]})");
}

QByteArray minutesOf(std::chrono::seconds time)
{
    return QByteArray::number(double(time.count()) / 60.0, 'g', 4);
}

} // namespace

LockRoutes::LockRoutes(BookingServices &services, SeatLocks &locks)
    : m_sheets(services.sheets())
    , m_locks(locks)
{}

void LockRoutes::addTo(api::ApiBuilder &api)
{
    for (const auto &[path, name] : {std::pair("/api/inventory/lock-seats", "inventory.lock_seats"),
                                     std::pair("/api/inventory/seats/lock", "inventory.seats_lock")}) {
        api::Operation lock =
            buyerOperation(Method::Post, path, name, "Keeps seats for the caller, all of them or none.");
        lock.requestSchema =
            schema::request({{"seatIds*"_L1, schema::seatIds()}, {"durationMinutes"_L1, schema::number()}});
        lock.answerSchema = answers::locked();
        buyerapi::addTo(api, lock, this, &LockRoutes::lock);
    }
    api::Operation release = buyerOperation(Method::Post, "/api/inventory/seats/release", "inventory.release",
                                            "Gives seats of the caller back, or all of them.");
    release.requestSchema = schema::request({{"seatIds"_L1, schema::seatIds()}});
    release.answerSchema = answers::released();
    buyerapi::addTo(api, release, this, &LockRoutes::release);
}

Task<Response> LockRoutes::lock(http::RequestPtr request)
{
    const auto body = bodyOf(*request);
    if (!body)
        co_return Envelope::stated(body.error());
    BodyReader reader(*body);
    const SeatList list = reader.seats();
    reader.anyNumber("durationMinutes"_L1);
    if (reader.isFaulty())
        co_return badRequest(reader);
    Result<SaleSheetPtr> sheet = co_await findPerformance(&m_sheets, list.performance);
    if (!sheet && sheet.error().code == ErrorCode::NotFound)
        co_return noSuchSeats();
    if (!sheet)
        co_return Envelope::stated(http::Problem::fromError(sheet.error()));
    const Actor actor = buyerOf(api::callerOf(*request));
    Ruling<LockedSeats> locked = co_await m_locks.lock(*sheet, list.seats, actor);
    if (!locked)
        co_return notLocked(locked.error());
    JsonMembers data;
    data.addRaw("lockedSeats", idList(list.performance, locked->seats));
    data.addRaw("expiresAt", jsonTime(locked->expiresAt));
    data.addRaw("lockDurationMinutes", minutesOf((*sheet)->holdTime));
    co_return Envelope::success(data.take(), Status::Ok, "Seats locked successfully");
}

Task<Response> LockRoutes::release(http::RequestPtr request)
{
    const auto body = bodyOf(*request);
    if (!body)
        co_return Envelope::stated(body.error());
    BodyReader reader(*body);
    std::optional<SeatList> which;
    if (reader.has("seatIds"_L1))
        which = reader.seats();
    if (reader.isFaulty())
        co_return badRequest(reader);
    const Actor actor = buyerOf(api::callerOf(*request));
    Ruling<int> released = co_await m_locks.release(which, actor);
    if (!released)
        co_return toResponse(complain(std::move(released.error())).value());
    JsonMembers data;
    data.addRaw("releasedCount", QByteArray::number(*released));
    co_return Envelope::success(data.take(), Status::Ok, "Seats released successfully");
}

} // namespace foyer::buyerapi
