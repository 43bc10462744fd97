// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/editrefusal.h"
#include "core/catalog/event.h"

#include <optional>

namespace foyer::catalog {

/// Edits of the event itself and its life. Like every edit they change a copy in hand: refused or unchanged,
/// it is simply dropped. Nothing but a cancellation repeated is done to an event that is over.

struct TermsChange
{
    std::optional<VenueId> venue = {};
    std::optional<QString> slug = {};
    std::optional<QString> title = {};
    std::optional<QString> description = {};
    std::optional<QString> currency = {};
    std::optional<QString> timeZone = {};
    std::optional<qint32> holdSeconds = {};
    std::optional<qint32> perOrderLimit = {};
    std::optional<qint32> perBuyerLimit = {};
    std::optional<BasisPoints> feeShare = {};
    std::optional<std::int64_t> feePerTicket = {};
    std::optional<bool> hasOrphanRule = {};
    std::optional<RefundPolicy> refunds = {};
};

/// For a new event, too.
[[nodiscard]] Edited checkTerms(const EventTerms &terms);

/// Once published, venue, slug, currency and time zone stay: tickets and links name them. So does the
/// currency of a draft that has prices.
[[nodiscard]] Edited changeTerms(Event &event, const TermsChange &change);

/// Every draft performance goes on sale. That nothing lacks is for the caller to have looked at (gapsOf).
[[nodiscard]] Edited publish(Event &event);

[[nodiscard]] Edited cancel(Event &event, const QString &reason);
[[nodiscard]] Edited cancelPerformance(Event &event, PerformanceId id, const QString &reason);
[[nodiscard]] Edited finish(Event &event);
[[nodiscard]] Edited finishPerformance(Event &event, PerformanceId id);

/// The refusal of any edit of an event that is over.
[[nodiscard]] Edited mayBeEdited(const Event &event);

} // namespace foyer::catalog
