// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/failure.h"

#include <algorithm>
#include <array>

namespace foyer::catalog {

namespace {

struct Meaning
{
    const char *constraint;
    EditRefusal refusal;
    const char *field;
};

using enum EditRefusal;

constexpr std::array meanings{
    Meaning{"organization_slug_key", SlugTaken, "slug"},
    Meaning{"event_slug_key", SlugTaken, "slug"},
    Meaning{"performance_slug_key", SlugTaken, "slug"},
    Meaning{"performance_area_pkey", IdTaken, "areas"},
    Meaning{"event_venue_id_fkey", UnknownVenue, "venue"},
    Meaning{"price_category_event_id_ordinal_key", OrdinalTaken, "ordinal"},
    Meaning{"price_category_event_id_key_key", KeyTaken, "key"},
    Meaning{"ticket_type_event_id_ordinal_key", OrdinalTaken, "ordinal"},
};

} // namespace

tl::unexpected<Failure> fail(Error error)
{
    const auto meaning = std::ranges::find_if(
        meanings, [&error](const Meaning &each) { return error.constraint == each.constraint; });
    if (meaning != meanings.end())
        return fail(meaning->refusal, QString::fromLatin1(meaning->field));
    return tl::unexpected<Failure>(Failure(std::move(error)));
}

} // namespace foyer::catalog
