// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace foyer::buyerapi {

/// A seat of a performance as these routes name it: "7-123" is the seat of ordinal 123 of performance 7.
struct SeatId
{
    qint32 performance = 0;
    qint32 seat = 0;
    [[nodiscard]] bool operator==(const SeatId &) const noexcept = default;

    [[nodiscard]] QByteArray toText() const;

    /// Only what toText() writes.
    [[nodiscard]] static std::optional<SeatId> fromText(QByteArrayView text);
};

} // namespace foyer::buyerapi
