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

enum class SeatListFault : quint8
{
    Invalid, ///< no list of seat ids, none, one twice, or of two performances
    TooMany,
};

inline constexpr int mostSeatsAtOnce = 10;

/// Reads `seatIds`.
[[nodiscard]] tl::expected<SeatList, SeatListFault> seatListOf(const QJsonValue &value);

} // namespace foyer::buyerapi
