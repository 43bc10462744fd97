// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/operation.h"
#include "server/api/page.h"
#include "server/seating/records.h"

#include <vector>

namespace foyer::seating {

/// The two parameters of a list, for the API's description.
[[nodiscard]] std::vector<api::QueryParameter> listParameters();

/// Where a page of things that are listed oldest first begins.
[[nodiscard]] ListPlace placeOf(const api::PageRequest &page);

[[nodiscard]] QString nextPlace(Instant at, const Uuid &id);

/// Cuts what was read, one more than asked for, to the page; the cursor of the next one where there is one.
template <typename Item>
[[nodiscard]] std::optional<QString> cutPage(std::vector<Item> &items, int limit)
{
    if (items.size() <= std::size_t(limit))
        return std::nullopt;
    items.resize(std::size_t(limit));
    return nextPlace(items.back().createdAt, items.back().id.uuid());
}

} // namespace foyer::seating
