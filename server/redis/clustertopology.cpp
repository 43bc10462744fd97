// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/clustertopology.h"

#include "core/base/log.h"
#include "server/redis/log.h"

#include <QPointer>

namespace foyer::redis {

namespace {

constexpr std::chrono::milliseconds pauseBetween{50};

// Then the next node is asked. One that was only slow to connect is ready when its turn comes again.
constexpr std::chrono::milliseconds answerLimit{250};

} // namespace

ClusterTopology::ClusterTopology(ClusterNodes &nodes, QList<Endpoint> seeds, const Settings &settings,
                                 const Clock &clock, RandomSource &random)
    : m_nodes(nodes)
    , m_seeds(std::move(seeds))
    , m_clock(clock)
    , m_backoff(settings.backoffFirst, settings.backoffMost, random)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { ask(); });
}

void ClusterTopology::refresh()
{
    m_isWanted = m_isAsking;
    if (m_isAsking || m_isStopped || m_timer.isActive())
        return;
    const bool justAsked = m_lastFinish && m_clock.steadyNow() - *m_lastFinish < pauseBetween;
    m_timer.start(justAsked ? pauseBetween : std::chrono::milliseconds{0});
}

void ClusterTopology::stop()
{
    m_isStopped = true;
    m_timer.stop();
}

QList<Endpoint> ClusterTopology::candidates() const
{
    QList<Endpoint> places = m_nodes.known();
    for (const QList<Endpoint> *more : {&m_map.nodes(), &m_seeds}) {
        for (const Endpoint &place : *more) {
            if (!places.contains(place))
                places.append(place);
        }
    }
    return places;
}

Task<> ClusterTopology::ask()
{
    const QPointer<ClusterTopology> self(this);
    const Command question = Command("CLUSTER").arg("SLOTS");
    const QList<Endpoint> places = candidates();
    bool succeeded = false;
    m_isAsking = true;
    m_isWanted = false;
    for (qsizetype i = 0; i < places.size() && !succeeded; ++i) {
        const SteadyInstant deadline = m_clock.steadyNow() + answerLimit;
        Completion<Reply> answer = m_nodes.at(places.at(i)).submit(question, deadline);
        Result<Reply> reply = co_await std::move(answer);
        if (!self || m_isStopped)
            co_return;
        succeeded = apply(reply, places.at(i));
    }
    finish(succeeded);
}

bool ClusterTopology::apply(const Result<Reply> &reply, const Endpoint &asked)
{
    if (!reply) {
        m_lastError = reply.error();
        return false;
    }
    Result<SlotMap> map = SlotMap::fromReply(*reply, asked);
    if (!map || map->owners().isEmpty()) {
        const QString detail = QStringLiteral("The node at %1 knows no cluster: %2");
        m_lastError = Error{ErrorCode::Unavailable, detail.arg(asked.toText(), reply->toLogText())};
        return false;
    }
    if (*map != m_map)
        LogEvent(LogLevel::Info, lcRedis(), QStringLiteral("The Redis cluster has a new map."))
            .field("asked", asked.toText())
            .field("owners", map->owners().size());
    m_map = *std::move(map);
    m_lastError.detail.clear();
    return true;
}

void ClusterTopology::finish(bool succeeded)
{
    m_isAsking = false;
    m_lastFinish = m_clock.steadyNow();
    if (succeeded) {
        m_backoff.reset();
        m_nodes.retireIdle(m_map.nodes());
    }
    if (!succeeded)
        m_timer.start(m_backoff.next());
    else if (std::exchange(m_isWanted, false))
        m_timer.start(pauseBetween);
    if (succeeded)
        Q_EMIT refreshed();
}

} // namespace foyer::redis
