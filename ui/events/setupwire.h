// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/event.h"
#include "ui/events/setup.h"

namespace foyer::events {

/// Between the server's words and the set-up's.

[[nodiscard]] Setup setupOf(const wire::Event &event);

[[nodiscard]] wire::CreateEvent creationOf(const Setup &setup);

/// Only what differs.
[[nodiscard]] wire::ChangeEvent changeOf(const Facts &from, const Facts &to);

[[nodiscard]] wire::AddPerformance additionOf(const Date &date);
[[nodiscard]] wire::ChangePerformance changeOf(const Date &from, const Date &to);

[[nodiscard]] wire::PriceTable tableOf(const Setup &setup);

} // namespace foyer::events
