// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/order.h"

#include <algorithm>
#include <numeric>

namespace foyer::booking {

bool settlesAtOnce(Tender tender) noexcept
{
    switch (tender) {
    case Tender::Cash:
    case Tender::Complimentary:
    case Tender::OnAccount: return true;
    case Tender::Simulated:
    case Tender::CardTerminal:
    case Tender::GiftCard: return false;
    }
    return false;
}

bool Order::balances() const noexcept
{
    const auto addLive = [](qint64 sum, const OrderLine &line) { return sum + (line.live ? line.price : 0); };
    const qint64 live = std::accumulate(lines.begin(), lines.end(), qint64{0}, addLive);
    return live == liveTotal && captured - refunded + onAccount == liveTotal && refunded <= captured;
}

PaymentAttempt *Order::attempt(AttemptId wanted) noexcept
{
    const auto it = std::find_if(attempts.begin(), attempts.end(),
                                 [wanted](const PaymentAttempt &attempt) { return attempt.id == wanted; });
    return it == attempts.end() ? nullptr : &*it;
}

OrderLine *Order::lineNumber(qint16 wanted) noexcept
{
    const auto it = std::find_if(lines.begin(), lines.end(),
                                 [wanted](const OrderLine &line) { return line.line == wanted; });
    return it == lines.end() ? nullptr : &*it;
}

bool Order::hasOpenAttempt() const noexcept
{
    return std::any_of(attempts.begin(), attempts.end(), [](const PaymentAttempt &attempt) {
        return attempt.state == AttemptState::Open || attempt.state == AttemptState::Unknown;
    });
}

} // namespace foyer::booking
