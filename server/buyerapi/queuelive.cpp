// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/queuelive.h"

#include "server/buyerapi/performancefinder.h"
#include "server/buyerapi/queuewords.h"
#include "server/socketio/conversation.h"

#include <QJsonObject>

namespace foyer::buyerapi {

namespace {

using namespace std::chrono_literals;
using http::Problem;
using http::Status;
using line::LineAnswer;
using line::Standing;
using socketio::Conversation;
using socketio::Reception;
using socketio::SocketEvent;
using wire::PlaceStatus;

constexpr auto expiryInterval = 1s;
constexpr char joinQueue[] = "join-queue";

// `{"eventId":…}`, or the id alone.
QByteArray eventIn(const SocketEvent &event)
{
    const QJsonValue first = event.arguments.isEmpty() ? QJsonValue() : event.arguments.first();
    return (first.isObject() ? first.toObject().value(u"eventId") : first).toString().toUtf8();
}

bool mayBuy(const Standing &standing)
{
    return standing.status == PlaceStatus::Admitted || standing.status == PlaceStatus::Free;
}

Problem eventLeftOut()
{
    return {Status::BadRequest, "missing_event_id", "eventId must be a text, and is required."};
}

Problem unknownEvent(const Error &error)
{
    if (error.code != ErrorCode::NotFound)
        return Problem::fromError(error);
    return {Status::NotFound, "event_not_found", "There is no such event."};
}

} // namespace

QueueLive::QueueLive(const Parts &parts, QueueLiveLimits limits)
    : m_parts(parts)
    , m_limits(limits)
    , m_watchers(parts.line.book())
{
    m_parts.gatekeeper.setObserver(this);
    connect(&m_ticking, &QTimer::timeout, this, &QueueLive::tick);
    connect(&m_expiring, &QTimer::timeout, this, &QueueLive::endExpired);
    m_ticking.start(m_limits.tick);
    m_expiring.start(expiryInterval);
}

QueueLive::~QueueLive()
{
    m_parts.gatekeeper.setObserver(nullptr);
}

Task<Reception> QueueLive::receive(Client client, QByteArray token)
{
    const QPointer<QueueLive> self(this);
    Result<live::Guest> guest = co_await m_parts.gatekeeper.recognise(token);
    if (!self || !client)
        co_return Reception::CannotTell;
    if (!guest && guest.error().code != ErrorCode::PermissionDenied)
        co_return Reception::CannotTell;
    if (!guest || !guest->isKnown())
        co_return Reception::NotKnown;
    m_visitors.insert_or_assign(client.data(), Visitor{*guest, token, {}});
    co_return Reception::Welcome;
}

void QueueLive::heard(Conversation &client, const SocketEvent &event)
{
    if (event.name == joinQueue)
        static_cast<void>(join(this, &client, event));
    else if (event.ack)
        refuse(client, event, {}, {Status::NotFound, "unknown_event", "Nothing listens to this event."});
}

void QueueLive::left(Conversation &client)
{
    const auto found = m_visitors.find(&client);
    if (found == m_visitors.end())
        return;
    for (const auto &[performance, watcher] : found->second.watchers)
        m_watchers.remove(watcher);
    m_visitors.erase(found);
}

std::vector<SocketEvent> QueueLive::memoryOf(const Conversation &client) const
{
    std::vector<SocketEvent> memory;
    const auto found = m_visitors.find(&client);
    if (found == m_visitors.end())
        return memory;
    for (const auto &[performance, watcher] : found->second.watchers) {
        const QJsonObject asked{{QStringLiteral("eventId"), QString::fromUtf8(watcher->event)}};
        memory.push_back({joinQueue, QJsonArray{asked}, {}});
    }
    return memory;
}

QueueLive::Visitor *QueueLive::visitor(const Conversation *client)
{
    const auto found = m_visitors.find(client);
    return found == m_visitors.end() ? nullptr : &found->second;
}

// They may have gone meanwhile, or said that they are somebody else.
bool QueueLive::isStill(const QPointer<QueueLive> &self, const Client &client, accounts::AccountId account)
{
    const Visitor *visitor = self && client ? self->visitor(client.data()) : nullptr;
    return visitor != nullptr && visitor->guest.account == account;
}

Task<> QueueLive::join(QPointer<QueueLive> self, Client client, SocketEvent asked)
{
    const Visitor *visitor = self->visitor(client.data());
    if (visitor == nullptr)
        co_return;
    const accounts::AccountId account = visitor->guest.account;
    const QByteArray event = eventIn(asked);
    if (event.isEmpty()) {
        self->refuse(*client, asked, event, eventLeftOut());
        co_return;
    }
    Result<booking::SaleSheetPtr> sheet = co_await findPerformance(&self->m_parts.sheets, event);
    if (!isStill(self, client, account))
        co_return;
    if (!sheet) {
        self->refuse(*client, asked, event, unknownEvent(sheet.error()));
        co_return;
    }
    const qint32 number = (*sheet)->number;
    line::LineService &service = self->m_parts.line.service();
    LineAnswer<Standing> standing = co_await service.join(number, account, line::VisitorId());
    if (standing && standing->isNew) {
        line::Asker asker;
        asker.account = account;
        standing = co_await service.place(number, asker);
    }
    if (!isStill(self, client, account))
        co_return;
    if (standing)
        self->watch(*client, asked, event, *sheet, *standing);
    else
        self->refuse(*client, asked, event, line::problemOf(standing.error()));
}

void QueueLive::watch(Conversation &client, const SocketEvent &asked, const QByteArray &event,
                      booking::SaleSheetPtr sheet, const Standing &standing)
{
    Visitor &visitor = *this->visitor(&client);
    const qint32 number = sheet->number;
    if (const auto before = visitor.watchers.find(number); before != visitor.watchers.end())
        drop(before->second);
    if (visitor.watchers.size() >= m_limits.queues)
        return refuse(client, asked, event,
                      {Status::Conflict, "too_many_queues", "You watch too many queues here."});
    const auto watcher = std::make_shared<QueueWatcher>();
    watcher->client = &client;
    watcher->account = visitor.guest.account;
    watcher->event = event;
    watcher->sheet = std::move(sheet);
    visitor.watchers.emplace(number, watcher);
    const SteadyInstant now = m_parts.clock.steadyNow();
    m_watchers.add(watcher, now + m_limits.tell);
    if (asked.ack)
        client.acknowledge(*asked.ack, succeeded(positionNews(*watcher, standing, m_parts.clock.now())));
    watcher->lookedAt = now;
    tell(*watcher, standing, now);
    if (!watcher->isOver)
        standsAt(watcher, standing, now);
}

void QueueLive::refuse(Conversation &client, const SocketEvent &asked, const QByteArray &event,
                       const Problem &problem)
{
    if (asked.ack)
        client.acknowledge(*asked.ack, failed(problem));
    else
        client.tell("error", refusalNews(event, problem));
}

void QueueLive::tick()
{
    const SteadyInstant now = m_parts.clock.steadyNow();
    m_watchers.follow(now);
    for (const QueueWatcherPtr &watcher : m_watchers.takeDue(now, m_limits.perTick)) {
        if (!watcher->isOver)
            update(watcher, now);
    }
}

void QueueLive::update(const QueueWatcherPtr &watcher, SteadyInstant now)
{
    if (m_watchers.isOpenToAll(watcher->performance()))
        return standsAt(watcher, Standing(), now);
    std::optional<Standing> standing;
    if (watcher->place && now - watcher->lookedAt < m_limits.look)
        standing = m_parts.line.service().guess(*watcher->place);
    if (standing)
        standsAt(watcher, *standing, now);
    else if (m_asking < m_limits.asking)
        static_cast<void>(look(this, watcher));
    else
        m_watchers.schedule(watcher, now + m_limits.tick);
}

// By the place's own seal, so that one that Redis has lost is brought back.
Task<> QueueLive::look(QPointer<QueueLive> self, QueueWatcherPtr watcher)
{
    ++self->m_asking;
    line::LineServices &lines = self->m_parts.line;
    line::Asker asker;
    asker.account = watcher->account;
    if (watcher->place)
        asker.token = lines.seal().seal(*watcher->place);
    LineAnswer<Standing> standing = co_await lines.service().place(watcher->performance(), asker);
    if (!self)
        co_return;
    --self->m_asking;
    if (!watcher->isOver)
        self->looked(watcher, standing);
}

void QueueLive::looked(const QueueWatcherPtr &watcher, const LineAnswer<Standing> &standing)
{
    const SteadyInstant now = m_parts.clock.steadyNow();
    if (!standing) {
        if (standing.error().reason == line::LineReason::BadToken)
            watcher->place.reset();
        return m_watchers.schedule(watcher, now + m_limits.whenCalled);
    }
    watcher->lookedAt = now;
    standsAt(watcher, *standing, now);
}

// Told in its own time; looked at again sooner when the line has come to it.
void QueueLive::standsAt(const QueueWatcherPtr &watcher, const Standing &standing, SteadyInstant now)
{
    if (mayBuy(standing))
        return advance(watcher);
    if (standing.status == PlaceStatus::Gone) {
        watcher->client->tell("error", refusalNews(watcher->event, {Status::NotFound, "not_in_queue",
                                                                    "You are not in this queue."}));
        return drop(watcher);
    }
    watcher->place = standing.place;
    if (now - *watcher->toldAt >= m_limits.tell)
        tell(*watcher, standing, now);
    if (watcher->isOver)
        return; // it did not take what it was told
    const bool isWaiting = standing.place && m_parts.line.service().guess(*standing.place);
    const SteadyInstant next = *watcher->toldAt + m_limits.tell;
    m_watchers.schedule(watcher, isWaiting ? next : std::min(next, now + m_limits.whenCalled));
}

void QueueLive::tell(QueueWatcher &watcher, const Standing &standing, SteadyInstant now)
{
    watcher.toldAt = now;
    watcher.client->tell("position-update", positionNews(watcher, standing, m_parts.clock.now()));
}

void QueueLive::advance(const QueueWatcherPtr &watcher)
{
    watcher->client->tell("queue-advanced", advancedNews(*watcher, m_parts.clock.now()));
    drop(watcher);
}

void QueueLive::drop(const QueueWatcherPtr &watcher)
{
    const QueueWatcherPtr kept = watcher; // it may be the visitor's own that was given
    m_watchers.remove(kept);
    Visitor *visitor = this->visitor(kept->client.data());
    if (visitor == nullptr)
        return;
    const auto found = visitor->watchers.find(kept->performance());
    if (found != visitor->watchers.end() && found->second == kept)
        visitor->watchers.erase(found);
}

std::vector<QueueLive::Client> QueueLive::visitorsNamed(std::optional<accounts::AccountId> account) const
{
    std::vector<Client> clients;
    for (const auto &[client, visitor] : m_visitors) {
        if (!account || visitor.guest.account == *account)
            clients.emplace_back(client);
    }
    return clients;
}

void QueueLive::rightsChanged(accounts::AccountId account)
{
    for (const Client &client : visitorsNamed(account))
        static_cast<void>(recheck(this, client));
}

void QueueLive::rightsUncertain()
{
    for (const Client &client : visitorsNamed(std::nullopt))
        static_cast<void>(recheck(this, client));
}

// What cannot be asked is not allowed; a client comes back by itself.
Task<> QueueLive::recheck(QPointer<QueueLive> self, Client client)
{
    const Visitor *visitor = self->visitor(client.data());
    if (visitor == nullptr)
        co_return;
    const QByteArray token = visitor->token;
    Result<live::Guest> guest = co_await self->m_parts.gatekeeper.recognise(token);
    if (self && client && (!guest || !guest->isKnown()))
        client->end(QStringLiteral("you are signed out"));
}

void QueueLive::endExpired()
{
    const Instant now = m_parts.clock.now();
    std::vector<Client> expired;
    for (const auto &[client, visitor] : m_visitors) {
        if (visitor.guest.until <= now)
            expired.emplace_back(client);
    }
    for (const Client &client : expired) {
        if (client)
            client->end(QStringLiteral("the token has ended"));
    }
}

} // namespace foyer::buyerapi
