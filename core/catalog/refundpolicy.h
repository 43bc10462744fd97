// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/money.h"

namespace foyer::catalog {

/// How much of a ticket's price is paid back, by the time that is left until the performance starts.
class RefundPolicy
{
public:
    /// `share` of the price until `hoursBefore` hours before the start.
    struct Step
    {
        int hoursBefore = 0;
        BasisPoints share = {};
        [[nodiscard]] bool operator==(const Step &) const noexcept = default;
    };

    /// 100 % until 7 days, 50 % until 24 hours, then none.
    RefundPolicy();

    /// Errors: InvalidArgument unless hours descend strictly and shares lie within 0 and 100 % and do not
    /// rise.
    [[nodiscard]] static Result<RefundPolicy> fromSteps(std::vector<Step> steps);

    [[nodiscard]] const std::vector<Step> &steps() const noexcept { return m_steps; }

    [[nodiscard]] bool operator==(const RefundPolicy &) const = default;

    [[nodiscard]] BasisPoints shareAt(Instant startsAt, Instant now) const;

    /// What of `price` minor units is paid back now; rounded in the buyer's favour.
    [[nodiscard]] std::int64_t payBack(std::int64_t price, Instant startsAt, Instant now) const;

private:
    std::vector<Step> m_steps;
};

} // namespace foyer::catalog
