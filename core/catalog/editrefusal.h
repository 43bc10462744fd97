// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <tl/expected.hpp>
#include <vector>

namespace foyer::catalog {

/// Why an edit of the catalog was refused; each has a stable code and a sentence for people.
enum class EditRefusal : quint8
{
    NotFound,
    StaleRevision,        ///< somebody else has edited since
    EventPublished,       ///< cannot change any more once people may have bought
    PerformancePublished, ///< likewise
    EventOver,            ///< cancelled or done
    NotPublished,
    HasSales,
    NotReady, ///< what lacks is told by readiness
    IdTaken,  ///< the id is there with other content
    SlugTaken,
    KeyTaken,
    OrdinalTaken,
    StillPriced, ///< prices still refer to it
    StillUsed,   ///< a performance still refers to it
    TooMany,
    UnknownVenue,
    UnknownSeatMap,
    UnknownCategory,
    UnknownTicketType,
    UnknownPhase,
    UnknownTaxRate,
    WrongCurrency,
    PriceTwice,
    BadSlug,
    BadTimeZone,
    BadCurrency,
    BadColor,
    BadTimes, ///< doors ≤ start < end, opening < closing, within 2000 to 2199
    BadRefundPolicy,
    NoSeatMap, ///< asked of a performance that has none
};

struct Refused
{
    EditRefusal what = EditRefusal::NotFound;
    QString field = {};             ///< the path of what is at fault; empty: the thing as a whole
    std::vector<QString> gaps = {}; ///< of NotReady
};

using Edited = tl::expected<void, Refused>;

[[nodiscard]] inline tl::unexpected<Refused> refuse(EditRefusal what, QString field = {})
{
    return tl::unexpected<Refused>(Refused{what, std::move(field), {}});
}

[[nodiscard]] QLatin1StringView refusalCode(EditRefusal refusal) noexcept;
[[nodiscard]] QLatin1StringView refusalSentence(EditRefusal refusal) noexcept;

} // namespace foyer::catalog
