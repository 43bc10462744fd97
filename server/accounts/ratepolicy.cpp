// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/ratepolicy.h"

#include "server/http/route.h"

#include <algorithm>
#include <array>

namespace foyer::accounts {

namespace {

constexpr std::array holdRoutes{"holds.take", "holds.extend", "inventory.lock_seats", "inventory.seats_lock",
                                "reservations.create"};
constexpr std::array paymentRoutes{"orders.place", "orders.pay_again", "payments.create_intent",
                                   "reservations.confirm"};

template <std::size_t Count>
bool isOneOf(const std::array<const char *, Count> &names, const QByteArray &name)
{
    return std::ranges::any_of(names, [&name](const char *one) { return name == one; });
}

// What people do who are not signed in, many of them at one address.
bool isAnybodys(RateClass kind)
{
    return kind == RateClass::Read || kind == RateClass::Command;
}

} // namespace

QByteArray rateClassName(RateClass kind)
{
    switch (kind) {
    case RateClass::Free: return "free";
    case RateClass::SignIn: return "sign_in";
    case RateClass::Read: return "read";
    case RateClass::Command: return "command";
    case RateClass::Hold: return "hold";
    case RateClass::Payment: return "payment";
    case RateClass::Staff: return "staff";
    }
    return {};
}

RateClass rateClassOf(const http::Route &route)
{
    if (!route.path.startsWith("/api/"))
        return RateClass::Free;
    if (route.method == http::Method::Get)
        return RateClass::Read;
    if (!route.access.needsSignIn && route.name.startsWith("accounts."))
        return RateClass::SignIn;
    if (route.access.permission != 0)
        return RateClass::Staff;
    if (isOneOf(holdRoutes, route.name))
        return RateClass::Hold;
    return isOneOf(paymentRoutes, route.name) ? RateClass::Payment : RateClass::Command;
}

int rateLimitOf(RateClass kind, const RateLimits &limits) noexcept
{
    if (!limits.isOn)
        return 0;
    switch (kind) {
    case RateClass::Free: return 0;
    case RateClass::SignIn: return limits.signIn;
    case RateClass::Read: return limits.reads;
    case RateClass::Command: return limits.commands;
    case RateClass::Hold: return limits.holds;
    case RateClass::Payment: return limits.payments;
    case RateClass::Staff: return limits.staff;
    }
    return 0;
}

RateLimits RateLimits::scaled(int times) const noexcept
{
    RateLimits limits = *this;
    for (int RateLimits::*limit : {&RateLimits::signIn, &RateLimits::reads, &RateLimits::commands,
                                   &RateLimits::holds, &RateLimits::payments, &RateLimits::staff})
        limits.*limit *= times;
    limits.scale *= times;
    return limits;
}

std::vector<RateWindow> rateWindowsFor(RateClass kind, const RateSubject &subject, const RateLimits &limits)
{
    const int limit = rateLimitOf(kind, limits);
    if (limit == 0)
        return {};
    const int wide = limit * limits.perAddress;
    if (!subject.account && !subject.guest.isEmpty())
        return {{"guest:" + subject.guest, limit}, {"guests:" + subject.address, wide}};
    if (!subject.account)
        return {{"visitor:" + subject.address, isAnybodys(kind) ? wide : limit}};
    std::vector<RateWindow> windows{{"account:" + subject.account->toText(), limit}};
    if (!subject.device.isEmpty())
        windows.push_back({"device:" + subject.device, limit * limits.perDevice});
    windows.push_back({"address:" + subject.address, wide});
    return windows;
}

} // namespace foyer::accounts
