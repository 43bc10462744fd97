// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"

namespace foyer {
class Clock;
}

namespace foyer::client {
class ApiClient;
}

namespace foyer::events {

/// The same event once more, under ids of its own: facts, hall, categories, ticket types, prices. Dates are
/// not copied, and phases only as far as they are not over.
[[nodiscard]] Setup duplicateOf(const Setup &original, client::ApiClient &ids, Instant now);

} // namespace foyer::events
