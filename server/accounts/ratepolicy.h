// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "server/accounts/accountsettings.h"

#include <optional>
#include <QByteArray>
#include <vector>

namespace foyer::http {
struct Route;
}

namespace foyer::accounts {

/// What of a kind is counted together.
enum class RateClass : quint8
{
    Free, ///< never limited: health, metrics
    SignIn,
    Read,
    Command,
    Hold,    ///< takes seats from others
    Payment, ///< asks a payment provider
    Staff,   ///< a command of somebody at work: tills and gates are quick
};

/// Stable, for keys.
[[nodiscard]] QByteArray rateClassName(RateClass kind);

[[nodiscard]] RateClass rateClassOf(const http::Route &route);

/// 0: not limited.
[[nodiscard]] int rateLimitOf(RateClass kind, const RateLimits &limits) noexcept;

/// Whom a request is counted for.
struct RateSubject
{
    std::optional<AccountId> account = {}; ///< whose good token it has
    QByteArray guest = {};                 ///< else who it is without an account; empty: nobody in particular
    QByteArray device = {};                ///< its own token's hash; empty: it does not say
    QByteArray address = {};
};

/// One count that a request goes into, and how many of its kind there may be in it.
struct RateWindow
{
    QByteArray who;
    int limit = 0;
};

/// The narrowest first. Whoever is known, by account or as a guest, is counted as such, and in wider windows
/// by device and address, so that many accounts do not make one person many. Nobody in particular is counted
/// by address alone, widely where nothing but the load of it matters. Empty: not limited.
[[nodiscard]] std::vector<RateWindow> rateWindowsFor(RateClass kind, const RateSubject &subject,
                                                     const RateLimits &limits);

} // namespace foyer::accounts
