// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/demodata.h"

#include "core/seating/seatmapformat.h"
#include "server/catalog/sql.h"

#include <QCryptographicHash>

namespace foyer::catalog {

namespace {

Error errorOf(const Failure &failure)
{
    if (const Error *error = std::get_if<Error>(&failure))
        return *error;
    const Refused &refused = std::get<Refused>(failure);
    return Error{ErrorCode::Conflict, refusalSentence(refused.what), refused.field};
}

bool isRefusal(const Failure &failure, EditRefusal what)
{
    const Refused *refused = std::get_if<Refused>(&failure);
    return refused != nullptr && refused->what == what;
}

ChangeNote noteOf(const char *kind, accounts::AccountId owner)
{
    return {QString::fromLatin1(kind), "{\"demonstration\": true}", owner};
}

} // namespace

DemoData::DemoData(pg::Pool &pool, OrganizationService &organizations, EventService &events,
                   Publication &publication, IdFactory &ids, const Clock &clock)
    : m_pool(pool)
    , m_organizations(organizations)
    , m_events(events)
    , m_publication(publication)
    , m_ids(ids)
    , m_clock(clock)
{}

Task<Result<void>> DemoData::make(accounts::AccountId owner)
{
    Result<std::vector<DemoEvent>> events = demoEvents(m_ids);
    if (!events)
        co_return failure(events.error());
    Result<void> made = co_await makeOrganization(owner);
    if (!made)
        co_return failure(made.error());
    for (DemoEvent &event : *events) {
        const auto demo = std::make_shared<DemoEvent>(std::move(event));
        Result<void> housed = co_await makeHouse(demo, owner);
        if (!housed)
            co_return failure(housed.error());
        Result<void> published = co_await makeEvent(demo, owner);
        if (!published)
            co_return failure(published.error());
    }
    co_return Result<void>();
}

Task<Result<void>> DemoData::makeOrganization(accounts::AccountId owner)
{
    const Organization wanted{demoOrganization(),
                              QStringLiteral("Demonstration"),
                              QStringLiteral("demonstration"),
                              QStringLiteral("EUR"),
                              QStringLiteral("Europe/Berlin"),
                              {},
                              1};
    Answer<Organization> made = co_await m_organizations.create(wanted, owner);
    // Renamed since, or somebody else's: it is there.
    const bool isThere = made || isRefusal(made.error(), EditRefusal::IdTaken);
    if (!isThere)
        co_return failure(errorOf(made.error()));
    co_return Result<void>();
}

Task<Result<void>> DemoData::makeHouse(std::shared_ptr<DemoEvent> demo, accounts::AccountId owner)
{
    const DemoHouse &house = demo->house;
    const OrganizationId organization = demoOrganization();
    Result<pg::Rows> venue = co_await m_pool.execute(sql::insertDemoVenue, house.venue, organization,
                                                     house.name, house.address, house.timeZone);
    if (!venue)
        co_return failure(venue.error());
    if (house.seatMap.isNull())
        co_return Result<void>();
    const Result<QByteArray> text = seating::writeSeatMap(house.map);
    if (!text)
        co_return failure(text.error());
    const pg::Utf8 document{*text};
    const QByteArray checksum = QCryptographicHash::hash(*text, QCryptographicHash::Sha256);
    const qint32 seats = qint32(seating::seatCount(house.map));
    Result<pg::Rows> map =
        co_await m_pool.execute(sql::insertDemoSeatMap, house.seatMap, house.venue, organization, house.name,
                                document, seats, checksum, owner);
    if (!map)
        co_return failure(map.error());
    co_return Result<void>();
}

Task<Result<void>> DemoData::makeEvent(std::shared_ptr<DemoEvent> demo, accounts::AccountId owner)
{
    const EventKey key{demoOrganization(), demo->id};
    NewEvent draft;
    draft.key = key;
    draft.terms = demo->terms;
    draft.note = noteOf("created", owner);
    Answer<EditedEvent> made = co_await m_events.create(std::move(draft));
    if (!made && !isRefusal(made.error(), EditRefusal::IdTaken))
        co_return failure(errorOf(made.error()));
    const bool isEdited = !made || made->event.state != EventState::Draft;
    if (isEdited)
        co_return Result<void>(); // it is what somebody has made of it
    Edit edit;
    edit.key = key;
    edit.note = noteOf("filled", owner);
    const Instant now = m_clock.now();
    IdFactory *ids = &m_ids;
    edit.apply = [demo, now, ids](Event &event) -> Edited {
        if (event.performances.empty())
            fillDemoEvent(event, *demo, now, *ids);
        return {};
    };
    Answer<EditedEvent> filled = co_await m_events.edit(std::move(edit));
    if (!filled)
        co_return failure(errorOf(filled.error()));
    Answer<EditedEvent> published = co_await m_publication.publish(key, noteOf("published", owner));
    if (!published)
        co_return failure(errorOf(published.error()));
    co_return Result<void>();
}

} // namespace foyer::catalog
