// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/editrefusal.h"

#include <algorithm>
#include <array>

namespace foyer::catalog {

namespace {

struct Meaning
{
    EditRefusal refusal;
    const char *code;
    const char *sentence;
};

using enum EditRefusal;

constexpr std::array meanings{
    Meaning{NotFound, "not_found", "There is no such thing, or it is not yours to see."},
    Meaning{StaleRevision, "stale_revision", "Somebody else has changed this; load it again."},
    Meaning{EventPublished, "event_published", "This cannot be changed once the event is published."},
    Meaning{PerformancePublished, "performance_published",
            "This cannot be changed once the performance is on sale."},
    Meaning{EventOver, "event_over", "The event or performance is cancelled or done."},
    Meaning{NotPublished, "not_published", "The event or performance is not published."},
    Meaning{HasSales, "has_sales", "Tickets of this have been ordered."},
    Meaning{NotReady, "not_ready", "Something is missing before this can be published; see gaps."},
    Meaning{IdTaken, "id_taken", "This id is taken by something else."},
    Meaning{SlugTaken, "slug_taken", "This short name is taken."},
    Meaning{KeyTaken, "key_taken", "Another category has this key."},
    Meaning{OrdinalTaken, "ordinal_taken", "Another one has this place in the order."},
    Meaning{StillPriced, "still_priced", "Prices refer to this; remove them first."},
    Meaning{StillUsed, "still_used", "A performance refers to this; change that first."},
    Meaning{TooMany, "too_many", "The event has as many of these as it can have."},
    Meaning{UnknownVenue, "unknown_venue", "The organization has no such venue."},
    Meaning{UnknownSeatMap, "unknown_seat_map", "The event's venue has no such seat map or version."},
    Meaning{UnknownCategory, "unknown_category", "The event has no such price category."},
    Meaning{UnknownTicketType, "unknown_ticket_type", "The event has no such ticket type."},
    Meaning{UnknownPhase, "unknown_phase", "The event has no such sale phase."},
    Meaning{UnknownTaxRate, "unknown_tax_rate", "The organization has no such tax rate."},
    Meaning{WrongCurrency, "wrong_currency", "All prices of an event are in the event's currency."},
    Meaning{PriceTwice, "price_twice", "There are two prices for one category, type and phase."},
    Meaning{BadSlug, "invalid_argument",
            "A short name has lower-case letters and digits, and single hyphens between them."},
    Meaning{BadTimeZone, "invalid_argument", "This is not the IANA name of a time zone."},
    Meaning{BadCurrency, "invalid_argument", "This is not the ISO 4217 code of a currency."},
    Meaning{BadColor, "invalid_argument", "A color is written #RRGGBB."},
    Meaning{BadTimes, "invalid_argument",
            "Doors open before the start, which is before the end; opening is before closing; all within the "
            "years 2000 to 2199."},
    Meaning{BadRefundPolicy, "invalid_argument",
            "The hours of a refund policy descend, and its shares do not rise."},
    Meaning{NoSeatMap, "no_seat_map", "The performance has no seat map."},
};

const Meaning &meaningOf(EditRefusal refusal) noexcept
{
    return *std::ranges::find(meanings, refusal, &Meaning::refusal);
}

} // namespace

QLatin1StringView refusalCode(EditRefusal refusal) noexcept
{
    return QLatin1StringView{meaningOf(refusal).code};
}

QLatin1StringView refusalSentence(EditRefusal refusal) noexcept
{
    return QLatin1StringView{meaningOf(refusal).sentence};
}

} // namespace foyer::catalog
