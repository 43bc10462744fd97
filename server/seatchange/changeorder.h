// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/seatchange.h"

namespace foyer::seatchange {

/// A change as it is asked for.
struct ChangeOrder
{
    Uuid id;
    qint32 version = 0;
    std::optional<std::vector<catalog::PerformanceId>> performances = {};
    std::shared_ptr<const std::vector<wire::SeatMove>> moves = {};
    QByteArray digest = {}; ///< a repeat is known by it
};

/// Of a wire::SeatChangeOrdered. Long lists of moves take a while: a job for the work pool. Errors:
/// InvalidArgument, with the field and what is wrong with it.
[[nodiscard]] Result<ChangeOrder> readChangeOrder(const QByteArray &json);

} // namespace foyer::seatchange
