// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/event.h"
#include "server/pg/rows.h"
#include "server/pg/segment.h"

namespace foyer::catalog {

struct EventKey
{
    OrganizationId organization;
    EventId event;
};

enum class Reading : quint8
{
    Look,
    Lock, ///< edits of this event wait until the transaction ends
};

/// The statements that read an event with all that belongs to it, in one round trip.
[[nodiscard]] pg::Segment readEvent(const EventKey &key, Reading reading);

/// What their answers say; nothing when the organization has no such event.
[[nodiscard]] Result<std::optional<Event>> loadEvent(const std::vector<pg::Rows> &answers);

} // namespace foyer::catalog
