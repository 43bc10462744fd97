// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/linekeeper.h"

#include "core/base/log.h"
#include "core/base/random.h"
#include "core/wire/encode.h"
#include "server/line/lineviews.h"
#include "server/live/topic.h"

namespace foyer::line {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcKeeper, "foyer.line")

constexpr auto topicTime = 2s;
constexpr int mostTicks = 16; // in one round: an interval's places in parts

void tellFailure(const Error &error)
{
    LogEvent(LogLevel::Warning, lcKeeper(), QStringLiteral("A waiting line could not be looked after."))
        .repeatsAs("line.keep")
        .error(error);
}

live::LiveEvent eventOf(const wire::PublicLine &shown)
{
    const qint64 at = shown.asOf.time_since_epoch().count();
    live::LiveEvent event;
    event.id = QByteArray::number(shown.epoch) + '.' + QByteArray::number(at);
    event.json = wire::encode(shown);
    return event;
}

} // namespace

LineKeeper::LineKeeper(const Parts &parts, const LineSettings &settings)
    : m_parts(parts)
    , m_settings(settings)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { static_cast<void>(round()); });
}

void LineKeeper::start()
{
    if (m_settings.pulse.count() > 0)
        m_timer.start(m_settings.pulse);
}

void LineKeeper::stop()
{
    m_timer.stop();
}

Task<> LineKeeper::round()
{
    if (std::exchange(m_isAtWork, true))
        co_return;
    Result<void> read = co_await m_parts.book.refresh();
    if (read) {
        const std::vector<LineRowPtr> lines = m_parts.book.rows();
        for (const LineRowPtr &line : lines) {
            if (isGuarded(line->state))
                co_await tend(line, false);
        }
        co_await switchOnWhatIsWanted();
    } else {
        tellFailure(read.error());
    }
    m_parts.gate.tidy();
    m_isAtWork = false;
}

Task<> LineKeeper::changed(qint32 performance, bool isAnew)
{
    Result<LineRowPtr> line = co_await m_parts.book.readNow(performance);
    if (!line || !*line || (*line)->epoch == 0)
        co_return;
    if (isAnew) {
        Remembered<void> begun = co_await m_parts.memory.begin(*line);
        if (!begun)
            co_return; // the keepers put it together when its time has passed
    }
    co_await tend(*line, true);
}

Task<> LineKeeper::tend(LineRowPtr line, bool mustTell)
{
    Remembered<Pulse> pulse = co_await m_parts.memory.pulse(line, mustTell);
    if (!pulse) {
        if (pulse.error() == MemoryFault::Lost)
            co_await recover(line);
        co_return;
    }
    m_parts.book.setPulse(*line, *pulse);
    if (pulse->mustTell)
        co_await tell(line, *pulse);
    co_await turnOver(line, *pulse);
    if (letsIn(line->state) && !line->isRecovering)
        co_await letIn(line);
}

// An epoch that has just begun may be on its way to Redis by another worker.
Task<> LineKeeper::recover(LineRowPtr line)
{
    if (!line->isSettled)
        co_return;
    Result<bool> isOurs = co_await m_parts.store.lose(line->performance, line->epoch, m_settings.grace);
    if (!isOurs || !*isOurs)
        co_return;
    LogEvent(LogLevel::Warning, lcKeeper(),
             QStringLiteral("Redis has lost a waiting line; people bring their places back."))
        .field("performance", line->performance);
    co_await changed(line->performance, true);
}

Task<> LineKeeper::tell(LineRowPtr line, Pulse pulse)
{
    const wire::PublicLine shown = shownPublic(*line, pulse, m_parts.clock.now());
    const QByteArray stream = live::Topic{live::TopicKind::Queue, line->performance, {}}.streamKey();
    const std::vector<live::LiveEvent> events{eventOf(shown)};
    const SteadyInstant deadline = m_parts.clock.steadyNow() + topicTime;
    redis::Command command = m_topics.append(stream, events);
    Result<redis::Reply> reply = co_await m_parts.redis.command(std::move(command), deadline);
    if (!reply)
        tellFailure(reply.error());
    const LineCounts counts{pulse.waiting, pulse.drew, pulse.arrived, pulse.left};
    Result<void> noted = co_await m_parts.store.noteMinute(line->performance, line->epoch, counts);
    if (!noted)
        tellFailure(noted.error());
}

// What time does to a line.
Task<> LineKeeper::turnOver(LineRowPtr line, Pulse pulse)
{
    Result<bool> done = false;
    const bool isEmpty = pulse.waiting + pulse.called == 0;
    if (line->isDue)
        done = co_await m_parts.store.openIfDue(line->performance);
    else if (line->state == LineState::Draining && isEmpty)
        done = co_await m_parts.store.endDrained(line->performance, line->epoch);
    else if (line->state == LineState::Open && line->isAutomatic && isEmpty)
        done = co_await m_parts.store.endQuiet(line->performance, line->epoch);
    if (!done)
        tellFailure(done.error());
    else if (*done)
        co_await changed(line->performance, false);
}

Task<> LineKeeper::letIn(LineRowPtr line)
{
    for (int i = 0; i < mostTicks; ++i) {
        Remembered<Claim> claim = co_await m_parts.memory.claim(line);
        if (!claim || std::holds_alternative<NotNow>(*claim))
            co_return;
        bool hasDone = co_await admit(line, std::get<Candidates>(std::move(*claim)));
        if (!hasDone)
            co_return;
    }
}

// The journal first, then Redis. A tick that is in the journal already (its worker died in between) takes
// effect as it was written.
Task<bool> LineKeeper::admit(LineRowPtr line, Candidates candidates)
{
    const qint64 number = candidates.tick;
    Result<std::optional<Tick>> made =
        co_await m_parts.store.admit(line->performance, line->epoch, std::move(candidates));
    if (made && !*made)
        made = co_await m_parts.store.readTick(line->performance, line->epoch, number);
    if (!made) {
        tellFailure(made.error());
        co_return false; // the claim runs out, and then it is looked what the journal says
    }
    if (!*made) {
        Remembered<void> left = co_await m_parts.memory.unclaim(line);
        static_cast<void>(left);
        co_return false;
    }
    Tick tick = std::move(**made);
    Remembered<void> applied = co_await m_parts.memory.apply(line, std::move(tick));
    co_return applied.has_value();
}

Task<> LineKeeper::switchOnWhatIsWanted()
{
    const std::map<qint32, qint64> wishes = m_parts.gate.takeWishes();
    for (const auto &[performance, count] : wishes) {
        Remembered<qint64> lately = co_await m_parts.memory.wish(performance, count);
        const LineBook::Entry *entry = m_parts.book.entry(performance);
        const LineRowPtr line = entry == nullptr ? nullptr : entry->row;
        const bool isWanted = lately && line && line->state == LineState::Off && line->automaticAbove
                              && *lately > *line->automaticAbove;
        if (!isWanted)
            continue;
        Result<bool> done = co_await switchOn(line);
        if (!done)
            tellFailure(done.error());
    }
}

Task<Result<bool>> LineKeeper::switchOn(LineRowPtr line)
{
    Turn turn;
    turn.to = LineState::Open;
    turn.isAutomatic = true;
    turn.isAnew = true;
    Result<std::optional<qint32>> steered =
        co_await m_parts.store.steer(line->performance, line->organization, turn, Draw::make(m_parts.random));
    if (!steered)
        co_return failure(std::move(steered.error()));
    if (*steered)
        co_await changed(line->performance, true);
    co_return steered->has_value();
}

} // namespace foyer::line
