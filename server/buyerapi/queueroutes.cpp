// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/queueroutes.h"

#include "server/api/rawanswer.h"
#include "server/buyerapi/answers.h"
#include "server/buyerapi/bodyreader.h"
#include "server/buyerapi/buyeroperation.h"
#include "server/buyerapi/envelope.h"
#include "server/buyerapi/jsonschema.h"
#include "server/buyerapi/performancefinder.h"
#include "server/buyerapi/queuewords.h"
#include "server/buyerapi/requestbody.h"
#include "server/buyerapi/seatview.h"
#include "server/http/jsonmembers.h"
#include "server/line/lineservices.h"

namespace foyer::buyerapi {

using namespace Qt::StringLiterals;

namespace {

using booking::SaleSheetPtr;
using http::JsonMembers;
using http::Method;
using http::Problem;
using http::Response;
using http::Status;
using line::LineAnswer;
using line::Standing;
using wire::PlaceStatus;

Response noSuchEvent(const Error &error)
{
    if (error.code != ErrorCode::NotFound)
        return Envelope::plain(Problem::fromError(error));
    return Envelope::plain({Status::NotFound, "event_not_found", "There is no such event."});
}

Response notInQueue()
{
    return Envelope::plain({Status::NotFound, "not_in_queue", "You are not in this queue."});
}

Response noEventNamed()
{
    return Envelope::plain(
        {Status::BadRequest, "missing_event_id", "eventId must be a text, and is required.", "eventId"});
}

Response refusedBy(const line::LineRefusal &refusal)
{
    if (refusal.reason == line::LineReason::NotThere)
        return notInQueue();
    return Envelope::plain(line::problemOf(refusal));
}

Response alreadyThere(const Standing &standing)
{
    JsonMembers error;
    error.addText("message", "You are in this queue already.");
    error.addText("code", "ALREADY_IN_QUEUE");
    error.addRaw("position", QByteArray::number(positionOf(standing)));
    JsonMembers answer;
    answer.addRaw("error", error.take());
    return Response::json(answer.take(), Status::Conflict);
}

qint64 millisecondsSinceEpoch(Instant at)
{
    return std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch()).count();
}

QByteArray millisecondsOrNull(std::optional<Instant> at)
{
    return at ? QByteArray::number(millisecondsSinceEpoch(*at)) : QByteArrayLiteral("null");
}

QByteArray statsOf(const QByteArray &event, const line::LineBook::Entry *entry)
{
    const bool isOn = entry != nullptr && line::isGuarded(entry->row->state);
    const line::Pulse pulse = isOn ? entry->pulse.value_or(line::Pulse()) : line::Pulse();
    std::chrono::seconds wait{0};
    if (isOn && line::letsIn(entry->row->state))
        wait = line::waitAt(pulse.waiting / 2, entry->row->pace, entry->row->measured());
    const bool hasPeople = pulse.waiting > 0;
    JsonMembers data;
    data.addText("eventId", event);
    data.addRaw("queueSize", QByteArray::number(pulse.waiting));
    data.addRaw("oldestTimestamp", millisecondsOrNull(hasPeople ? entry->row->openedAt : std::nullopt));
    data.addRaw("newestTimestamp", millisecondsOrNull(hasPeople ? pulse.lastArrival : std::nullopt));
    data.addRaw("averageWaitTime", QByteArray::number(std::chrono::milliseconds(wait).count()));
    return data.take();
}

} // namespace

QueueRoutes::QueueRoutes(catalog::SaleSheetSource &sheets, line::LineServices &line, const Clock &clock)
    : m_sheets(sheets)
    , m_line(line)
    , m_clock(clock)
{}

void QueueRoutes::addTo(api::ApiBuilder &api)
{
    api::Operation join =
        buyerOperation(Method::Post, "/api/queue/join", "queue.join", "Joins the waiting line of an event.");
    join.success = Status::Created;
    join.requestSchema = schema::request({{"eventId*"_L1, schema::text()}});
    join.answerSchema = answers::joined();
    buyerapi::addTo(api, join, this, &QueueRoutes::join);
    api::Operation position =
        buyerOperation(Method::Get, "/api/queue/position/{event}", "queue.position", "Where one stands.");
    position.answerSchema = answers::position();
    buyerapi::addTo(api, position, this, &QueueRoutes::position);
    api::Operation leave =
        buyerOperation(Method::Delete, "/api/queue/leave/{event}", "queue.leave", "Leaves the line.");
    leave.answerSchema = answers::left();
    buyerapi::addTo(api, leave, this, &QueueRoutes::leave);
    api::Operation stats =
        buyerOperation(Method::Get, "/api/queue/stats/{event}", "queue.stats", "How the line stands.");
    stats.signIn = api::SignIn::NotNeeded;
    stats.answerSchema = answers::queueStats();
    buyerapi::addTo(api, stats, this, &QueueRoutes::stats);
}

