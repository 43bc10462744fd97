// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/eventedits.h"
#include "core/catalog/priceedits.h"
#include "core/wire/catalog/event.h"
#include "server/catalog/eventlists.h"
#include "server/catalog/eventservice.h"
#include "server/catalog/publication.h"

namespace foyer::catalog {

// Between the wire's structs and the catalog's.

[[nodiscard]] wire::Event toWire(const EditedEvent &edited);
[[nodiscard]] wire::EventPage toWire(const ListPage<ListedEvent> &page);
[[nodiscard]] wire::EventChangePage toWire(const ListPage<ListedChange> &page);
[[nodiscard]] wire::EventReadiness toWire(const ReadinessReport &report);

[[nodiscard]] tl::expected<EventTerms, Refused> termsFrom(const wire::CreateEvent &body);
[[nodiscard]] tl::expected<TermsChange, Refused> termsFrom(const wire::ChangeEvent &body);
[[nodiscard]] Performance performanceFrom(const wire::AddPerformance &body);
[[nodiscard]] PerformanceChange performanceFrom(const wire::ChangePerformance &body);
[[nodiscard]] std::vector<StandingPlaces> areasFrom(const std::vector<wire::StandingArea> &areas);

/// With new ids; WrongCurrency where one is not in the event's currency can only be told by the event.
[[nodiscard]] std::vector<PriceEntry> pricesFrom(const wire::PriceTable &table, IdFactory &ids);

/// The opaque text of `next`.
[[nodiscard]] std::optional<QString> cursorText(const std::optional<ListPosition> &position);

} // namespace foyer::catalog
