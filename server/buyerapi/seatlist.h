// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <tl/expected.hpp>
#include <vector>

namespace foyer::buyerapi {

/// Seats of one performance that a request names.
struct SeatList
{
    qint32 performance = 0;
    std::vector<qint32> seats = {}; ///< ordinals, each once
};

/// Why a value is no such list, and at which element.
struct SeatListFault
{
    enum class Kind : quint8
    {
        NoList, ///< or an empty one
        NoSeat,
        OtherEvent, ///< than the seats before it
        Twice,
        TooMany,
    };
    Kind kind = Kind::NoList;
    qsizetype at = -1;
};

inline constexpr int mostSeatsAtOnce = 10;

/// Reads `seatIds`.
[[nodiscard]] tl::expected<SeatList, SeatListFault> seatListOf(const QJsonValue &value);

} // namespace foyer::buyerapi
