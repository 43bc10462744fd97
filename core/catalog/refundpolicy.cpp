// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/refundpolicy.h"

namespace foyer::catalog {

namespace {

constexpr std::int64_t whole = 10'000; // basis points

} // namespace

RefundPolicy::RefundPolicy() : m_steps{{7 * 24, {10'000}}, {24, {5'000}}} {}

Result<RefundPolicy> RefundPolicy::fromSteps(std::vector<Step> steps)
{
    int hours = 24 * 366;
    std::int32_t share = std::int32_t(whole);
    for (const Step &step : steps) {
        if (step.hoursBefore < 0 || step.hoursBefore >= hours)
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("The hours of a refund policy descend, from a year to 0."),
                           QStringLiteral("refund_policy"));
        if (step.share.value < 0 || step.share.value > share)
            return failure(
                ErrorCode::InvalidArgument,
                QStringLiteral("The shares of a refund policy lie within 0 and 100 % and do not rise."),
                QStringLiteral("refund_policy"));
        hours = step.hoursBefore;
        share = step.share.value;
    }
    RefundPolicy policy;
    policy.m_steps = std::move(steps);
    return policy;
}

BasisPoints RefundPolicy::shareAt(Instant startsAt, Instant now) const
{
    for (const Step &step : m_steps) {
        if (now <= startsAt - std::chrono::hours{step.hoursBefore})
            return step.share;
    }
    return {};
}

std::int64_t RefundPolicy::payBack(std::int64_t price, Instant startsAt, Instant now) const
{
    const std::int64_t share = shareAt(startsAt, now).value;
    // In two parts, so that no price that fits the column overflows.
    return price / whole * share + (price % whole * share + whole - 1) / whole;
}

} // namespace foyer::catalog
