// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/holdrecord.h"
#include "server/booking/holdstore.h"
#include "server/redis/reply.h"

namespace foyer::booking {

// What the scripts about holds answer, as the domain says it. Inside server/booking only.

/// Why a script refused; empty for a word that is no refusal.
[[nodiscard]] std::optional<Refusal> refusalIn(const redis::Reply &reply);

/// Why a hold that is not live cannot be used.
[[nodiscard]] RefusalReason overReasonOf(HoldState state) noexcept;

/// The lines of `hold` without those named; nothing where one is not there.
[[nodiscard]] std::optional<std::vector<OrderLine>> linesWithout(const Hold &hold,
                                                                 const std::vector<qint16> &lines);

[[nodiscard]] Error unreadableRecord();

/// Redis' microseconds.
[[nodiscard]] Instant instantIn(const QByteArray &micros);

[[nodiscard]] HoldAnswer refusedHold(RefusalReason reason);

} // namespace foyer::booking
