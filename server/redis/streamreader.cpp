// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/streamreader.h"

#include "server/redis/keyslot.h"
#include "server/redis/redirection.h"
#include "server/redis/streamgap.h"

#include <algorithm>
#include <QPointer>

namespace foyer::redis {

namespace {

constexpr int entriesPerRead = 512;
constexpr int idleChecks = 32; ///< streams looked at after a read that brought nothing

// Short enough that the silence of a healthy Redis is never taken for a dead one.
qint64 blockMilliseconds(const Settings &settings)
{
    return std::clamp<qint64>(settings.stallLimit.count() / 3, 1, 1000);
}

} // namespace

StreamReader::StreamReader(const Dialer &dialer, const Settings &settings, const Clock &clock,
                           RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_isCluster(dialer.target().isCluster)
    , m_link(dialer, dialer.target().endpoints, settings, clock, random, *this)
{}

StreamReader::~StreamReader() = default;

void StreamReader::open()
{
    m_link.open();
}

void StreamReader::close()
{
    m_link.close();
}

bool StreamReader::isReachable() const
{
    return m_link.isReady();
}

Error StreamReader::lastError() const
{
    return m_link.lastError();
}

std::optional<StreamId> StreamReader::position(const QByteArray &key) const
{
    const auto track = m_tracks.find(key);
    if (track == m_tracks.end() || track->second.fromNow)
        return std::nullopt;
    return track->second.position;
}

Result<void> StreamReader::follow(const QByteArray &key, StreamId after)
{
    return add(key, Track{after});
}

Result<void> StreamReader::followFromNow(const QByteArray &key)
{
    return add(key, Track{StreamId{}, true});
}

void StreamReader::unfollow(const QByteArray &key)
{
    m_tracks.erase(key);
}

Result<void> StreamReader::add(const QByteArray &key, const Track &track)
{
    const QString subject = QString::fromUtf8(key);
    if (m_tracks.contains(key))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("This stream is followed already."), subject);
    if (m_isCluster && !m_tracks.empty() && keySlot(m_tracks.begin()->first) != keySlot(key))
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("In a cluster the streams of one reader must lie in one slot."),
                       subject);
    m_tracks.emplace(key, track);
    scheduleCycle();
    return {};
}

void StreamReader::scheduleCycle()
{
    if (m_isScheduled || !m_link.isReady())
        return;
    m_isScheduled = true;
    QMetaObject::invokeMethod(this, &StreamReader::startScheduled, Qt::QueuedConnection);
}

// A connection that waits in XREAD hears nothing else. To read more streams it is made anew; positions are
// ours, so nothing is lost by that.
void StreamReader::startScheduled()
{
    m_isScheduled = false;
    if (m_reading && m_link.isReady())
        m_link.redial();
    else
        nextCycle();
}

void StreamReader::linkReady()
{
    m_questions.clear();
    m_reading = false;
    for (auto &[key, track] : m_tracks) {
        track.held.clear();
        track.mustCheck = true;
        track.isInRead = false;
    }
    nextCycle();
    if (!std::exchange(m_wasReady, true))
        Q_EMIT reachableChanged(true);
}

void StreamReader::linkLost(const Error &)
{
    m_questions.clear();
    m_reading = false;
    m_asking = false;
    if (std::exchange(m_wasReady, false))
        Q_EMIT reachableChanged(false);
}

void StreamReader::linkQuiet()
{
    if (m_questions.empty())
        send(Command("PING"), {Asked::Ping});
}

void StreamReader::nextCycle()
{
    if (!m_link.isReady() || !m_questions.empty() || m_tracks.empty())
        return;
    const bool mustCheck =
        std::ranges::any_of(m_tracks, [](const auto &entry) { return entry.second.mustCheck; });
    if (mustCheck)
        sendChecks();
    else
        sendRead();
}

void StreamReader::sendChecks()
{
    for (const auto &[key, track] : m_tracks) {
        if (track.mustCheck)
            send(streamInfo(key), {Asked::Check, key});
    }
}

void StreamReader::sendRead()
{
    Command command("XREAD");
    command.arg("COUNT").arg(entriesPerRead).arg("BLOCK").arg(blockMilliseconds(m_settings)).arg("STREAMS");
    for (auto &[key, track] : m_tracks) {
        command.key(key);
        track.isInRead = true;
    }
    for (const auto &[key, track] : m_tracks)
        command.arg(track.position.toText());
    m_reading = true;
    send(command, {Asked::Read});
}

