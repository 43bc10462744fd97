// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/hold.h"

#include <optional>

namespace foyer::booking {

/// A hold as it lies in Redis; holdlua.h has its layout.
struct HoldRecord
{
    Hold hold;
    OrderId order = {}; ///< that pinned or consumed it
    qint32 revision = 1;
};

/// What stands behind the head of a record: seats, pools with their places, and the rest.
struct HoldBody
{
    QByteArray seats;
    QByteArray pools;
    QByteArray rest;
    qint32 seatCount = 0;
    qint32 poolCount = 0;

    [[nodiscard]] QByteArray whole() const { return seats + pools + rest; }
};

[[nodiscard]] HoldBody bodyOf(const Hold &hold);

/// The whole record of a live hold that another store gave.
[[nodiscard]] QByteArray recordOf(const Hold &hold);

/// Nothing for what cannot be read. One that has run out by `now` is expired.
[[nodiscard]] std::optional<HoldRecord> readHoldRecord(HoldId id, qint32 performance, QByteArrayView bytes,
                                                       Instant now);

/// The sixteen bytes of an id, and 32 of a digest.
[[nodiscard]] QByteArray bytesOf(const Uuid &id);
[[nodiscard]] QByteArray digestBytes(const Hold &hold);

} // namespace foyer::booking
