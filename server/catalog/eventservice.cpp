// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/eventservice.h"

#include "core/catalog/eventedits.h"
#include "server/catalog/codes.h"
#include "server/catalog/salesheets.h"
#include "server/catalog/sql.h"

namespace foyer::catalog {

Answer<Event> eventOf(const Result<std::vector<pg::Rows>> &rows)
{
    if (!rows)
        return fail(rows.error());
    Result<std::optional<Event>> event = loadEvent(*rows);
    if (!event)
        return fail(event.error());
    if (!*event)
        return fail(EditRefusal::NotFound);
    return std::move(**event);
}

EventService::EventService(pg::Pool &pool, SaleSheets &sheets, const Clock &clock)
    : m_pool(pool)
    , m_sheets(sheets)
    , m_clock(clock)
{}

Task<Answer<Event>> EventService::read(EventKey key)
{
    pg::Segment statements = readEvent(key, Reading::Look);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(statements));
    co_return eventOf(rows);
}

Task<Answer<EventTerms>> EventService::completeTerms(EventKey key, EventTerms terms)
{
    Result<pg::Rows> venue = co_await m_pool.execute(sql::readVenue, terms.venue, key.organization);
    if (!venue)
        co_return fail(venue.error());
    if (venue->isEmpty())
        co_return fail(EditRefusal::UnknownVenue, QStringLiteral("venue"));
    const auto usual = venue->row(0).as<QString, QString>();
    if (!usual)
        co_return fail(usual.error());
    if (terms.timeZone.isEmpty())
        terms.timeZone = std::get<0>(*usual);
    if (terms.currency.isEmpty())
        terms.currency = std::get<1>(*usual);
    const Edited good = checkTerms(terms);
    if (!good)
        co_return tl::unexpected<Failure>(good.error());
    co_return terms;
}

Task<Answer<EditedEvent>> EventService::create(NewEvent draft)
{
    Answer<EventTerms> complete = co_await completeTerms(draft.key, draft.terms);
    if (!complete)
        co_return tl::unexpected<Failure>(complete.error());
    const EventTerms terms = *complete;
    const pg::Utf8 detail{draft.note.detail};
    Result<pg::Rows> made = co_await m_pool.execute(
        sql::insertEvent, draft.key.event, draft.key.organization, terms.venue, terms.slug, terms.title,
        terms.description, terms.currency, terms.timeZone, terms.holdSeconds, terms.perOrderLimit,
        terms.perBuyerLimit, terms.fee.share.value, qint64(terms.fee.perTicket), terms.hasOrphanRule,
        documentOf(terms.refunds), detail, draft.note.account);
    if (!made)
        co_return fail(made.error());
    Answer<Event> event = co_await read(draft.key);
    const bool isBroken = !event && std::holds_alternative<Error>(event.error());
    if (isBroken)
        co_return tl::unexpected<Failure>(event.error());
    if (!event || event->terms != terms)
        co_return fail(EditRefusal::IdTaken, QStringLiteral("id"));
    EditedEvent answer;
    answer.event = std::move(*event);
    co_return answer;
}

Task<Answer<EditedEvent>> EventService::edit(Edit edit)
{
    Result<pg::Transaction> begun = co_await m_pool.begin();
    if (!begun)
        co_return fail(begun.error());
    pg::Segment statements = readEvent(edit.key, Reading::Lock);
    Result<std::vector<pg::Rows>> rows = co_await begun->run(std::move(statements));
    const Answer<Event> before = eventOf(rows);
    if (!before)
        co_return tl::unexpected<Failure>(before.error());
    if (edit.revision && *edit.revision != before->revision)
        co_return fail(EditRefusal::StaleRevision);
    EditedEvent edited;
    edited.event = *before;
    if (const Edited applied = edit.apply(edited.event); !applied)
        co_return tl::unexpected<Failure>(applied.error());
    if (edited.event == *before)
        co_return edited;
    ++edited.event.revision;
    EventWrites writes(*before, edited.event, edit.note);
    Result<std::vector<pg::Rows>> written = co_await begun->run(std::move(writes.segment()));
    if (!written)
        co_return fail(written.error());
    if (const Edited good = writes.check(*written); !good)
        co_return tl::unexpected<Failure>(good.error());
    pg::Segment rereading = readEvent(edit.key, Reading::Look);
    Result<std::vector<pg::Rows>> after = co_await begun->runAndCommit(std::move(rereading));
    Answer<Event> stored = eventOf(after);
    if (!stored)
        co_return tl::unexpected<Failure>(stored.error());
    edited.event = std::move(*stored);
    edited.warnings = warningsOf(*before, edited.event, m_clock.now());
    forget(edited.event);
    co_return edited;
}

Task<Answer<VenueId>> EventService::findVenue(OrganizationId organization, VenueId venue)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readVenue, venue, organization);
    if (!rows)
        co_return fail(rows.error());
    if (rows->isEmpty())
        co_return fail(EditRefusal::UnknownVenue, QStringLiteral("venue"));
    co_return venue;
}

Task<Answer<SeatMapRef>> EventService::findSeatMap(EventKey key, SeatMapRef wanted)
{
    const std::optional<qint32> version = wanted.version > 0 ? std::optional(wanted.version) : std::nullopt;
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::findSeatMap, wanted.id, key.organization, key.event, version);
    if (!rows)
        co_return fail(rows.error());
    if (rows->isEmpty())
        co_return fail(EditRefusal::UnknownSeatMap, QStringLiteral("seat_map"));
    const auto row = rows->row(0).as<SeatMapId, qint32>();
    if (!row)
        co_return fail(row.error());
    const SeatMapRef ref{std::get<0>(*row), std::get<1>(*row)};
    co_return ref;
}

void EventService::forget(const Event &event)
{
    for (const Performance &performance : event.performances)
        m_sheets.forget(performance.number);
}

} // namespace foyer::catalog
