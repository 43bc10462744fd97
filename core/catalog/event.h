// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/lifecycle.h"
#include "core/catalog/pricelist.h"
#include "core/catalog/refundpolicy.h"
#include "core/catalog/salephase.h"

#include <QString>

namespace foyer::catalog {

/// An event as it is set up: plain values, compared as a whole, changed only by eventedits.h.

enum class PerformanceState : quint8
{
    Draft,
    OnSale,
    Cancelled,
    Done,
};

/// A standing area that is sold without a seat map's drawing: defined by hand, a pool once published.
struct StandingPlaces
{
    AreaId id;
    QString name = {};
    QString category = {}; ///< a price category's key
    qint32 capacity = 0;
    [[nodiscard]] bool operator==(const StandingPlaces &) const = default;
};

/// One version of one seat map; null id: none.
struct SeatMapRef
{
    SeatMapId id;
    qint32 version = 0;
    [[nodiscard]] auto operator<=>(const SeatMapRef &) const noexcept = default;

    [[nodiscard]] bool isNull() const noexcept { return id.isNull(); }
};

struct Times
{
    Instant doors = {};
    Instant start = {};
    Instant end = {};
    [[nodiscard]] bool operator==(const Times &) const noexcept = default;
};

struct Performance
{
    PerformanceId id;
    qint32 number = 0; ///< the database's; 0 until it is stored
    QString slug = {};
    SeatMapRef seatMap = {};
    Times times = {};
    PerformanceState state = PerformanceState::Draft;
    bool sellsSimulated = false;
    std::vector<StandingPlaces> areas = {};
    QString cancelReason = {};
    [[nodiscard]] bool operator==(const Performance &) const = default;
};

struct PriceCategory
{
    CategoryId id;
    qint16 ordinal = 0;
    QString key = {}; ///< how the seat map names it
    QString name = {};
    QString color = {};
    [[nodiscard]] bool operator==(const PriceCategory &) const = default;
};

struct TicketType
{
    TicketTypeId id;
    qint16 ordinal = 0;
    QString name = {};
    bool isLinkedToHolder = false;
    QString checkFirst = {};
    [[nodiscard]] bool operator==(const TicketType &) const = default;
};

struct PriceEntry
{
    PriceId id;
    CategoryId category;
    TicketTypeId type;
    PhaseId phase; ///< null: every phase that has none of its own
    std::int64_t amount = 0;
    TaxRateId tax; ///< null: untaxed
    [[nodiscard]] bool operator==(const PriceEntry &) const = default;
};

/// What may be edited of the event itself.
struct EventTerms
{
    VenueId venue;
    QString slug = {};
    QString title = {};
    QString description = {};
    QString currency = {};
    QString timeZone = {}; ///< IANA
    qint32 holdSeconds = 300;
    qint32 perOrderLimit = 10;
    qint32 perBuyerLimit = 20;
    FeeRule fee = {};
    bool hasOrphanRule = true;
    RefundPolicy refunds = {};
    [[nodiscard]] bool operator==(const EventTerms &) const = default;
};

struct Event
{
    EventId id;
    OrganizationId organization;
    EventState state = EventState::Draft;
    qint32 revision = 1;
    QString cancelReason = {};
    EventTerms terms = {};
    std::vector<Performance> performances = {};
    std::vector<PriceCategory> categories = {}; ///< by ordinal
    std::vector<TicketType> ticketTypes = {};   ///< by ordinal
    std::vector<SalePhase> phases = {};         ///< by opening
    std::vector<PriceEntry> prices = {};
    std::vector<TaxRateId> taxRates = {}; ///< those that the organization has; not the event's to change
    bool hasSales = false;                ///< some performance has an order, of whatever state
    [[nodiscard]] bool operator==(const Event &) const = default;

    [[nodiscard]] const PriceCategory *category(const QString &key) const;
    [[nodiscard]] const Performance *performance(PerformanceId wanted) const;
    [[nodiscard]] bool isPriced(CategoryId wanted) const;
};

/// Names as database and API spell them.
[[nodiscard]] QLatin1StringView stateName(EventState state) noexcept;
[[nodiscard]] QLatin1StringView stateName(PerformanceState state) noexcept;

/// Lower-case letters, digits and single hyphens between them, at most 100.
[[nodiscard]] bool isSlug(const QString &text);

/// An IANA name that this machine knows.
[[nodiscard]] bool isTimeZone(const QString &name);

} // namespace foyer::catalog
