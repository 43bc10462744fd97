// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/session.h"

#include "core/base/completion.h"

namespace foyer::client {

namespace {

// A token is renewed so long before its end that a live feed, which looks every 20 s, never runs out.
SteadyInstant renewalOf(SteadyInstant now, std::int64_t expiresIn)
{
    const std::chrono::seconds lifetime{expiresIn};
    return now + lifetime - std::min(std::chrono::seconds{60}, lifetime / 4);
}

QByteArray bodyOf(const wire::RefreshSession &asked)
{
    return wire::encode(asked);
}

std::optional<QString> textOf(const QByteArray &token)
{
    if (token.isEmpty())
        return std::nullopt;
    return QString::fromLatin1(token);
}

// Told the device's token, the server answers a repetition of the next ten seconds as it did the first time.
Request refreshRequest(const SessionKeys &keys)
{
    const wire::RefreshSession asked{QString::fromLatin1(keys.refreshToken), textOf(keys.deviceToken)};
    return ApiClient::sendJson(Method::Post, QByteArrayLiteral("/api/v1/sessions/refresh"), bodyOf(asked));
}

} // namespace

struct Session::Refresh
{
    quint64 round = 0;
    SessionKeys keys = {};
    std::vector<Completer<Answer<QByteArray>>> waiters = {};
};

Session::Session(ApiClient &anonymous, KeyStore &keys, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(anonymous)
    , m_keys(keys)
    , m_clock(clock)
{}

Session::~Session() = default;

std::optional<QString> Session::deviceToken()
{
    return textOf(m_keys.load().deviceToken);
}

Task<Answer<void>> Session::setUp(wire::SetUp asked)
{
    asked.owner.deviceToken = deviceToken();
    Request request = ApiClient::send(Method::Post, QByteArrayLiteral("/api/v1/setup"), asked);
    co_return co_await begin(std::move(request), Repeat::Safe);
}

Task<Answer<void>> Session::signIn(QString email, QString password)
{
    const wire::SignIn asked{std::move(email), std::move(password), deviceToken()};
    Request request = ApiClient::send(Method::Post, QByteArrayLiteral("/api/v1/sessions"), asked);
    co_return co_await begin(std::move(request), Repeat::Safe);
}

Task<Answer<void>> Session::begin(Request request, Repeat repeat)
{
    const QPointer<Session> self(this);
    Answer<wire::SignedIn> answer = co_await m_client.call<wire::SignedIn>(std::move(request), repeat);
    if (!answer)
        co_return refused(std::move(answer).error());
    if (!self)
        co_return refused(RefusalKind::Cancelled);
    ++self->m_round;
    self->enter(*answer);
    co_return Answer<void>();
}

Task<Answer<void>> Session::resume()
{
    Answer<QByteArray> token = co_await refreshed();
    if (!token)
        co_return refused(std::move(token).error());
    co_return Answer<void>();
}

Task<Answer<void>> Session::signOut()
{
    if (!m_isSignedIn)
        co_return Answer<void>();
    QByteArray token = m_accessToken;
    SessionKeys keys = m_keys.load();
    const QPointer<Session> self(this);
    leave(SignedOutReason::Asked);
    if (!self)
        co_return refused(RefusalKind::Cancelled);
    co_return co_await endOnServer(self, std::move(token), std::move(keys));
}

// With a token that may have run out just now.
Task<Answer<void>> Session::endOnServer(QPointer<Session> self, QByteArray accessToken, SessionKeys keys)
{
    Request request = ApiClient::remove(QByteArrayLiteral("/api/v1/sessions/current"));
    request.bearer = std::move(accessToken);
    Request again = request;
    Answer<void> ended = co_await self->m_client.command(std::move(request), Repeat::Safe);
    if (ended || ended.error().kind != RefusalKind::SignedOut || !self)
        co_return ended;
    Request refresh = refreshRequest(keys);
    Answer<wire::SignedIn> renewed =
        co_await self->m_client.call<wire::SignedIn>(std::move(refresh), Repeat::Never);
    if (!renewed && renewed.error().kind == RefusalKind::SignedOut)
        co_return Answer<void>(); // it has ended already
    if (!renewed)
        co_return refused(std::move(renewed).error());
    if (!self)
        co_return refused(RefusalKind::Cancelled);
    again.bearer = renewed->accessToken;
    co_return co_await self->m_client.command(std::move(again), Repeat::Never);
}

Task<Answer<void>> Session::changePassword(QString current, QString wanted)
{
    const QPointer<Session> self(this);
    Answer<QByteArray> token = co_await accessToken();
    if (!token)
        co_return refused(std::move(token).error());
    if (!self)
        co_return refused(RefusalKind::Cancelled);
    const wire::ChangePassword asked{std::move(current), std::move(wanted)};
    Request request = ApiClient::send(Method::Put, QByteArrayLiteral("/api/v1/account/password"), asked);
    request.bearer = *token;
    const quint64 round = self->m_round;
    Answer<wire::AccessGranted> granted =
        co_await self->m_client.call<wire::AccessGranted>(std::move(request), Repeat::Never);
    if (!granted)
        co_return refused(std::move(granted).error());
    if (self && self->m_isSignedIn && self->m_round == round) {
        self->m_accessToken = granted->accessToken;
        self->m_renewAt = renewalOf(self->m_clock.steadyNow(), granted->expiresIn);
    }
    co_return Answer<void>();
}

Task<Answer<QByteArray>> Session::accessToken()
{
    if (!m_isSignedIn)
        co_return refused(RefusalKind::SignedOut);
    if (isNearItsEnd())
        co_return co_await refreshed();
    QByteArray copy = m_accessToken; // co_return moves from what it names
    co_return copy;
}

Task<Answer<QByteArray>> Session::renewedToken(QByteArray spent)
{
    if (!m_isSignedIn)
        co_return refused(RefusalKind::SignedOut);
    if (m_accessToken == spent)
        co_return co_await refreshed();
    QByteArray newer = m_accessToken; // somebody else was refused before
    co_return newer;
}

bool Session::isNearItsEnd() const
{
    return m_clock.steadyNow() >= m_renewAt;
}

// The one refresh that runs serves everybody who asks meanwhile: the token is good for one.
Task<Answer<QByteArray>> Session::refreshed()
{
    CompletionPair<Answer<QByteArray>> pair = makeCompletion<Answer<QByteArray>>();
    if (m_refresh) {
        m_refresh->waiters.push_back(std::move(pair.completer));
    } else {
        m_refresh = std::make_shared<Refresh>(Refresh{.round = m_round, .keys = m_keys.load()});
        m_refresh->waiters.push_back(std::move(pair.completer));
        static_cast<void>(runRefresh(QPointer<Session>(this), m_refresh));
    }
    Completion<Answer<QByteArray>> waiting = std::move(pair.completion);
    Result<Answer<QByteArray>> token = co_await waiting;
    if (!token)
        co_return refused(RefusalKind::Cancelled);
    co_return *std::move(token);
}

Task<void> Session::runRefresh(QPointer<Session> self, std::shared_ptr<Refresh> refresh)
{
    Answer<wire::SignedIn> answer = refused(RefusalKind::SignedOut);
    if (!refresh->keys.refreshToken.isEmpty()) {
        const Repeat repeat = refresh->keys.deviceToken.isEmpty() ? Repeat::Never : Repeat::Safe;
        Request request = refreshRequest(refresh->keys);
        answer = co_await self->m_client.call<wire::SignedIn>(std::move(request), repeat);
    }
    Answer<QByteArray> token = refused(RefusalKind::Cancelled);
    if (self)
        token = self->settled(*refresh, answer);
    for (Completer<Answer<QByteArray>> &waiter : refresh->waiters)
        waiter.complete(token);
}

Answer<QByteArray> Session::settled(const Refresh &refresh, const Answer<wire::SignedIn> &answer)
{
    m_refresh.reset();
    if (refresh.round != m_round) { // signed out or in meanwhile: this was another session's
        if (m_isSignedIn)
            return m_accessToken;
        return refused(RefusalKind::SignedOut);
    }
    if (answer) {
        enter(*answer);
        return answer->accessToken;
    }
    if (answer.error().kind == RefusalKind::SignedOut)
        leave(SignedOutReason::Ended);
    return refused(answer.error());
}

void Session::enter(const wire::SignedIn &keys)
{
    SessionKeys kept = m_keys.load();
    kept.refreshToken = keys.refreshToken;
    kept.deviceToken = keys.deviceToken.value_or(kept.deviceToken);
    m_keys.save(kept);
    m_accessToken = keys.accessToken;
    m_renewAt = renewalOf(m_clock.steadyNow(), keys.expiresIn);
    m_account = keys.account;
    m_session = keys.session;
    if (!std::exchange(m_isSignedIn, true))
        Q_EMIT signedIn();
}

void Session::leave(SignedOutReason reason)
{
    SessionKeys kept = m_keys.load();
    kept.refreshToken.clear();
    m_keys.save(kept);
    m_accessToken.clear();
    m_account = {};
    m_session = {};
    ++m_round;
    if (std::exchange(m_isSignedIn, false))
        Q_EMIT signedOut(reason);
}

} // namespace foyer::client
