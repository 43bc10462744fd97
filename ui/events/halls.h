// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"

namespace foyer::client {
class ApiClient;
}

namespace foyer::events {

/// The hall is chosen once for an event, but a standing area belongs to one date: each date has its own
/// areas, under ids of its own.

/// Whether they are one hall; the ids of areas do not matter.
[[nodiscard]] bool isAlike(const Hall &one, const Hall &other) noexcept;

/// The event's hall for one more date.
[[nodiscard]] Hall hallForNextDate(const Setup &setup, client::ApiClient &ids);

/// Gives the event's hall to every date that is not on sale yet; an area that such a date had already (by its
/// place in `before`, the event's hall until now) keeps the id that it has there.
void spreadHall(Setup &setup, const Hall &before, client::ApiClient &ids);

} // namespace foyer::events
