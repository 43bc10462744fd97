// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/wire/shape.h"

#include <optional>
#include <QString>
#include <vector>

namespace foyer::wire {

/// The public half of a key that signs tickets.
struct SigningKey
{
    qint32 id = 0;     ///< as in the codes
    QString publicKey; ///< Ed25519, 64 hexadecimal digits
    bool signsNow = false;
    Instant createdAt = {};
    std::optional<Instant> signsUntil;
    std::optional<Instant> revokedAt; ///< no ticket under it is genuine any more
};

struct SigningKeyList
{
    std::vector<SigningKey> items;
};

template <>
struct Shape<SigningKey>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SigningKey"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("id", &SigningKey::id, Range{0, 255}, "as in the codes"),
            field("public_key", &SigningKey::publicKey, text(64, 64), "Ed25519, hexadecimal"),
            field("signs_now", &SigningKey::signsNow),
            field("created_at", &SigningKey::createdAt),
            field("signs_until", &SigningKey::signsUntil),
            field("revoked_at", &SigningKey::revokedAt, Any{}, "no ticket under it is genuine any more")};
    }
};

template <>
struct Shape<SigningKeyList>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SigningKeyList"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &SigningKeyList::items, List<>{ListRule{256, 0}, {}})};
    }
};

} // namespace foyer::wire
