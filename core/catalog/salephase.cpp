// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/salephase.h"

namespace foyer::catalog {

const SalePhase *openPhase(const std::vector<SalePhase> &phases, Channel channel, Instant now)
{
    const SalePhase *open = nullptr;
    for (const SalePhase &phase : phases) {
        const bool sells = phase.channels.contains(channel) && phase.opensAt <= now && now < phase.closesAt;
        if (sells && (!open || phase.opensAt > open->opensAt))
            open = &phase;
    }
    return open;
}

std::optional<Instant> nextOpening(const std::vector<SalePhase> &phases, Channel channel, Instant now)
{
    std::optional<Instant> next;
    for (const SalePhase &phase : phases) {
        if (phase.channels.contains(channel) && phase.opensAt > now && (!next || phase.opensAt < *next))
            next = phase.opensAt;
    }
    return next;
}

} // namespace foyer::catalog
