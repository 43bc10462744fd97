// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/catalogapi.h"
#include "ui/events/setup.h"

#include <functional>

namespace foyer::events {

/// One request that brings the server closer to what the person wants.
struct SetupOp
{
    Step step = Step::Facts;
    Uuid subject = {}; ///< the date, category, type or phase; null: the event
    std::function<client::CatalogApi::EventTask(client::CatalogApi &, qint32 revision)> send;
};

/// What leads from what the server has to what is wanted, in an order in which each may succeed: the event,
/// what prices and dates refer to, dates, prices, and last what nothing refers to any more. What `skips`
/// holds back is left as it is.
[[nodiscard]] std::vector<SetupOp> opsBetween(const Setup &server, const Setup &wanted,
                                              const std::function<bool(Step, const Uuid &)> &skips);

} // namespace foyer::events
