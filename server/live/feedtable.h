// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/live/feed.h"
#include "server/live/livelimits.h"
#include "server/live/livescripts.h"
#include "server/redis/dialer.h"

#include <memory>
#include <QObject>
#include <QPointer>
#include <set>

namespace foyer {
class RandomSource;
}

namespace foyer::redis {
class Client;
class StreamReader;
} // namespace foyer::redis

namespace foyer::live {

/// The topics that somebody on this worker follows: reads their streams, and makes one frame of what came in
/// for all who listen.
class FeedTable final : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it.
    FeedTable(redis::Client &client, const redis::Dialer &dialer, const Clock &clock, RandomSource &random,
              const LiveLimits &limits, LiveFigures &figures);
    ~FeedTable() override;

    /// Begins to read a topic; opened() says when it can be followed.
    void want(const Topic &topic);

    /// Nobody follows it; it is read on for a while.
    void unwant(const Topic &topic);

    [[nodiscard]] bool isOpen(const Topic &topic) const;

    /// Frames that follow lead on from here; only while isOpen().
    [[nodiscard]] redis::StreamId place(const Topic &topic) const;

    /// The frame from `from` to what place() is now; empty text when there is nothing to tell, nothing at all
    /// when the stream no longer knows.
    [[nodiscard]] static Task<std::optional<QString>> catchUp(QPointer<FeedTable> self, Topic topic,
                                                              redis::StreamId from);

    /// Makes frames of what came in.
    void flush();

    /// Opens what could not be opened, lets go of what nobody follows.
    void sweep(SteadyInstant now);

Q_SIGNALS:
    void opened(const foyer::live::Topic &topic);
    void pending(); ///< something came in: flush() soon
    void frame(const foyer::live::Topic &topic, const QString &text);
    void restarted(const foyer::live::Topic &topic); ///< something may be missing: all need a snapshot

private:
    /// A stream in Redis that is read, with the topics that are found in it.
    struct Source
    {
        redis::StreamId at;
        bool isOpen = false;
        bool isOpening = false;
        bool isFollowed = false;
        std::vector<redis::StreamEntry> early = {}; ///< came in while it was being opened again
        std::map<Topic, Feed> feeds = {};
        std::map<Topic, SteadyInstant> idle = {}; ///< nobody follows it since
    };

    static Task<> open(QPointer<FeedTable> self, QByteArray key);
    void openedAt(const QByteArray &key, redis::StreamId at);
    void take(const QByteArray &key, const std::vector<redis::StreamEntry> &entries);
    void takeEntry(Source &source, const redis::StreamEntry &entry);
    void lose(const QByteArray &key);
    void drop(const QByteArray &key);
    [[nodiscard]] redis::StreamReader &readerOf(const QByteArray &key);
    [[nodiscard]] std::unique_ptr<redis::StreamReader> makeReader();
    [[nodiscard]] static std::optional<QString> frameOf(const Topic &topic, redis::StreamId from,
                                                        redis::StreamId to,
                                                        const std::vector<redis::StreamEntry> &entries);

    redis::Client &m_client;
    const redis::Dialer &m_dialer;
    const Clock &m_clock;
    RandomSource &m_random;
    const LiveLimits &m_limits;
    LiveFigures &m_figures;
    LiveScripts m_scripts;
    std::map<QByteArray, Source> m_sources; ///< by stream
    std::map<QByteArray, std::unique_ptr<redis::StreamReader>> m_readers;
    std::set<Topic> m_changed;
};

} // namespace foyer::live
