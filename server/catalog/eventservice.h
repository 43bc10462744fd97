// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/base/idfactory.h"
#include "core/base/task.h"
#include "core/catalog/performanceedits.h"
#include "server/catalog/eventreader.h"
#include "server/catalog/eventwriter.h"
#include "server/pg/pool.h"

#include <functional>

namespace foyer::catalog {

class SaleSheets;

/// An event as it now stands, and what whoever edited it should know.
struct EditedEvent
{
    Event event = {};
    std::vector<EditWarning> warnings = {};
};

/// One edit: read under lock, decided by a rule of core/catalog, written with its note.
struct Edit
{
    EventKey key;
    std::optional<qint32> revision = {}; ///< that it was made from; empty: any (acts that can be repeated)
    ChangeNote note = {};
    std::function<Edited(Event &)> apply = {};
};

/// A draft to be made; what is empty is the venue's or the organization's.
struct NewEvent
{
    EventKey key;
    EventTerms terms = {};
    ChangeNote note = {};
};

/// The event that the statements of readEvent() found.
[[nodiscard]] Answer<Event> eventOf(const Result<std::vector<pg::Rows>> &rows);

/// The life of events up to publishing. One per worker; outlives every call.
class EventService
{
public:
    EventService(pg::Pool &pool, SaleSheets &sheets, const Clock &clock);

    /// The same draft again changes nothing; another event under the same id is IdTaken.
    [[nodiscard]] Task<Answer<EditedEvent>> create(NewEvent draft);

    [[nodiscard]] Task<Answer<Event>> read(EventKey key);

    /// Edits of one event follow one another. An edit that changes nothing leaves no trace.
    [[nodiscard]] Task<Answer<EditedEvent>> edit(Edit edit);

    /// UnknownVenue unless it is the organization's own.
    [[nodiscard]] Task<Answer<VenueId>> findVenue(OrganizationId organization, VenueId venue);

    /// The seat map of the event's venue at this version, or at its newest for 0.
    [[nodiscard]] Task<Answer<SeatMapRef>> findSeatMap(EventKey key, SeatMapRef wanted);

private:
    [[nodiscard]] Task<Answer<EventTerms>> completeTerms(EventKey key, EventTerms terms);
    void forget(const Event &event);

    pg::Pool &m_pool;
    SaleSheets &m_sheets;
    const Clock &m_clock;
};

} // namespace foyer::catalog
