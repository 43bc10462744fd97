// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/event.h"

#include <optional>
#include <vector>

namespace foyer::events {

/// An event as it stands in the set-up: plain values that may be half filled in, compared as a whole. What
/// the server has and what the person typed are two of these; saving sends what differs.

struct RefundStep
{
    qint32 hoursBefore = 0;
    qint32 basisPoints = 0;
    [[nodiscard]] bool operator==(const RefundStep &) const noexcept = default;
};

struct Facts
{
    QString title = {};
    QString slug = {};
    QString description = {};
    QString currency = {};
    QString timeZone = {};
    std::optional<catalog::VenueId> venue = {};
    qint32 holdSeconds = 300;
    qint32 perOrderLimit = 10;
    qint32 perBuyerLimit = 20;
    qint32 feeBasisPoints = 0;
    std::int64_t feePerTicket = 0;
    bool hasOrphanRule = true;
    std::vector<RefundStep> refunds = {}; ///< empty here: what is read is added to what a value begins with
    [[nodiscard]] bool operator==(const Facts &) const = default;
};

/// Standing places without a drawing.
struct Area
{
    catalog::AreaId id;
    QString name = {};
    QString category = {}; ///< a category's key
    qint32 capacity = 0;
    [[nodiscard]] bool operator==(const Area &) const = default;
};

/// Where a date takes place: a version of a seat map, standing areas, or both.
struct Hall
{
    std::optional<catalog::SeatMapId> map = {};
    qint32 version = 0; ///< 0: the newest
    std::vector<Area> areas = {};
    [[nodiscard]] bool operator==(const Hall &) const = default;

    [[nodiscard]] bool isEmpty() const noexcept { return !map && areas.empty(); }
};

struct Date
{
    catalog::PerformanceId id;
    Instant starts = {};
    Instant doors = {};
    Instant ends = {};
    Hall hall = {};
    catalog::PerformanceState state = catalog::PerformanceState::Draft;
    [[nodiscard]] bool operator==(const Date &) const = default;

    [[nodiscard]] bool isDraft() const noexcept { return state == catalog::PerformanceState::Draft; }
};

struct Category
{
    catalog::CategoryId id;
    QString key = {};
    QString name = {};
    QString color = {};
    [[nodiscard]] bool operator==(const Category &) const = default;
};

struct TicketType
{
    catalog::TicketTypeId id;
    QString name = {};
    bool isLinkedToHolder = false;
    QString checkFirst = {};
    [[nodiscard]] bool operator==(const TicketType &) const = default;
};

struct Phase
{
    catalog::PhaseId id;
    QString name = {};
    std::vector<catalog::Channel> channels = {}; ///< ascending
    Instant opens = {};
    Instant closes = {};
    [[nodiscard]] bool operator==(const Phase &) const = default;
};

/// Which price: of a category, as a type, in one phase or (none) in every phase without a price of its own.
struct PricePlace
{
    catalog::CategoryId category;
    catalog::TicketTypeId type;
    std::optional<catalog::PhaseId> phase = {};
    [[nodiscard]] auto operator<=>(const PricePlace &) const noexcept = default;
};

struct Price
{
    PricePlace at = {};
    std::int64_t minor = 0;
    std::optional<catalog::TaxRateId> tax = {};
    [[nodiscard]] bool operator==(const Price &) const = default;
};

struct Setup
{
    catalog::EventId id;
    catalog::EventState state = catalog::EventState::Draft;
    qint32 revision = 0; ///< 0: the server does not know it yet
    bool hasSales = false;
    Facts facts = {};
    Hall hall = {}; ///< of dates still to be added
    std::optional<catalog::TaxRateId> tax = {};
    std::vector<Date> dates = {};
    std::vector<Category> categories = {};
    std::vector<TicketType> types = {};
    std::vector<Phase> phases = {};
    std::vector<Price> prices = {}; ///< sorted by place
    [[nodiscard]] bool operator==(const Setup &) const = default;

    [[nodiscard]] bool isMade() const noexcept { return revision > 0; }

    [[nodiscard]] bool isOver() const noexcept
    {
        return state == catalog::EventState::Cancelled || state == catalog::EventState::Done;
    }

    [[nodiscard]] bool isPublished() const noexcept { return state == catalog::EventState::Published; }
};

/// The steps of the set-up, in their order.
enum class Step : quint8
{
    Facts,
    Hall,
    Dates,
    Prices,
    Phases,
    Publish,
};

inline constexpr int stepCount = 6;

/// Null where nothing stands at this place.
[[nodiscard]] const Price *priceAt(const Setup &setup, const PricePlace &place);

/// Empty clears. Keeps the order of places.
void setPrice(Setup &setup, const PricePlace &place, std::optional<std::int64_t> minor);

/// "Beethoven: die Neunte" → "beethoven-die-neunte"; empty where nothing is left.
[[nodiscard]] QString slugFor(const QString &title);

} // namespace foyer::events
