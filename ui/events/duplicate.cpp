// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/duplicate.h"

#include "core/client/apiclient.h"

#include <algorithm>
#include <QCoreApplication>
#include <unordered_map>

namespace foyer::events {

namespace {

template <typename Id>
using Renamed = std::unordered_map<Id, Id>;

template <typename T>
Renamed<decltype(T::id)> renew(std::vector<T> &list, client::ApiClient &ids)
{
    Renamed<decltype(T::id)> renamed;
    for (T &element : list) {
        const auto before = element.id;
        element.id = ids.newId<decltype(T::id)>();
        renamed.emplace(before, element.id);
    }
    return renamed;
}

} // namespace

Setup duplicateOf(const Setup &original, client::ApiClient &ids, Instant now)
{
    Setup copy = original;
    copy.id = ids.newId<catalog::EventId>();
    copy.state = catalog::EventState::Draft;
    copy.revision = 0;
    copy.hasSales = false;
    copy.dates.clear();
    copy.facts.title = QCoreApplication::translate("foyer::events::Duplicate", "Copy of %1")
                           .arg(original.facts.title)
                           .left(200);
    copy.facts.slug = slugFor(copy.facts.title);
    renew(copy.hall.areas, ids);
    std::erase_if(copy.phases, [now](const Phase &phase) { return phase.closes <= now; });
    const auto categories = renew(copy.categories, ids);
    const auto types = renew(copy.types, ids);
    const auto phases = renew(copy.phases, ids);
    std::vector<Price> prices;
    for (Price price : copy.prices) {
        const bool isOfGonePhase = price.at.phase && !phases.contains(*price.at.phase);
        if (isOfGonePhase)
            continue;
        price.at.category = categories.at(price.at.category);
        price.at.type = types.at(price.at.type);
        if (price.at.phase)
            price.at.phase = phases.at(*price.at.phase);
        prices.push_back(price);
    }
    std::ranges::sort(prices, {}, &Price::at);
    copy.prices = std::move(prices);
    return copy;
}

} // namespace foyer::events
