// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/wire/catalog/seatchange.h"

namespace foyer::seatchange {

// What is kept of a change, so that a repeat is known and told the same.

/// Tells one order from another.
[[nodiscard]] QByteArray digestOf(const wire::SeatChangeOrdered &ordered);

[[nodiscard]] QByteArray storedText(const wire::SeatChangeDone &done);

/// Errors: InvalidArgument for what was not written by storedText().
[[nodiscard]] Result<wire::SeatChangeDone> storedChange(const QByteArray &text);

} // namespace foyer::seatchange