Response QueueRoutes::done(const QByteArray &data, const QByteArray &message, Status status) const
{
    JsonMembers answer;
    answer.addRaw("success", "true");
    if (!message.isEmpty())
        answer.addText("message", message);
    if (!data.isEmpty())
        answer.addRaw("data", data);
    answer.addRaw("timestamp", jsonTime(m_clock.now()));
    return Response::json(answer.take(), status);
}

Task<Response> QueueRoutes::join(http::RequestPtr request)
{
    const auto body = bodyOf(*request);
    if (!body)
        co_return Envelope::plain(body.error());
    BodyReader reader(*body);
    const QByteArray event = reader.text("eventId"_L1);
    if (reader.isFaulty())
        co_return noEventNamed();
    Result<SaleSheetPtr> sheet = co_await findPerformance(&m_sheets, event);
    if (!sheet)
        co_return noSuchEvent(sheet.error());
    const qint32 number = (*sheet)->number;
    const accounts::AccountId account = api::callerOf(*request).account();
    LineAnswer<Standing> joined = co_await m_line.service().join(number, account, line::VisitorId());
    if (!joined)
        co_return refusedBy(joined.error());
    const bool isNew = joined->isNew || joined->status == PlaceStatus::Free;
    if (isNew && joined->status != PlaceStatus::Free) {
        line::Asker asker;
        asker.account = account;
        joined = co_await m_line.service().place(number, asker);
        if (!joined)
            co_return refusedBy(joined.error());
    }
    if (!isNew)
        co_return alreadyThere(*joined);
    JsonMembers data;
    data.addRaw("success", "true");
    data.addText("queueId", joined->place ? m_line.seal().seal(*joined->place) : event);
    data.addRaw("position", QByteArray::number(std::max<qint64>(positionOf(*joined), 1)));
    data.addRaw("queueSize", QByteArray::number(joined->waiting));
    data.addRaw("estimatedWaitTime",
                waitTimeOf(joined->status == PlaceStatus::Free ? std::chrono::seconds{0} : joined->wait));
    data.addRaw("joinedAt", QByteArray::number(millisecondsSinceEpoch(m_clock.now())));
    co_return done(data.take(), "You are in the queue", Status::Created);
}

Task<Response> QueueRoutes::position(http::RequestPtr request)
{
    const QByteArray event = request->pathText("event").toByteArray();
    Result<SaleSheetPtr> sheet = co_await findPerformance(&m_sheets, event);
    if (!sheet)
        co_return noSuchEvent(sheet.error());
    line::Asker asker;
    asker.account = api::callerOf(*request).account();
    LineAnswer<Standing> standing = co_await m_line.service().place((*sheet)->number, asker);
    if (!standing)
        co_return refusedBy(standing.error());
    if (standing->status == PlaceStatus::Gone)
        co_return notInQueue();
    co_return done(positionData((*sheet)->performance.toText(), *standing));
}

Task<Response> QueueRoutes::leave(http::RequestPtr request)
{
    const QByteArray event = request->pathText("event").toByteArray();
    Result<SaleSheetPtr> sheet = co_await findPerformance(&m_sheets, event);
    if (!sheet)
        co_return noSuchEvent(sheet.error());
    line::Asker asker;
    asker.account = api::callerOf(*request).account();
    LineAnswer<void> left = co_await m_line.service().leave((*sheet)->number, asker);
    if (!left)
        co_return refusedBy(left.error());
    co_return done({}, "You have left the queue");
}

Task<Response> QueueRoutes::stats(http::RequestPtr request)
{
    const QByteArray event = request->pathText("event").toByteArray();
    Result<SaleSheetPtr> sheet = co_await findPerformance(&m_sheets, event);
    if (!sheet)
        co_return noSuchEvent(sheet.error());
    Result<line::LineRowPtr> row = co_await m_line.book().find((*sheet)->number);
    if (!row)
        co_return Envelope::plain(Problem::fromError(row.error()));
    const line::LineBook::Entry *entry = m_line.book().entry((*sheet)->number);
    co_return done(statsOf((*sheet)->performance.toText(), entry));
}

} // namespace foyer::buyerapi
