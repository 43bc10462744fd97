// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalog/ids.h"

#include <QString>
#include <set>
#include <vector>

namespace foyer::catalog {

enum class Channel : quint8
{
    Public,
    BoxOffice,
    Phone,
    Partner,
};

/// When, and through which channels, an event is sold.
struct SalePhase
{
    PhaseId id;
    QString name = {};
    std::set<Channel> channels = {};
    Instant opensAt = {};
    Instant closesAt = {}; ///< the first moment at which it is over
    [[nodiscard]] bool operator==(const SalePhase &) const = default;
};

/// The phase that sells through `channel` now; where several do, the one that opened last, so that a special
/// phase inside a general one wins. Null when nothing is on sale.
[[nodiscard]] const SalePhase *openPhase(const std::vector<SalePhase> &phases, Channel channel, Instant now);

/// When `channel` can buy next: the earliest opening after `now`; empty when none is planned.
[[nodiscard]] std::optional<Instant> nextOpening(const std::vector<SalePhase> &phases, Channel channel,
                                                 Instant now);

} // namespace foyer::catalog
