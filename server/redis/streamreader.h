// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/redis/dialer.h"
#include "server/redis/link.h"
#include "server/redis/settings.h"
#include "server/redis/stream.h"

#include <deque>
#include <map>
#include <QObject>
#include <vector>

namespace foyer::redis {

/// Follows streams with XREAD BLOCK on a connection of its own. Each entry is handed over once and in order,
/// over reconnects too. Where entries may have been trimmed before they were read, or the stream was lost and
/// begun anew, gap() says so before the entries that follow it; it may err towards too many gaps, never
/// towards too few. In a cluster all streams of one reader must lie in one slot; it follows them to whichever
/// node has them. Belongs to the thread that made it.
class StreamReader final : public QObject, private LinkListener
{
    Q_OBJECT

public:
    /// `clock` and `random` must outlive it.
    StreamReader(const Dialer &dialer, const Settings &settings, const Clock &clock, RandomSource &random,
                 QObject *parent = nullptr);
    ~StreamReader() override;

    void open();
    void close();

    /// Reads what comes after `after`; a zero id reads all there is. A stream that does not exist yet is
    /// fine. InvalidArgument when, in a cluster, the key lies in another slot than those already followed;
    /// AlreadyExists when it is followed already.
    [[nodiscard]] Result<void> follow(const QByteArray &key, StreamId after);

    /// Reads what is added from now on; started() says where that is.
    [[nodiscard]] Result<void> followFromNow(const QByteArray &key);

    /// Nothing of this stream is handed over any more.
    void unfollow(const QByteArray &key);

    [[nodiscard]] bool isReachable() const;
    [[nodiscard]] Error lastError() const;

    /// The last entry handed over, or where reading starts.
    [[nodiscard]] std::optional<StreamId> position(const QByteArray &key) const;

Q_SIGNALS:
    /// Everything after `position` will be handed over. Once per follow().
    void started(const QByteArray &key, foyer::redis::StreamId position);

    void entries(const QByteArray &key, const std::vector<foyer::redis::StreamEntry> &entries);

    /// Entries may be missing between the last ones handed over and the next: look at the whole state once.
    void gap(const QByteArray &key);

    /// This key cannot be read (DatabaseRefused: not a stream, or not allowed); it is no longer followed.
    void refused(const QByteArray &key, const foyer::Error &error);

    void reachableChanged(bool reachable);

private:
    struct Track
    {
        StreamId position;
        bool fromNow = false;               ///< position is not known yet
        bool isStarted = false;             ///< started() was said
        bool mustCheck = true;              ///< XINFO before the next read
        bool isInRead = false;              ///< the XREAD under way asks for it
        std::vector<StreamEntry> held = {}; ///< read, to be handed over after the check
    };

    enum class Asked : quint8
    {
        Ping,
        Asking,
        Check,
        Read
    };

    struct Question
    {
        Asked asked = Asked::Ping;
        QByteArray key = {};
    };

    void linkReady() override;
    void linkLost(const Error &error) override;
    void linkReply(Reply &&reply) override;

    void linkTurnDone() override { nextCycle(); }

    void linkQuiet() override;

    [[nodiscard]] bool linkAwaitsReply() const override { return !m_questions.empty(); }

    [[nodiscard]] Result<void> add(const QByteArray &key, const Track &track);
    void scheduleCycle();
    void startScheduled();
    void nextCycle();
    void sendChecks();
    void sendRead();
    void send(const Command &command, const Question &question);
    void takeRead(const Reply &reply);
    void takeSlice(StreamSlice &&slice);
    void checkSomeIdle();
    void takeCheck(const QByteArray &key, const Reply &reply);
    void handOver(const QByteArray &key, Track &track, const StreamSummary &summary);
    void takeError(const Reply &reply);

    Settings m_settings;
    bool m_isCluster;
    std::map<QByteArray, Track> m_tracks;
    std::deque<Question> m_questions; ///< sent and not yet answered, in order
    QByteArray m_lastIdleCheck;
    bool m_asking = false;  ///< our slot is on its way to this node: each command is preceded by ASKING
    bool m_reading = false; ///< XREAD is under way
    bool m_isScheduled = false;
    bool m_wasReady = false;
    Link m_link; ///< last, so that it goes first
};

} // namespace foyer::redis
