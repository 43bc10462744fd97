// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/feedtable.h"

#include "core/base/log.h"
#include "server/redis/client.h"
#include "server/redis/keyslot.h"
#include "server/redis/settings.h"
#include "server/redis/streamreader.h"

namespace foyer::live {

namespace {

Q_LOGGING_CATEGORY(lcFeeds, "foyer.live")

// The topic of an entry among those of its stream.
Topic topicOf(const Topic &any, const redis::StreamEntry &entry)
{
    const QByteArray account = entry.field("a").value_or(QByteArray());
    if (account.isEmpty())
        return any;
    return Topic{TopicKind::Me, 0, accounts::AccountId::fromText(account).value_or(accounts::AccountId{})};
}

Result<redis::StreamId> placeIn(const Result<redis::Reply> &reply)
{
    if (!reply)
        return failure(reply.error());
    return redis::toStreamId(*reply);
}

} // namespace

FeedTable::FeedTable(redis::Client &client, const redis::Dialer &dialer, const Clock &clock,
                     RandomSource &random, const LiveLimits &limits, LiveFigures &figures)
    : m_client(client)
    , m_dialer(dialer)
    , m_clock(clock)
    , m_random(random)
    , m_limits(limits)
    , m_figures(figures)
{}

FeedTable::~FeedTable() = default;

void FeedTable::want(const Topic &topic)
{
    const QByteArray key = topic.streamKey();
    Source &source = m_sources[key];
    source.idle.erase(topic);
    const auto [feed, isNew] = source.feeds.try_emplace(topic, topic);
    m_figures.topics += isNew ? 1 : 0;
    if (isNew && source.isOpen)
        feed->second.restart(source.at);
    if (!source.isOpen && !source.isOpening)
        static_cast<void>(open(this, key));
}

void FeedTable::unwant(const Topic &topic)
{
    const auto source = m_sources.find(topic.streamKey());
    if (source != m_sources.end())
        source->second.idle.insert_or_assign(topic, m_clock.steadyNow());
}

bool FeedTable::isOpen(const Topic &topic) const
{
    const auto source = m_sources.find(topic.streamKey());
    return source != m_sources.end() && source->second.isOpen && source->second.feeds.contains(topic);
}

redis::StreamId FeedTable::place(const Topic &topic) const
{
    const Source &source = m_sources.at(topic.streamKey());
    const Feed &feed = source.feeds.at(topic);
    return feed.hasPending() ? feed.sent() : source.at;
}

Task<> FeedTable::open(QPointer<FeedTable> self, QByteArray key)
{
    self->m_sources[key].isOpening = true;
    const SteadyInstant deadline = self->m_clock.steadyNow() + self->m_limits.redis;
    Result<redis::Reply> reply = co_await self->m_client.command(self->m_scripts.open(key), deadline);
    if (!self || !self->m_sources.contains(key))
        co_return;
    self->m_sources[key].isOpening = false;
    const Result<redis::StreamId> at = placeIn(reply);
    if (at) {
        self->openedAt(key, *at);
        co_return;
    }
    LogEvent(LogLevel::Warning, lcFeeds(), QStringLiteral("A live topic cannot be read; trying again."))
        .repeatsAs("live.open")
        .error(at.error());
}

void FeedTable::openedAt(const QByteArray &key, redis::StreamId at)
{
    Source &source = m_sources[key];
    const bool wasFollowed = std::exchange(source.isFollowed, true);
    source.isOpen = true;
    source.at = at;
    std::vector<Topic> topics;
    for (auto &[topic, feed] : source.feeds) {
        feed.restart(at);
        topics.push_back(topic);
    }
    if (!wasFollowed && !readerOf(key).follow(key, at))
        return drop(key);
    const std::vector<redis::StreamEntry> early = std::exchange(source.early, {});
    for (const Topic &topic : topics) {
        if (wasFollowed)
            Q_EMIT restarted(topic);
        else
            Q_EMIT opened(topic);
    }
    take(key, early);
}

void FeedTable::take(const QByteArray &key, const std::vector<redis::StreamEntry> &entries)
{
    const auto found = m_sources.find(key);
    if (found == m_sources.end())
        return;
    Source &source = found->second;
    if (!source.isOpen) {
        source.early.insert(source.early.end(), entries.begin(), entries.end());
        return;
    }
    for (const redis::StreamEntry &entry : entries) {
        if (source.at < entry.id)
            takeEntry(source, entry);
    }
    if (!m_changed.empty())
        Q_EMIT pending();
}

// Another epoch: Redis lost its memory. What everybody knows is no longer what the revisions count from.
void FeedTable::takeEntry(Source &source, const redis::StreamEntry &entry)
{
    const bool isSameEpoch = source.at.first == entry.id.first;
    source.at = entry.id;
    if (!isSameEpoch) {
        for (auto &[topic, feed] : source.feeds) {
            feed.restart(entry.id);
            m_changed.erase(topic);
            Q_EMIT restarted(topic);
        }
        return;
    }
    if (source.feeds.empty())
        return;
    const auto feed = source.feeds.find(topicOf(source.feeds.begin()->first, entry));
    if (feed == source.feeds.end())
        return;
    feed->second.take(entry);
    if (feed->second.hasPending())
        m_changed.insert(feed->first);
}

// Entries may be missing: where the stream is now is asked, and everybody takes a snapshot.
void FeedTable::lose(const QByteArray &key)
{
    const auto source = m_sources.find(key);
    if (source == m_sources.end())
        return;
    source->second.isOpen = false;
    for (const auto &[topic, feed] : source->second.feeds)
        m_changed.erase(topic);
    if (!source->second.isOpening)
        static_cast<void>(open(this, key));
}

void FeedTable::flush()
{
    const std::set<Topic> changed = std::exchange(m_changed, {});
    for (const Topic &topic : changed) {
        const auto source = m_sources.find(topic.streamKey());
        if (source == m_sources.end() || !source->second.feeds.contains(topic))
            continue;
        ++m_figures.encoded;
        const QString text = source->second.feeds.at(topic).takeFrame();
        Q_EMIT frame(topic, text);
    }
}

Task<std::optional<QString>> FeedTable::catchUp(QPointer<FeedTable> self, Topic topic, redis::StreamId from)
{
    const redis::StreamId to = self->place(topic);
    if (from == to)
        co_return QString();
    if (from.first != to.first || to < from || qint64(to.second - from.second) > self->m_limits.resumeEntries)
        co_return std::nullopt;
    const redis::Command command = LiveScripts::between(topic.streamKey(), from.toText(), to.toText(),
                                                        int(self->m_limits.resumeEntries));
    const SteadyInstant deadline = self->m_clock.steadyNow() + self->m_limits.redis;
    Result<redis::Reply> reply = co_await self->m_client.command(command, deadline);
    if (!reply)
        co_return std::nullopt;
    const auto entries = redis::toStreamEntries(*reply);
    if (!entries)
        co_return std::nullopt;
    co_return frameOf(topic, from, to, *entries);
}

// All from the first to the last must still be there; their revisions follow one another.
std::optional<QString> FeedTable::frameOf(const Topic &topic, redis::StreamId from, redis::StreamId to,
                                          const std::vector<redis::StreamEntry> &entries)
{
    if (entries.size() != to.second - from.second)
        return std::nullopt;
    Feed feed(topic);
    feed.restart(from);
    for (const redis::StreamEntry &entry : entries) {
        if (topicOf(topic, entry) == topic)
            feed.take(entry);
    }
    feed.reach(to);
    return feed.takeFrame();
}

void FeedTable::sweep(SteadyInstant now)
{
    std::vector<QByteArray> unread;
    for (auto &[key, source] : m_sources) {
        for (auto idle = source.idle.begin(); idle != source.idle.end();) {
            if (now - idle->second < m_limits.linger) {
                ++idle;
                continue;
            }
            m_figures.topics -= source.feeds.erase(idle->first);
            m_changed.erase(idle->first);
            idle = source.idle.erase(idle);
        }
        if (source.feeds.empty() && !source.isOpening)
            unread.push_back(key);
        else if (!source.isOpen && !source.isOpening)
            static_cast<void>(open(this, key));
    }
    for (const QByteArray &key : unread)
        drop(key);
}

void FeedTable::drop(const QByteArray &key)
{
    if (m_sources[key].isFollowed)
        readerOf(key).unfollow(key);
    if (m_sources[key].feeds.empty()) {
        m_sources.erase(key);
        return;
    }
    m_sources[key].isOpen = false; // the next sweep tries again
    m_sources[key].isFollowed = false;
}

// One reader for all streams; in a cluster one for each slot, as they may lie on different nodes.
redis::StreamReader &FeedTable::readerOf(const QByteArray &key)
{
    const QByteArray slot =
        m_dialer.target().isCluster ? QByteArray::number(redis::keySlot(key)) : QByteArray();
    std::unique_ptr<redis::StreamReader> &reader = m_readers[slot];
    if (!reader)
        reader = makeReader();
    return *reader;
}

std::unique_ptr<redis::StreamReader> FeedTable::makeReader()
{
    auto reader = std::make_unique<redis::StreamReader>(m_dialer, redis::Settings{}, m_clock, m_random);
    connect(reader.get(), &redis::StreamReader::entries, this, &FeedTable::take);
    connect(reader.get(), &redis::StreamReader::gap, this, &FeedTable::lose);
    connect(reader.get(), &redis::StreamReader::refused, this, [this](const QByteArray &key) {
        if (m_sources.contains(key)) {
            m_sources[key].isFollowed = false;
            m_sources[key].isOpen = false;
        }
    });
    reader->open();
    return reader;
}

} // namespace foyer::live
