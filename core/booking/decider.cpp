// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/decider.h"

#include "core/booking/desk.h"

namespace foyer::booking {

namespace {

struct Visitor
{
    Desk &desk;

    Decision operator()(const StartPaying &command) const { return startPaying(desk, command); }

    Decision operator()(const TryAgain &command) const { return tryAgain(desk, command); }

    Decision operator()(const Confirm &command) const { return confirm(desk, command); }

    Decision operator()(const PaymentFailed &command) const { return paymentFailed(desk, command); }

    Decision operator()(const Cancel &command) const { return cancel(desk, command); }

    Decision operator()(const Expire &command) const { return expire(desk, command); }

    Decision operator()(const RefundLines &command) const { return refundLines(desk, command); }

    Decision operator()(const PaymentUnknown &command) const { return paymentUnknown(desk, command); }

    Decision operator()(const RefuseLate &command) const { return refuseLate(desk, command); }

    Decision operator()(const TakeHold &command) const { return takeHold(desk, command); }

    Decision operator()(const ExtendHold &command) const { return extendHold(desk, command); }

    Decision operator()(const ReleaseHold &command) const { return releaseHold(desk, command); }

    Decision operator()(const ExpireHold &command) const { return expireHold(desk, command); }

    Decision operator()(const TakeForHouse &command) const { return takeForHouse(desk, command); }

    Decision operator()(const ReleaseHouse &command) const { return releaseHouse(desk, command); }
};

} // namespace

Decision Decider::decide(World &world, Changes &changes, const Command &command, Instant now) const
{
    Desk desk{world, changes, m_ids, now};
    return std::visit(Visitor{desk}, command);
}

} // namespace foyer::booking
