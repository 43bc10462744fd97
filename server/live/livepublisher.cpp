// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/livepublisher.h"

#include "core/base/log.h"
#include "server/redis/client.h"

#include <QPointer>

namespace foyer::live {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcPublisher, "foyer.live")

constexpr auto redisTime = 2s;

bool isSane(const SeatChange &change)
{
    return change.seat >= 0 && change.seat < maxSeats && change.version > 0;
}

} // namespace

LivePublisher::LivePublisher(redis::Client &redis, const Clock &clock, std::function<void()> onOutboxFilled,
                             QObject *parent)
    : QObject(parent)
    , m_redis(redis)
    , m_clock(clock)
    , m_onOutboxFilled(std::move(onOutboxFilled))
{}

void LivePublisher::seatsChanged(qint32 performance, const std::vector<SeatChange> &changes)
{
    Seats &seats = m_waiting[performance];
    for (const SeatChange &change : changes) {
        if (!isSane(change))
            continue;
        const auto [known, isNew] = seats.try_emplace(change.seat, change);
        if (!isNew && known->second.version < change.version)
            known->second = change;
    }
    schedule();
}

void LivePublisher::poolsChanged(qint32 performance, const std::vector<PoolChange> &changes)
{
    for (std::size_t at = 0; at < changes.size(); at += maxPerCall) {
        const auto part = std::span(changes).subspan(at, std::min(maxPerCall, changes.size() - at));
        static_cast<void>(send(this, m_scripts.applySeats(performance, {}, part), part.size()));
    }
}

void LivePublisher::outboxFilled()
{
    m_outboxFilled = true;
    schedule();
}

void LivePublisher::schedule()
{
    if (std::exchange(m_isScheduled, true))
        return;
    QMetaObject::invokeMethod(this, &LivePublisher::flush, Qt::QueuedConnection);
}

void LivePublisher::flush()
{
    m_isScheduled = false;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &[performance, seats] : waiting)
        publish(performance, seats);
    if (std::exchange(m_outboxFilled, false) && m_onOutboxFilled)
        m_onOutboxFilled();
}

void LivePublisher::publish(qint32 performance, const Seats &seats)
{
    std::vector<SeatChange> changes;
    changes.reserve(seats.size());
    for (const auto &[seat, change] : seats)
        changes.push_back(change);
    for (std::size_t at = 0; at < changes.size(); at += maxPerCall) {
        const auto part = std::span(changes).subspan(at, std::min(maxPerCall, changes.size() - at));
        static_cast<void>(send(this, m_scripts.applySeats(performance, part), part.size()));
    }
}

Task<> LivePublisher::send(QPointer<LivePublisher> self, redis::Command command, quint64 changes)
{
    const SteadyInstant deadline = self->m_clock.steadyNow() + redisTime;
    Result<redis::Reply> reply = co_await self->m_redis.command(std::move(command), deadline);
    if (reply && !reply->isError())
        co_return;
    if (self)
        self->m_lost += changes;
    LogEvent event(LogLevel::Warning, lcPublisher(),
                   QStringLiteral("Seat changes could not be published; the outbox will bring them."));
    event.repeatsAs("live.publish");
    event.error(reply ? reply->toSuccess().error() : reply.error());
}

} // namespace foyer::live
