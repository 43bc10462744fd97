// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/clusterclient.h"

#include <algorithm>
#include <QPointer>

namespace foyer::redis {

namespace {

constexpr std::chrono::milliseconds recheckAfter{300};

} // namespace

ClusterClient::ClusterClient(const Dialer &dialer, const Settings &settings, const Clock &clock,
                             RandomSource &random)
    : m_settings(settings)
    , m_clock(clock)
    , m_nodes(dialer, settings, clock, random)
    , m_topology(m_nodes, dialer.target().endpoints, settings, clock, random)
    , m_pauses(random)
{
    m_recheck.setSingleShot(true);
    m_recheck.setInterval(recheckAfter);
    connect(&m_recheck, &QTimer::timeout, &m_topology, &ClusterTopology::refresh);
    connect(&m_topology, &ClusterTopology::refreshed, this, &ClusterClient::mapChanged);
    connect(&m_nodes, &ClusterNodes::readyChanged, this, [this](bool ready) {
        if (!ready)
            m_topology.refresh();
        updateReachable();
    });
}

// While this object is still whole: whoever is answered may give it another command.
ClusterClient::~ClusterClient()
{
    close();
}

void ClusterClient::open()
{
    m_topology.refresh();
}

void ClusterClient::close()
{
    if (m_isClosed)
        return;
    m_isClosed = true;
    m_topology.stop();
    m_recheck.stop();
    const QPointer<ClusterClient> self(this);
    m_nodes.close();
    if (self)
        m_pauses.wakeAll();
    if (self)
        updateReachable();
}

Error ClusterClient::lastError() const
{
    return m_topology.lastError().detail.isEmpty() ? m_nodes.lastError() : m_topology.lastError();
}

Completion<Reply> ClusterClient::command(Command command, SteadyInstant deadline)
{
    auto [completion, completer] = makeCompletion<Reply>();
    if (std::optional<Error> error = refusal(command)) {
        m_nodes.statistics().refused.add();
        completer.complete(failure(*std::move(error)));
        return std::move(completion);
    }
    ++m_pending;
    Route route{std::move(command), deadline};
    run(std::move(route), std::move(completer));
    return std::move(completion);
}

std::optional<Error> ClusterClient::refusal(const Command &command) const
{
    if (m_isClosed)
        return Error{ErrorCode::Closed, QStringLiteral("The Redis client is closed.")};
    if (std::optional<Error> fault = command.fault())
        return fault;
    if (command.hasKeysApart())
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("The keys of this command lie in different slots of the cluster: give them one "
                           "hash tag."),
            QString::fromUtf8(command.name())};
    if (m_pending >= m_settings.maxPending)
        return Error{ErrorCode::Overloaded, QStringLiteral("Too many commands are waiting for Redis.")};
    return std::nullopt;
}

Task<> ClusterClient::run(Route route, Completer<Reply> completer)
{
    const QPointer<ClusterClient> self(this);
    Result<Reply> reply = failure(route.trouble);
    Next next = Next::Pause;
    while (next != Next::Finish) {
        const std::optional<Endpoint> node = place(route);
        if (node) {
            Completion<Reply> answer = send(route, *node);
            reply = co_await std::move(answer);
            if (!self)
                break;
            next = judge(route, reply, *node);
        } else {
            m_topology.refresh();
            next = holdOn(route, reply);
        }
        if (next != Next::Pause)
            continue;
        Completion<void> pause = m_pauses.pause();
        const Result<void> waited = co_await std::move(pause);
        if (!self)
            break;
        if (m_isClosed) {
            reply = failure(ErrorCode::Closed, QStringLiteral("The client was closed."));
            break;
        }
    }
    if (self)
        --m_pending;
    completer.complete(std::move(reply));
}

/// Without keys any node will do.
std::optional<Endpoint> ClusterClient::place(const Route &route) const
{
    if (route.askAt)
        return route.askAt;
    if (const std::optional<quint16> slot = route.command.slot()) {
        const Endpoint *owner = m_topology.map().owner(*slot);
        return owner ? std::optional<Endpoint>(*owner) : std::nullopt;
    }
    const auto ready = std::ranges::find_if(m_owners, [this](const Endpoint &node) { return isReady(node); });
    return ready == m_owners.end() ? std::nullopt : std::optional<Endpoint>(*ready);
}

