// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/linedesk.h"

#include <algorithm>

namespace foyer::line {

namespace {

using client::Answer;

constexpr qint64 firstMinutes = 240; // what is read at first; more of a line is seldom looked at
constexpr qint64 fewMinutes = 5;

bool mayBeDone(const client::Refusal &refusal)
{
    return refusal.kind == client::RefusalKind::Timeout || refusal.kind == client::RefusalKind::Offline;
}

bool isOutdated(const client::Refusal &refusal)
{
    return refusal.kind == client::RefusalKind::Stale || refusal.kind == client::RefusalKind::Conflict;
}

} // namespace

LineDesk::LineDesk(const Parts &parts, Times times, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_times(times)
{
    m_poll.setInterval(m_times.poll);
    connect(&m_poll, &QTimer::timeout, this, [this] { static_cast<void>(read(m_round)); });
    connect(&m_parts.connection, &client::Connection::lost, this, &LineDesk::freshnessChanged);
    connect(&m_parts.connection, &client::Connection::back, this, [this] {
        Q_EMIT freshnessChanged();
        if (m_isAwake)
            refresh();
    });
    connect(&m_parts.live, &client::LiveFeed::stateChanged, this, &LineDesk::freshnessChanged);
}

LineDesk::~LineDesk() = default;

void LineDesk::show(std::optional<catalog::PerformanceId> performance)
{
    if (performance == m_performance && (m_state != State::Nothing || !performance))
        return;
    m_performance = performance;
    ++m_round;
    m_isReading = false;
    m_isControlKnown = false;
    m_isCourseKnown = false;
    m_isFailing = false;
    m_salesReadAt.reset();
    m_topic.reset();
    m_sight = {};
    become(performance ? State::Loading : State::Nothing);
    if (m_isAwake)
        refresh();
}

void LineDesk::wake()
{
    if (std::exchange(m_isAwake, true))
        return;
    m_poll.start();
    follow();
    refresh();
}

void LineDesk::sleep()
{
    m_isAwake = false;
    m_poll.stop();
    m_topic.reset();
}

void LineDesk::refresh()
{
    if (!m_performance)
        return;
    m_isControlKnown = false;
    m_isCourseKnown = false;
    m_salesReadAt.reset();
    if (m_state == State::Failed)
        become(State::Loading);
    static_cast<void>(read(m_round));
}

LineDesk::Freshness LineDesk::freshness() const
{
    if (m_parts.connection.isLost())
        return Freshness::Offline;
    const client::LiveState live = m_parts.live.state();
    if (m_isFailing || live == client::LiveState::Reconnecting || live == client::LiveState::Offline)
        return Freshness::Reconnecting;
    return m_topic && m_topic->isFollowed() ? Freshness::Live : Freshness::Polled;
}

void LineDesk::follow()
{
    if (!m_isAwake || m_topic || m_state != State::Ready)
        return;
    m_topic = m_parts.live.followQueue(m_sight.control.performance);
    connect(m_topic.get(), &client::QueueTopic::changed, this, &LineDesk::onTold);
    connect(m_topic.get(), &client::LiveTopic::stateNeeded, this, [this] {
        Q_EMIT freshnessChanged();
        static_cast<void>(read(m_round));
    });
    connect(m_topic.get(), &client::LiveTopic::interrupted, this, &LineDesk::freshnessChanged);
}

// A line that was lost and is put together again is the same one, in another epoch.
bool LineDesk::isAnother(const wire::PublicLine &line) const
{
    return line.epoch != m_sight.shown().epoch && !line.recoveringUntil;
}

// Everybody is told the same: it is newer than what was read, or it is nothing new.
void LineDesk::onTold(const wire::PublicLine &line)
{
    if (m_state != State::Ready || line.performance != m_sight.control.performance
        || line.asOf <= m_sight.figures.line.asOf)
        return;
    if (isAnother(line)) {
        m_sight.course.clear();
        m_isCourseKnown = false;
    }
    m_sight.figures.line = line;
    const bool isOvertaken = m_sight.isOvertakenBy(line);
    if (isOvertaken)
        m_isControlKnown = false;
    const bool isBegun = m_sight.course.minutes().empty() && line.waiting > 0;
    if (isOvertaken || isBegun)
        static_cast<void>(read(m_round));
    Q_EMIT changed();
}

Task<void> LineDesk::read(quint64 round)
{
    const QPointer<LineDesk> self(this);
    if (!m_performance || !m_isAwake)
        co_return;
    if (m_isReading) {
        m_isDirty = true;
        co_return;
    }
    m_isReading = true;
    m_isDirty = false;
    Answer<void> read;
    if (!m_isControlKnown)
        read = co_await readControl(round);
    if (!self || round != m_round)
        co_return;
    if (read)
        read = co_await readFigures(round);
    if (!self || round != m_round)
        co_return;
    if (read)
        co_await readSales(round);
    if (!self || round != m_round)
        co_return;
    m_isReading = false;
    settle(read);
    if (self && m_isDirty && read)
        static_cast<void>(this->read(m_round));
}

Task<Answer<void>> LineDesk::readControl(quint64 round)
{
    const QPointer<LineDesk> self(this);
    Controlled control = co_await m_parts.line.control(*m_performance);
    if (!self || round != m_round)
        co_return client::refused(client::RefusalKind::Cancelled);
    if (!control)
        co_return client::refused(std::move(control).error());
    take(*std::move(control));
    co_return Answer<void>();
}

Task<Answer<void>> LineDesk::readFigures(quint64 round)
{
    const QPointer<LineDesk> self(this);
    const Instant now = m_parts.connection.serverNow();
    const bool isFirst = !m_isCourseKnown || m_sight.course.minutes().empty();
    const qint64 missing = isFirst ? fewMinutes : m_sight.course.missing(now);
    const auto minutes = int(m_isCourseKnown ? missing : std::max(missing, firstMinutes));
    Answer<wire::LineFigures> figures = co_await m_parts.line.figures(*m_performance, minutes);
    if (!self || round != m_round)
        co_return client::refused(client::RefusalKind::Cancelled);
    if (!figures)
        co_return client::refused(std::move(figures).error());
    if (isAnother(figures->line))
        m_sight.course.clear();
    m_sight.course.add(minutesOf(figures->minutes));
    m_isCourseKnown = true;
    m_sight.figures = *std::move(figures);
    if (m_sight.isOvertakenBy(m_sight.figures.line)) {
        m_isControlKnown = false;
        m_isDirty = true;
    }
    co_return Answer<void>();
}

// Without them the line is shown all the same.
Task<void> LineDesk::readSales(quint64 round)
{
    const SteadyInstant now = m_parts.clock.steadyNow();
    if (m_salesReadAt && now - *m_salesReadAt < m_times.sales)
        co_return;
    const QPointer<LineDesk> self(this);
    client::FiguresAsked asked;
    asked.performance = m_performance;
    Answer<wire::Figures> all = co_await m_parts.reports.figures(asked);
    if (!self || round != m_round || !all)
        co_return;
    m_sight.sales = *std::move(all);
    m_salesReadAt = now;
    if (!m_sight.control.openedAt) {
        m_sight.takings.reset();
        co_return;
    }
    asked.from = m_sight.control.openedAt;
    Answer<wire::Figures> since = co_await m_parts.reports.figures(asked);
    if (self && round == m_round && since)
        m_sight.takings = *std::move(since);
}

void LineDesk::take(client::Revised<wire::LineControl> control)
{
    m_sight.control = std::move(control.value);
    m_sight.revision = control.revision;
    m_isControlKnown = true;
}

void LineDesk::settle(const Answer<void> &read)
{
    const QPointer<LineDesk> self(this);
    const bool isFailing = !read.has_value();
    if (std::exchange(m_isFailing, isFailing) != isFailing)
        Q_EMIT freshnessChanged();
    if (!self)
        return;
    if (!isFailing) {
        const bool isFirst = m_state != State::Ready;
        if (isFirst)
            become(State::Ready);
        if (self && isFirst)
            follow();
        if (self)
            Q_EMIT changed();
        return;
    }
    m_refusal = read.error();
    const bool isOver =
        m_refusal.kind == client::RefusalKind::Forbidden || m_refusal.kind == client::RefusalKind::NotFound;
    if (m_state != State::Ready || isOver)
        become(State::Failed);
}

void LineDesk::become(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void LineDesk::beginDeed()
{
    ++m_deeds;
    Q_EMIT busyChanged();
}

Task<LineDesk::Done> LineDesk::steer(QPointer<LineDesk> self, wire::SteerLine what)
{
    const quint64 round = self->m_round;
    const catalog::PerformanceId performance = *self->m_performance;
    client::LineApi &api = self->m_parts.line;
    const qint32 revision = self->m_sight.revision;
    self->beginDeed();
    Controlled answer = co_await api.steer(performance, revision, what);
    if (!self)
        co_return client::refused(client::RefusalKind::Cancelled);
    co_return self->settleDeed(std::move(answer), round);
}

Task<LineDesk::Done> LineDesk::change(QPointer<LineDesk> self, wire::ChangeLine what)
{
    const quint64 round = self->m_round;
    const catalog::PerformanceId performance = *self->m_performance;
    client::LineApi &api = self->m_parts.line;
    const qint32 revision = self->m_sight.revision;
    self->beginDeed();
    Controlled answer = co_await api.change(performance, revision, what);
    if (!self)
        co_return client::refused(client::RefusalKind::Cancelled);
    co_return self->settleDeed(std::move(answer), round);
}

// What belongs to another performance is told to who asked, and not shown.
LineDesk::Done LineDesk::settleDeed(Controlled answer, quint64 round)
{
    const QPointer<LineDesk> self(this);
    --m_deeds;
    Done done;
    if (!answer)
        done = client::refused(std::move(answer).error());
    if (round == m_round) {
        if (done)
            take(*std::move(answer));
        if (done || isOutdated(done.error()) || mayBeDone(done.error()))
            refresh();
        if (self && done)
            Q_EMIT changed();
    }
    if (self)
        Q_EMIT busyChanged();
    return done;
}

} // namespace foyer::line
