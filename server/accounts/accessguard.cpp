// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accessguard.h"

#include "server/accounts/guests.h"
#include "server/accounts/opaquetoken.h"
#include "server/accounts/source.h"
#include "server/api/accessrule.h"
#include "server/api/call.h"
#include "server/http/dispatcher.h"
#include "server/http/headergrammar.h"
#include "server/http/route.h"

namespace foyer::accounts {

namespace {

using http::Problem;
using http::Request;
using http::RequestPtr;
using http::Response;
using http::Status;
using Refused = std::optional<Response>;

using Claims = tl::expected<std::optional<AccessClaims>, TokenFault>;

bool isPublic(const Request &request)
{
    return !request.route()->access.needsSignIn;
}

// Whoever reads what everybody may read can be nobody. What is done is done for somebody: a place in a line
// that was taken as nobody would be another one.
bool mayBeNobody(const Request &request)
{
    const bool onlyReads = request.method() == http::Method::Get || request.method() == http::Method::Head;
    return isPublic(request) && onlyReads;
}

// Whose token has run out need only refresh it, and would be told a reason that no refreshing mends, or be
// taken for somebody new. Who is about to sign in or to refresh brings old tokens along.
bool mustRefresh(const Request &request, TokenFault fault)
{
    return fault == TokenFault::Expired && !mayBeNobody(request)
           && rateClassOf(*request.route()) == RateClass::Command;
}

// "Bearer <token>", or the token alone, as some clients send it.
Claims claimsOf(const Request &request, const AccessTokens &tokens)
{
    QByteArrayView value = http::trimmed(request.header(http::HeaderName::Authorization));
    if (value.isEmpty())
        return std::optional<AccessClaims>();
    constexpr QByteArrayView scheme("bearer ");
    if (value.size() > scheme.size()
        && qstrnicmp(value.data(), scheme.size(), scheme.data(), scheme.size()) == 0)
        value = http::trimmed(value.sliced(scheme.size()));
    tl::expected<AccessClaims, TokenFault> claims = tokens.check(value);
    if (!claims)
        return tl::unexpected<TokenFault>(claims.error());
    return *claims;
}

Response refuse(Request &request, Problem problem)
{
    const bool isUnknown = problem.status == Status::Unauthorized;
    Response response = http::Dispatcher::problemFor(request, std::move(problem));
    if (isUnknown)
        response.addHeader("WWW-Authenticate", "Bearer");
    return response;
}

Problem problemOf(TokenFault fault)
{
    if (fault == TokenFault::Expired)
        return {Status::Unauthorized, "token_expired", "The access token has expired; refresh it."};
    return {Status::Unauthorized, "invalid_token", "This access token is not good (any more)."};
}

Problem unavailable()
{
    Problem problem{Status::ServiceUnavailable, "unavailable",
                    "Who you are cannot be checked now; try again shortly."};
    problem.retryAfter = std::chrono::seconds{1};
    return problem;
}

// Sets the principal, or says why not. `membership` is null for nobody.
Refused judge(Request &request, const std::optional<AccessClaims> &claims, const MembershipPtr &membership)
{
    const bool isKnown = claims && membership && membership->admits(*claims);
    if (claims && !isKnown && !isPublic(request))
        return refuse(request, problemOf(TokenFault::Invalid));
    const std::shared_ptr<const api::Caller> caller = isKnown ? membership->caller : nullptr;
    if (std::optional<Problem> objection = api::objectionTo(request, caller.get()))
        return refuse(request, *std::move(objection));
    if (caller)
        request.context().setPrincipal(caller);
    return std::nullopt;
}

// What is known of a session may be a moment old: the token may be newer than it, or the role. So only a yes
// is taken from there; before a no, PostgreSQL is asked.
bool isKnownToMay(const Request &request, const AccessClaims &claims, const MembershipPtr &membership)
{
    return membership && membership->admits(claims) && !api::objectionTo(request, membership->caller.get());
}

// A request that was refused still counts: for whom it said it was if that is true, else for its address.
RateSubject subjectOf(const Request &request, const std::optional<AccessClaims> &claims, const Guests *guests)
{
    RateSubject subject;
    const QByteArrayView guest = request.header(QByteArrayView("X-Visitor-Token"));
    if (claims)
        subject.account = claims->account;
    else if (guests != nullptr && !guest.isEmpty())
        subject.guest = guests->guestOf(guest);
    const QByteArrayView device = request.header(QByteArrayView("X-Device-Token"));
    if (claims && isToken(TokenKind::Device, device))
        subject.device = tokenHash(device).first(16).toHex();
    subject.address = sourceOf(request.remoteAddress()).toLatin1();
    return subject;
}

Problem tooMany(const Request &request, const RateDecision &decision)
{
    Problem problem{Status::TooManyRequests, "rate_limited", "Too many requests; wait a moment."};
    problem.retryAfter = decision.reset;
    const auto freeAgain = (request.context().arrivedAt() + decision.reset).time_since_epoch();
    const qint64 milliseconds = std::chrono::floor<std::chrono::milliseconds>(freeAgain).count();
    problem.members = {{"limit", QByteArray::number(decision.limit)},
                       {"current", QByteArray::number(decision.limit - decision.remaining)},
                       {"reset_time", QByteArray::number(milliseconds)}};
    return problem;
}

Refused announce(Request &request, const RateDecision &decision)
{
    if (decision.limit == 0)
        return std::nullopt;
    http::RequestContext &context = request.context();
    context.addResponseHeader("RateLimit-Limit", QByteArray::number(decision.limit));
    context.addResponseHeader("RateLimit-Remaining", QByteArray::number(decision.remaining));
    context.addResponseHeader("RateLimit-Reset", QByteArray::number(qint64(decision.reset.count())));
    if (decision.passes)
        return std::nullopt;
    return refuse(request, tooMany(request, decision));
}

[[nodiscard]] Task<Refused> admit(RequestPtr request, std::optional<AccessClaims> claims, GuardParts parts)
{
    const RateClass kind = rateClassOf(*request->route());
    RateDecision decision = co_await parts.rates->take(kind, subjectOf(*request, claims, parts.guests));
    if (Refused refused = announce(*request, decision))
        co_return refused;
    MembershipPtr membership = claims ? parts.memberships->find(claims->session) : nullptr;
    if (claims && !isKnownToMay(*request, *claims, membership)) {
        Result<MembershipPtr> read = co_await parts.memberships->read(claims->session);
        if (!read && !mayBeNobody(*request))
            co_return refuse(*request, unavailable());
        if (read)
            membership = std::move(*read);
    }
    co_return judge(*request, claims, membership);
}

} // namespace

http::RequestGuard::Verdict AccessGuard::check(const RequestPtr &request)
{
    const Claims found = claimsOf(*request, *m_parts.tokens);
    if (!found && (!isPublic(*request) || mustRefresh(*request, found.error())))
        return refuse(*request, problemOf(found.error()));
    const std::optional<AccessClaims> claims = found ? *found : std::nullopt;
    const MembershipPtr membership = claims ? m_parts.memberships->find(claims->session) : nullptr;
    const bool mustAsk = (claims && !isKnownToMay(*request, *claims, membership))
                         || m_parts.rates->isLimited(rateClassOf(*request->route()));
    if (mustAsk)
        return admit(request, claims, m_parts);
    if (Refused refused = judge(*request, claims, membership))
        return *std::move(refused);
    return Pass{};
}

} // namespace foyer::accounts