Completion<Reply> ClusterClient::send(Route &route, const Endpoint &node)
{
    const bool isAsking = std::exchange(route.askAt, std::nullopt).has_value();
    return m_nodes.at(node).submit(route.command, route.deadline,
                                   isAsking ? Pipeline::Asking::Yes : Pipeline::Asking::No);
}

ClusterClient::Next ClusterClient::judge(Route &route, Result<Reply> &reply, const Endpoint &from)
{
    if (m_isClosed)
        return Next::Finish;
    if (!reply)
        return judgeError(route, reply);
    const Redirection redirection = Redirection::read(*reply, from);
    return redirection.kind == Redirection::Kind::None ? Next::Finish
                                                       : judgeRedirection(route, reply, redirection);
}

/// Unavailable means that it was not sent, so it may go elsewhere.
ClusterClient::Next ClusterClient::judgeError(Route &route, Result<Reply> &reply)
{
    const ErrorCode code = reply.error().code;
    if (code == ErrorCode::Unavailable || code == ErrorCode::InDoubt || code == ErrorCode::Timeout)
        m_topology.refresh();
    if (code != ErrorCode::Unavailable)
        return Next::Finish;
    route.trouble = reply.error();
    return holdOn(route, reply);
}

ClusterClient::Next ClusterClient::judgeRedirection(Route &route, Result<Reply> &reply,
                                                    const Redirection &redirection)
{
    route.trouble.detail = QStringLiteral("The cluster does not take the command: ") + reply->toLogText();
    switch (redirection.kind) {
    case Redirection::Kind::Moved:
        if (const std::optional<quint16> slot = route.command.slot())
            m_topology.setOwner(*slot, redirection.to);
        m_topology.refresh();
        return follow(route, reply);
    case Redirection::Kind::Ask: route.askAt = redirection.to; return follow(route, reply);
    case Redirection::Kind::Down: m_topology.refresh(); return holdOn(route, reply);
    case Redirection::Kind::TryLater: return holdOn(route, reply);
    case Redirection::Kind::None: break;
    }
    return Next::Finish;
}

ClusterClient::Next ClusterClient::follow(Route &route, Result<Reply> &reply)
{
    m_nodes.statistics().redirections.add();
    if (++route.redirections <= m_settings.maxRedirections)
        return Next::GoOn;
    reply = failure(route.trouble);
    return Next::Finish;
}

/// Not executed, so far: worth another try unless time is up.
ClusterClient::Next ClusterClient::holdOn(Route &route, Result<Reply> &reply)
{
    const SteadyInstant now = m_clock.steadyNow();
    if (!route.troubleSince)
        route.troubleSince = now;
    if (route.trouble.detail.isEmpty())
        route.trouble.detail = lastError().detail;
    const bool isOver =
        m_isClosed || now >= route.deadline || now - *route.troubleSince >= m_settings.patience;
    if (!isOver)
        return Next::Pause;
    m_nodes.statistics().refused.add();
    reply = failure(route.trouble);
    return Next::Finish;
}

void ClusterClient::mapChanged()
{
    m_owners = m_topology.map().owners();
    m_isCovered = m_topology.map().isComplete();
    for (const Endpoint &owner : m_owners)
        static_cast<void>(m_nodes.at(owner));
    const QPointer<ClusterClient> self(this);
    updateReachable();
    if (self)
        m_pauses.wakeAll();
}

bool ClusterClient::isReady(const Endpoint &node) const
{
    const Pipeline *pipeline = m_nodes.find(node);
    return pipeline && pipeline->isReady();
}

void ClusterClient::updateReachable()
{
    const bool isReachable =
        !m_isClosed && m_isCovered
        && std::ranges::all_of(m_owners, [this](const Endpoint &node) { return isReady(node); });
    if (!isReachable && !m_isClosed)
        m_recheck.start();
    if (std::exchange(m_isReachable, isReachable) != isReachable)
        Q_EMIT reachableChanged(isReachable);
}

} // namespace foyer::redis
