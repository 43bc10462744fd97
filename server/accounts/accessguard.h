// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/memberships.h"
#include "server/accounts/ratelimiter.h"
#include "server/http/requestguard.h"

namespace foyer::accounts {

class Guests;

/// What the guard asks; shared, so that a request that waits may outlive the guard.
struct GuardParts
{
    std::shared_ptr<const AccessTokens> tokens;
    std::shared_ptr<Memberships> memberships;
    std::shared_ptr<RateLimiter> rates;
    const Guests *guests = nullptr; ///< null: whoever is not signed in is nobody in particular
};

/// Who a request is from, whether that person may use the route, and how often: bearer token → session →
/// roles → api::objectionTo(); then the rate limit.
///
/// A route that needs sign-in answers 401 `not_signed_in`, `invalid_token` or `token_expired`, and 503 when
/// the roles cannot be read. A public route takes whoever cannot be known for nobody; only where something is
/// done (other than signing in) it answers `token_expired`, too, and 503 while it cannot be told whose a good
/// token is. Nothing is awaited when the session is known and rates are not limited.
class AccessGuard final : public http::RequestGuard
{
public:
    explicit AccessGuard(GuardParts parts) : m_parts(std::move(parts)) {}

    /// `guests` must outlive it.
    void setGuests(const Guests &guests) noexcept { m_parts.guests = &guests; }

    [[nodiscard]] Verdict check(const http::RequestPtr &request) override;

private:
    GuardParts m_parts;
};

} // namespace foyer::accounts
