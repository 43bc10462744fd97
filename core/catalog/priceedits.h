// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/catalog/editrefusal.h"
#include "core/catalog/event.h"

#include <optional>
#include <span>

namespace foyer::catalog {

inline constexpr std::size_t mostCategories = 100;
inline constexpr std::size_t mostTicketTypes = 50;
inline constexpr std::size_t mostPhases = 50;
inline constexpr std::size_t mostPrices = 5000;

/// What an event is sold as, when and for how much. Adding what is there changes nothing; something else
/// under the same id is IdTaken.

struct CategoryChange
{
    std::optional<QString> key = {};
    std::optional<QString> name = {};
    std::optional<QString> color = {};
};

struct TicketTypeChange
{
    std::optional<QString> name = {};
    std::optional<bool> isLinkedToHolder = {};
    std::optional<QString> checkFirst = {};
};

struct PhaseChange
{
    std::optional<QString> name = {};
    std::optional<std::set<Channel>> channels = {};
    std::optional<Instant> opensAt = {};
    std::optional<Instant> closesAt = {};
};

/// A category as a seat map names it.
struct MapCategory
{
    QString key = {};
    QString label = {};
    QString color = {};
};

/// A negative ordinal takes the next place; so does a ticket type's.
[[nodiscard]] Edited addCategory(Event &event, PriceCategory category);

/// Seats that went on sale keep their category's key; name and colour may change.
[[nodiscard]] Edited changeCategory(Event &event, CategoryId id, const CategoryChange &change);
[[nodiscard]] Edited removeCategory(Event &event, CategoryId id);

/// A category for every key that has none yet, named and coloured as in the map.
[[nodiscard]] Edited deriveCategories(Event &event, std::span<const MapCategory> found, IdFactory &ids);

[[nodiscard]] Edited addTicketType(Event &event, TicketType type);
[[nodiscard]] Edited changeTicketType(Event &event, TicketTypeId id, const TicketTypeChange &change);

/// HasSales once tickets were ordered: orders name their type.
[[nodiscard]] Edited removeTicketType(Event &event, TicketTypeId id);

[[nodiscard]] Edited addPhase(Event &event, SalePhase phase);
[[nodiscard]] Edited changePhase(Event &event, PhaseId id, const PhaseChange &change);
[[nodiscard]] Edited removePhase(Event &event, PhaseId id);

/// The whole price table. Prices are fixed in a hold, so a change is for later holds only.
[[nodiscard]] Edited setPrices(Event &event, std::vector<PriceEntry> prices);

} // namespace foyer::catalog
