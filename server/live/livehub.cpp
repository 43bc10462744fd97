// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/livehub.h"

#include "server/http/problem.h"

#include <QWebSocket>

namespace foyer::live {

namespace {

std::optional<redis::StreamId> placeOf(const std::optional<wire::LivePlace> &place)
{
    if (!place)
        return std::nullopt;
    bool isNumber = false;
    const quint64 epoch = place->epoch.toULongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return redis::StreamId{epoch, quint64(place->revision)};
}

QByteArray bearerOf(const http::Request &request)
{
    const QByteArrayView header = request.header(http::HeaderName::Authorization);
    return header.startsWith("Bearer ") ? header.sliced(7).trimmed().toByteArray() : QByteArray();
}

} // namespace

LiveHub::LiveHub(redis::Client &redis, const redis::Dialer &dialer, Gatekeeper &gatekeeper,
                 const Clock &clock, RandomSource &random, LiveLimits limits)
    : m_gatekeeper(gatekeeper)
    , m_clock(clock)
    , m_limits(limits)
    , m_feeds(redis, dialer, clock, random, m_limits, m_figures)
    , m_deliveries(m_limits.sendsPerTurn)
    , m_mergeTimer(m_limits, clock)
{
    connect(&m_feeds, &FeedTable::opened, this, &LiveHub::joinAll);
    connect(&m_feeds, &FeedTable::restarted, this, &LiveHub::resetAll);
    connect(&m_feeds, &FeedTable::frame, this, &LiveHub::queueFrame);
    connect(&m_feeds, &FeedTable::pending, &m_mergeTimer, &MergeTimer::wake);
    connect(&m_mergeTimer, &MergeTimer::due, this, &LiveHub::flush);
    connect(&m_sweepTimer, &QTimer::timeout, this, &LiveHub::sweep);
    m_sweepTimer.start(m_limits.sweep);
    m_gatekeeper.setObserver(this);
}

LiveHub::~LiveHub()
{
    m_gatekeeper.setObserver(nullptr);
}

std::optional<http::Response> LiveHub::refuse(http::Request &)
{
    if (!m_isClosed && m_sessions.size() < m_limits.sessions)
        return std::nullopt;
    http::Response response = http::Problem{.status = http::Status::ServiceUnavailable,
                                            .code = "live_full",
                                            .detail = "There is no room for another live connection here."}
                                  .toResponse();
    response.setRetryAfter(std::chrono::seconds{5});
    return response;
}

http::WebSocketLimits LiveHub::limits() const
{
    return {.frameBytes = m_limits.messageBytes, .messageBytes = m_limits.messageBytes};
}

void LiveHub::accept(std::unique_ptr<QWebSocket> socket, http::RequestPtr request)
{
    auto made = std::make_unique<LiveSession>(std::move(socket), m_limits, m_clock, m_figures);
    LiveSession *session = made.get();
    connect(session, &LiveSession::asked, this,
            [this, session](const wire::LiveRequest &asked) { take(*session, asked); });
    connect(session, &LiveSession::caughtUp, this, [this, session] { resetLagger(*session); });
    connect(session, &LiveSession::ended, this, [this, session] { forget(session); });
    m_sessions.emplace(session, std::move(made));
    m_figures.sessions = m_sessions.size();
    if (const QByteArray token = bearerOf(*request); !token.isEmpty()) {
        session->expectIntroduction();
        static_cast<void>(introduce(this, session, token));
    }
}

void LiveHub::close()
{
    m_isClosed = true;
    for (const SessionPtr &session : everybody()) {
        if (session)
            session->cut(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("the server is stopping"));
    }
}

void LiveHub::take(LiveSession &session, const wire::LiveRequest &request)
{
    switch (request.type) {
    case wire::LiveVerb::Ping: return session.tell({.type = wire::LiveKind::Pong});
    case wire::LiveVerb::Auth: {
        if (!request.token)
            return session.refuse({}, "bad_message", "There is no token.");
        static_cast<void>(introduce(this, &session, request.token->toUtf8()));
        return;
    }
    case wire::LiveVerb::Subscribe:
    case wire::LiveVerb::Unsubscribe: return takeTopic(session, request);
    }
}

void LiveHub::takeTopic(LiveSession &session, const wire::LiveRequest &request)
{
    const QByteArray text = request.topic.value_or(QString()).toUtf8();
    const std::optional<Topic> topic = Topic::fromText(text, session.guest().account);
    if (!topic)
        return session.refuse(text, text == "me" ? "sign_in_needed" : "unknown_topic",
                              "There is no such topic for you.");
    if (request.type == wire::LiveVerb::Unsubscribe)
        return unsubscribe(session, *topic);
    if (!topic->isForEverybody() && !session.guest().isKnown())
        return session.refuse(text, "sign_in_needed", "Sign in to follow this topic.");
    subscribe(session, *topic, placeOf(request.resume));
}

void LiveHub::subscribe(LiveSession &session, const Topic &topic, std::optional<redis::StreamId> resume)
{
    unsubscribe(session, topic); // again: from another place
    if (session.subscriptions().size() >= m_limits.topics)
        return session.refuse(topic.text(), "too_many_topics", "You follow too many topics.");
    session.subscriptions().emplace(topic, LiveSession::Subscription{Stage::Asking, resume, {}});
    static_cast<void>(admit(this, &session, topic));
}

void LiveHub::unsubscribe(LiveSession &session, const Topic &topic)
{
    if (session.subscriptions().erase(topic) == 0)
        return;
    const auto listeners = m_listeners.find(topic);
    if (listeners == m_listeners.end())
        return;
    listeners->second.erase(&session);
    if (!listeners->second.empty())
        return;
    m_listeners.erase(listeners);
    m_feeds.unwant(topic);
}

void LiveHub::forget(LiveSession *session)
{
    const auto found = m_sessions.find(session);
    if (found == m_sessions.end())
        return;
    for (const Topic &topic : session->topics())
        unsubscribe(*session, topic);
    found->second.release()->deleteLater(); // it may be the one that calls
    m_sessions.erase(found);
    m_figures.sessions = m_sessions.size();
}

Task<> LiveHub::introduce(QPointer<LiveHub> self, SessionPtr session, QByteArray token)
{
    Result<Guest> guest = co_await self->m_gatekeeper.recognise(token);
    if (!self || !session)
        co_return;
    if (guest && guest->isKnown()) {
        self->settleGuest(*session, *guest, token);
        co_return;
    }
    if (!guest && guest.error().code != ErrorCode::PermissionDenied) {
        session->refuse({}, "unavailable", "The token cannot be checked now; try again.");
        co_return;
    }
    session->cut(closeUnauthorized, QStringLiteral("the token is not good"));
}

void LiveHub::settleGuest(LiveSession &session, const Guest &guest, const QByteArray &token)
{
    if (session.guest().isKnown() && session.guest().account != guest.account)
        return session.refuse({}, "already_signed_in", "This connection is somebody else's.");
    session.setGuest(guest, token);
    session.tell({.type = wire::LiveKind::Welcome});
}

Task<> LiveHub::admit(QPointer<LiveHub> self, SessionPtr session, Topic topic)
{
    const Guest guest = session->guest();
    Result<bool> may = co_await self->m_gatekeeper.mayFollow(guest, topic);
    if (!self || !session)
        co_return;
    const LiveSession::Subscription *found = session->subscription(topic);
    if (found == nullptr || found->stage != Stage::Asking)
        co_return;
    if (may && *may) {
        self->openTopic(*session, topic);
        co_return;
    }
    self->unsubscribe(*session, topic);
    if (may)
        session->refuse(topic.text(), "not_allowed", "You may not follow this topic.");
    else
        session->refuse(topic.text(), "unavailable", "Your right to this topic cannot be checked now.");
}

void LiveHub::openTopic(LiveSession &session, const Topic &topic)
{
    session.subscription(topic)->stage = Stage::Opening;
    m_listeners[topic].insert(&session);
    m_feeds.want(topic);
    if (m_feeds.isOpen(topic))
        static_cast<void>(join(this, &session, topic));
}

Task<> LiveHub::join(QPointer<LiveHub> self, SessionPtr session, Topic topic)
{
    LiveSession::Subscription *subscription = session->subscription(topic);
    if (!subscription->resume) {
        self->giveSnapshot(*session, topic);
        co_return;
    }
    subscription->stage = Stage::CatchingUp;
    const redis::StreamId from = *subscription->resume;
    const QPointer<FeedTable> feeds(&self->m_feeds);
    std::optional<QString> missed = co_await FeedTable::catchUp(feeds, topic, from);
    if (!self || !session)
        co_return;
    const LiveSession::Subscription *found = session->subscription(topic);
    if (found == nullptr || found->stage != Stage::CatchingUp)
        co_return;
    if (missed)
        self->resume(*session, topic, *missed);
    else
        self->giveSnapshot(*session, topic);
}

void LiveHub::resume(LiveSession &session, const Topic &topic, const QString &missed)
{
    LiveSession::Subscription &subscription = *session.subscription(topic);
    subscription.stage = Stage::Following;
    const redis::StreamId from = *subscription.resume;
    const std::vector<QString> queued = std::exchange(subscription.queued, {});
    session.tell(Feed::message(wire::LiveKind::Resumed, topic, from)); // may end the session
    if (!missed.isEmpty())
        session.send(missed);
    for (const QString &frame : queued)
        session.send(frame);
}

void LiveHub::giveSnapshot(LiveSession &session, const Topic &topic)
{
    LiveSession::Subscription &subscription = *session.subscription(topic);
    if (!m_feeds.isOpen(topic)) {
        subscription.stage = Stage::Opening;
        subscription.resume.reset();
        return;
    }
    subscription.stage = Stage::Following;
    subscription.queued.clear();
    session.tell(Feed::message(wire::LiveKind::Snapshot, topic, m_feeds.place(topic)));
}

void LiveHub::end(LiveSession &session, const Topic &topic, const char *code)
{
    unsubscribe(session, topic);
    wire::LiveMessage ended;
    ended.type = wire::LiveKind::Ended;
    ended.topic = QString::fromLatin1(topic.text());
    ended.code = QString::fromLatin1(code);
    session.tell(ended);
}

void LiveHub::rightsChanged(accounts::AccountId account)
{
    for (const SessionPtr &session : everybody()) {
        if (session && session->guest().account == account)
            static_cast<void>(recheck(this, session));
    }
}

void LiveHub::rightsUncertain()
{
    for (const SessionPtr &session : everybody()) {
        if (session && session->guest().isKnown())
            static_cast<void>(recheck(this, session));
    }
}

// Whatever is done with one of them may end it, and others.
std::vector<LiveHub::SessionPtr> LiveHub::everybody() const
{
    std::vector<SessionPtr> sessions;
    sessions.reserve(m_sessions.size());
    for (const auto &[session, owner] : m_sessions)
        sessions.emplace_back(session);
    return sessions;
}

// What cannot be asked is not allowed; the client will try again.
Task<> LiveHub::recheck(QPointer<LiveHub> self, SessionPtr session)
{
    const QByteArray token = session->token();
    Result<Guest> guest = co_await self->m_gatekeeper.recognise(token);
    if (!self || !session)
        co_return;
    if (!guest || !guest->isKnown()) {
        session->cut(closeUnauthorized, QStringLiteral("you are signed out"));
        co_return;
    }
    const std::vector<Topic> topics = session->topics();
    for (const Topic &topic : topics) {
        Result<bool> may = co_await self->m_gatekeeper.mayFollow(*guest, topic);
        if (!self || !session)
            co_return;
        if ((!may || !*may) && session->subscription(topic) != nullptr)
            self->end(*session, topic, may ? "not_allowed" : "unavailable");
    }
}

void LiveHub::joinAll(const Topic &topic)
{
    const auto listeners = m_listeners.find(topic);
    if (listeners == m_listeners.end())
        return;
    const std::set<LiveSession *> sessions = listeners->second;
    for (LiveSession *session : sessions) {
        const LiveSession::Subscription *found = session->subscription(topic);
        if (found != nullptr && found->stage == Stage::Opening)
            static_cast<void>(join(this, session, topic));
    }
}

void LiveHub::resetAll(const Topic &topic)
{
    const auto listeners = m_listeners.find(topic);
    if (listeners == m_listeners.end())
        return;
    const std::set<LiveSession *> sessions = listeners->second;
    for (LiveSession *session : sessions)
        reset(*session, topic);
}

void LiveHub::reset(LiveSession &session, const Topic &topic)
{
    const LiveSession::Subscription *found = session.subscription(topic);
    if (found == nullptr || session.isLagging())
        return; // it is told when it has read what it was sent
    const Stage stage = found->stage;
    if (stage == Stage::Following) {
        wire::LiveMessage reset;
        reset.type = wire::LiveKind::Reset;
        reset.topic = QString::fromLatin1(topic.text());
        session.tell(reset);
    }
    if (stage != Stage::Asking && session.subscription(topic) != nullptr)
        giveSnapshot(session, topic);
}

void LiveHub::resetLagger(LiveSession &session)
{
    for (const Topic &topic : session.topics())
        reset(session, topic);
}

void LiveHub::queueFrame(const Topic &topic, const QString &frame)
{
    const auto listeners = m_listeners.find(topic);
    if (listeners != m_listeners.end())
        m_deliveries.add(topic, frame, listeners->second);
}

// While frames are still on their way no others are made: what comes in is merged for longer.
void LiveHub::flush()
{
    if (!m_deliveries.isEmpty()) {
        m_mergeTimer.postpone();
        return;
    }
    m_mergeTimer.restart();
    m_feeds.flush();
    m_deliveries.run();
}

void LiveHub::sweep()
{
    const SteadyInstant now = m_clock.steadyNow();
    m_feeds.sweep(now);
    for (const SessionPtr &session : everybody()) {
        if (session)
            session->sweep(now);
    }
}

} // namespace foyer::live
