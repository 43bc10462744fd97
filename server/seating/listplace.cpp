// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/listplace.h"

#include <algorithm>

namespace foyer::seating {

std::vector<api::QueryParameter> listParameters()
{
    return {{"limit", "how many at most, 1 to 200; 50 unless told"},
            {"after", "what the page before gave as `next`"}};
}

ListPlace placeOf(const api::PageRequest &page)
{
    if (!page.after)
        return {};
    constexpr qint64 latest =
        7'258'118'400'000'000; // 2200: a forged cursor must not leave PostgreSQL's range
    const qint64 key = std::clamp(page.after->key, qint64{0}, latest);
    return {Instant(std::chrono::microseconds{key}), page.after->id};
}

QString nextPlace(Instant at, const Uuid &id)
{
    return QString::fromLatin1(api::Cursor{qint64(at.time_since_epoch().count()), id}.toText());
}

} // namespace foyer::seating
