// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/line/names.h"

#include <optional>

namespace foyer::wire {

/// What there is to check a draw with: SHA-256(seed) is `seed_hash`, and the score of a visitor is the first
/// 52 bits of HMAC-SHA-256 of the sixteen bytes of the visitor's id under the seed.
struct DrawShown
{
    QString seedHash = {};
    std::optional<QString> seed = {};
    std::int64_t drew = 0;
    std::optional<Uuid> visitor = {};
    std::optional<std::int64_t> score = {};
};

template <>
struct Shape<DrawShown>
{
    using It = DrawShown;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"DrawShown"}; }

    static constexpr auto fields()
    {
        constexpr Range counts{0, std::numeric_limits<std::int64_t>::max()};
        return std::tuple{field("seed_hash", &It::seedHash, text(64), "64 hex digits, published before"),
                          field("seed", &It::seed, text(64), "64 hex digits, published after the opening"),
                          field("drew", &It::drew, counts, "who came before the opening"),
                          field("visitor", &It::visitor, Any{}, "whose score was asked for"),
                          field("score", &It::score, counts, "of that visitor, told after the opening")};
    }
};

} // namespace foyer::wire