void StreamReader::send(const Command &command, const Question &question)
{
    QByteArray bytes;
    if (m_asking) {
        Command("ASKING").appendTo(bytes);
        m_questions.push_back({Asked::Asking});
    }
    command.appendTo(bytes);
    m_questions.push_back(question);
    m_link.write(bytes);
}

void StreamReader::linkReply(Reply &&reply)
{
    if (m_questions.empty())
        return m_link.drop(
            Error{ErrorCode::Protocol, QStringLiteral("it sent a reply that nobody asked for.")});
    const Question question = std::move(m_questions.front());
    m_questions.pop_front();
    switch (question.asked) {
    case Asked::Ping:
    case Asked::Asking: return;
    case Asked::Check: return takeCheck(question.key, reply);
    case Asked::Read: return takeRead(reply);
    }
}

void StreamReader::takeRead(const Reply &reply)
{
    m_reading = false;
    if (reply.isError())
        return takeError(reply);
    Result<std::vector<StreamSlice>> slices = toStreamSlices(reply);
    if (!slices)
        return m_link.drop(std::move(slices.error()));
    for (StreamSlice &slice : *slices)
        takeSlice(std::move(slice));
    if (slices->empty())
        checkSomeIdle();
    for (auto &[key, track] : m_tracks)
        track.isInRead = false;
}

void StreamReader::takeSlice(StreamSlice &&slice)
{
    const auto track = m_tracks.find(slice.key);
    if (track == m_tracks.end() || !track->second.isInRead)
        return; // unfollowed meanwhile, and perhaps followed anew from elsewhere
    track->second.held = std::move(slice.entries);
    track->second.mustCheck = true;
}

// A stream that was deleted and begun anew with smaller ids never answers to our position. All are looked at
// in turn, a few each time.
void StreamReader::checkSomeIdle()
{
    auto track = m_tracks.upper_bound(m_lastIdleCheck);
    const std::size_t count = std::min<std::size_t>(idleChecks, m_tracks.size());
    for (std::size_t i = 0; i < count; ++i, ++track) {
        if (track == m_tracks.end())
            track = m_tracks.begin();
        track->second.mustCheck = true;
        m_lastIdleCheck = track->first;
    }
}

void StreamReader::takeCheck(const QByteArray &key, const Reply &reply)
{
    Result<StreamSummary> summary = toStreamSummary(reply);
    const bool isMissing = !summary && summary.error().code == ErrorCode::NotFound;
    if (!summary && !isMissing && Redirection::read(reply, m_link.endpoint()).kind != Redirection::Kind::None)
        return takeError(reply);
    const auto track = m_tracks.find(key);
    if (track == m_tracks.end())
        return;
    if (summary || isMissing)
        return handOver(key, track->second, summary.value_or(StreamSummary{}));
    m_tracks.erase(track);
    Q_EMIT refused(key, summary.error());
}

void StreamReader::handOver(const QByteArray &key, Track &track, const StreamSummary &summary)
{
    if (std::exchange(track.fromNow, false))
        track.position = summary.lastGenerated;
    const bool isStart = !std::exchange(track.isStarted, true);
    const StreamId start = track.position;
    const std::vector<StreamEntry> held = std::exchange(track.held, {});
    const StreamGap look = StreamGap::judge(track.position, !held.empty(), summary);
    track.position = held.empty() ? look.position : held.back().id;
    track.mustCheck = summary.lastGenerated < track.position;
    const QPointer<StreamReader> self(this);
    if (isStart)
        Q_EMIT started(key, start);
    if (self && look.isLost && m_tracks.contains(key))
        Q_EMIT gap(key);
    if (self && !held.empty() && m_tracks.contains(key))
        Q_EMIT entries(key, held);
}

// ASK is followed for a single stream only: with several, some may still be at the old node, and the new one
// would call those missing. They wait until the slot has moved.
void StreamReader::takeError(const Reply &reply)
{
    const Redirection redirection = Redirection::read(reply, m_link.endpoint());
    const bool isAsk = redirection.kind == Redirection::Kind::Ask && m_tracks.size() == 1;
    if (redirection.kind != Redirection::Kind::Moved && !isAsk)
        return m_link.drop(
            Error{ErrorCode::Unavailable, QStringLiteral("it does not read: ") + reply.toLogText()});
    m_asking = isAsk;
    m_link.redial(redirection.to);
}

} // namespace foyer::redis
