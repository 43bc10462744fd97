// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/sockethub.h"

#include "core/base/random.h"
#include "server/socketio/engineanswer.h"
#include "server/socketio/socketlink.h"

#include <QWebSocket>

namespace foyer::socketio {

namespace {

constexpr qsizetype socketIdSize = 20;

} // namespace

SocketHub::SocketHub(const Parts &parts, SocketLimits limits)
    : m_parts(parts)
    , m_limits(limits)
    , m_worker(newName(SessionName::workerSize))
    , m_relay({parts.redis, parts.dialer, parts.clock, parts.random, *this, m_limits}, m_worker)
{
    connect(&m_sweepTimer, &QTimer::timeout, this, &SocketHub::sweep);
    m_sweepTimer.start(m_limits.sweep);
}

// Who waits for a poll is answered as its session goes, and may ask for sessions once more: then there are
// none.
SocketHub::~SocketHub()
{
    const auto conversations = std::exchange(m_conversations, {});
    const auto transitions = std::exchange(m_transitions, {});
}

// Base64 has four characters for three bytes.
QByteArray SocketHub::newName(qsizetype size)
{
    QByteArray bytes(size / 4 * 3, '\0');
    m_parts.random.fill(std::as_writable_bytes(std::span(bytes.data(), std::size_t(bytes.size()))));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool SocketHub::hasRoom() const
{
    return !m_isClosed && m_conversations.size() < m_limits.sessions
           && m_transitions.size() < m_limits.transitions;
}

Conversation *SocketHub::find(const QByteArray &sid) const
{
    const auto found = m_conversations.find(sid);
    return found == m_conversations.end() ? nullptr : found->second.get();
}

Conversation &SocketHub::make(QByteArray sid, QByteArray socketId)
{
    auto session = std::make_unique<Session>(sid, m_limits, m_parts.clock, m_figures);
    auto made = std::make_unique<Conversation>(std::move(session), std::move(socketId), m_parts.application,
                                               m_limits, m_parts.clock);
    Conversation *conversation = made.get();
    connect(conversation, &Conversation::ended, this, [this, conversation] { forget(conversation); });
    m_conversations.insert_or_assign(std::move(sid), std::move(made));
    m_figures.sessions = m_conversations.size();
    return *conversation;
}

std::optional<http::Response> SocketHub::refuse(http::Request &request)
{
    const auto query = EngineQuery::of(request);
    if (!query)
        return refusalOf(query.error());
    if (!hasRoom())
        return noRoom();
    const bool isOurs = !query->sid.isEmpty() && SessionName::workerOf(query->sid) == m_worker;
    if (isOurs && find(query->sid) == nullptr)
        return refusalOf(EngineFault::UnknownSession);
    return std::nullopt;
}

std::optional<Task<http::Response>> SocketHub::answer(http::RequestPtr request)
{
    return poll(std::move(request));
}

http::WebSocketLimits SocketHub::limits() const
{
    return {.frameBytes = m_limits.payloadBytes, .messageBytes = m_limits.payloadBytes};
}

void SocketHub::accept(std::unique_ptr<QWebSocket> socket, http::RequestPtr request)
{
    auto link = std::make_unique<SocketLink>(std::move(socket));
    const auto query = EngineQuery::of(*request);
    if (!query || !hasRoom())
        return; // the link goes, and with it the connection
    if (!query->sid.isEmpty())
        return beginTransition(std::move(link), query->sid);
    ++m_figures.opened;
    Session &session =
        make(m_worker + newName(SessionName::size - SessionName::workerSize), newName(socketIdSize))
            .session();
    session.attach(std::move(link));
    session.sendAll({session.greeting()});
}

http::Response SocketHub::open()
{
    if (!hasRoom())
        return noRoom();
    ++m_figures.opened;
    Session &session =
        make(m_worker + newName(SessionName::size - SessionName::workerSize), newName(socketIdSize))
            .session();
    return payloadAnswer(session.greeting());
}

Task<http::Response> SocketHub::poll(http::RequestPtr request)
{
    const auto query = EngineQuery::of(*request);
    if (!query)
        co_return refusalOf(query.error());
    if (query->sid.isEmpty())
        co_return open();
    RelayQuestion question{RelayVerb::Poll, query->sid, {}};
    RelayAnswer answer = co_await ask(std::move(question));
    // What it was to be told is lost with its connection: it has to begin anew.
    if (answer.outcome == RelayOutcome::Done && request->context().isCancelled())
        static_cast<void>(ask(RelayQuestion{RelayVerb::Push, query->sid, engineText(EngineKind::Close)}));
    co_return answerOf(answer);
}

Task<http::Response> SocketHub::push(http::RequestPtr request)
{
    const auto query = EngineQuery::of(*request);
    if (!query)
        co_return refusalOf(query.error());
    RelayQuestion question{RelayVerb::Push, query->sid, request->body()};
    RelayAnswer answer = co_await ask(std::move(question));
    co_return answerOf(answer);
}

// A session that has moved here is called by the worker that it was opened at.
Task<RelayAnswer> SocketHub::ask(RelayQuestion question)
{
    const QByteArray worker = SessionName::workerOf(question.sid);
    if (worker == m_worker || find(question.sid) != nullptr)
        co_return co_await serve(std::move(question));
    ++m_figures.relayed;
    const QPointer<Relay> relay(&m_relay);
    co_return co_await Relay::ask(relay, worker, std::move(question));
}

Task<RelayAnswer> SocketHub::serve(RelayQuestion question)
{
    Conversation *conversation = find(question.sid);
    if (conversation == nullptr)
        co_return RelayAnswer{RelayOutcome::Unknown, {}};
    Session &session = conversation->session();
    if (!session.isPolling())
        co_return RelayAnswer{RelayOutcome::Bad, {}};
    switch (question.verb) {
    case RelayVerb::Push: co_return pushed(session, question.body);
    case RelayVerb::Probe: co_return probed(session);
    case RelayVerb::Take: co_return taken(*conversation);
    case RelayVerb::Poll: break;
    }
    co_return co_await polled(&session);
}

// A client that polls twice at once has lost count of what it was told.
Task<RelayAnswer> SocketHub::polled(Session *session)
{
    if (session->isPolled()) {
        session->end(QStringLiteral("one poll at a time"));
        co_return RelayAnswer{RelayOutcome::Bad, {}};
    }
    Completion<QByteArray> waiting = session->poll();
    Result<QByteArray> payload = co_await std::move(waiting);
    if (!payload)
        co_return RelayAnswer{RelayOutcome::Unknown, {}};
    co_return RelayAnswer{RelayOutcome::Done, *std::move(payload)};
}

RelayAnswer SocketHub::pushed(Session &session, const QByteArray &body)
{
    const std::optional<std::vector<EnginePacket>> packets = readPayload(body);
    if (!packets) {
        session.end(QStringLiteral("not the protocol"));
        return {RelayOutcome::Bad, {}};
    }
    for (const EnginePacket &packet : *packets)
        session.receive(packet);
    return {RelayOutcome::Done, "ok"};
}

RelayAnswer SocketHub::probed(Session &session)
{
    return {session.beginTransition() ? RelayOutcome::Done : RelayOutcome::Bad, {}};
}

RelayAnswer SocketHub::taken(Conversation &conversation)
{
    if (!conversation.session().isInTransition())
        return {RelayOutcome::Bad, {}};
    return {RelayOutcome::Done, conversation.handOver().toJson()};
}

void SocketHub::beginTransition(std::unique_ptr<SocketLink> link, const QByteArray &sid)
{
    auto made = std::make_unique<Transition>(std::move(link), sid, m_limits, m_parts.clock.steadyNow());
    Transition *transition = made.get();
    connect(transition, &Transition::probed, this,
            [this, transition] { static_cast<void>(probe(this, transition)); });
    connect(transition, &Transition::confirmed, this,
            [this, transition] { static_cast<void>(takeOver(this, transition)); });
    connect(transition, &Transition::ended, this, [this, transition] { forget(transition); });
    m_transitions.emplace(transition, std::move(made));
}

Task<> SocketHub::probe(QPointer<SocketHub> self, QPointer<Transition> transition)
{
    RelayQuestion question{RelayVerb::Probe, transition->sid(), {}};
    RelayAnswer answer = co_await self->ask(std::move(question));
    if (!self || !transition)
        co_return;
    if (answer.outcome == RelayOutcome::Done)
        transition->answerProbe();
    else
        transition->end();
}

Task<> SocketHub::takeOver(QPointer<SocketHub> self, QPointer<Transition> transition)
{
    if (Conversation *conversation = self->find(transition->sid())) {
        if (!conversation->session().isInTransition()) {
            transition->end();
            co_return;
        }
        conversation->session().attach(transition->takeLink());
        ++self->m_figures.transitions;
        self->forget(transition.data());
        co_return;
    }
    RelayQuestion question{RelayVerb::Take, transition->sid(), {}};
    RelayAnswer answer = co_await self->ask(std::move(question));
    if (self && transition)
        self->finish(*transition, answer);
}

void SocketHub::finish(Transition &transition, const RelayAnswer &answer)
{
    const std::optional<Handover> handover =
        answer.outcome == RelayOutcome::Done ? Handover::fromJson(answer.body) : std::optional<Handover>();
    if (!handover || !hasRoom())
        return transition.end();
    ++m_figures.transitions;
    Conversation &conversation = make(transition.sid(), handover->socketId);
    const std::vector<QByteArray> early = transition.takeEarly();
    conversation.session().attach(transition.takeLink());
    conversation.goOn(*handover);
    for (const QByteArray &text : early)
        conversation.session().hear(text);
    forget(&transition);
}

void SocketHub::forget(Conversation *conversation)
{
    const auto found = m_conversations.find(conversation->session().sid());
    if (found == m_conversations.end() || found->second.get() != conversation)
        return;
    found->second.release()->deleteLater(); // it may be the one that calls
    m_conversations.erase(found);
    m_figures.sessions = m_conversations.size();
}

void SocketHub::forget(Transition *transition)
{
    const auto found = m_transitions.find(transition);
    if (found == m_transitions.end())
        return;
    found->second.release()->deleteLater();
    m_transitions.erase(found);
}

void SocketHub::close()
{
    m_isClosed = true;
    std::vector<QPointer<Conversation>> all;
    for (const auto &[sid, conversation] : m_conversations)
        all.emplace_back(conversation.get());
    for (const QPointer<Conversation> &conversation : all) {
        if (conversation)
            conversation->end(QStringLiteral("the server is stopping"));
    }
}

void SocketHub::sweep()
{
    const SteadyInstant now = m_parts.clock.steadyNow();
    m_relay.sweep(now);
    std::vector<QPointer<Conversation>> conversations;
    conversations.reserve(m_conversations.size());
    for (const auto &[sid, conversation] : m_conversations)
        conversations.emplace_back(conversation.get());
    for (const QPointer<Conversation> &conversation : conversations) {
        if (conversation)
            conversation->sweep(now);
    }
    std::vector<QPointer<Transition>> transitions;
    for (const auto &[transition, owner] : m_transitions)
        transitions.emplace_back(transition);
    for (const QPointer<Transition> &transition : transitions) {
        if (transition)
            transition->sweep(now);
    }
}

} // namespace foyer::socketio
