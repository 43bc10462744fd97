// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/loglimiter.h"

#include <algorithm>

namespace foyer::runtime {

namespace {

constexpr std::size_t ways = 4;

std::unique_ptr<LogRecord> sampleOf(const LogRecord &record)
{
    auto sample = std::make_unique<LogRecord>(record);
    sample->fields.clear();
    return sample;
}

} // namespace

LogLimiter::LogLimiter(LogLimiterSettings settings)
    : m_settings(settings)
    , m_lines(std::max(settings.lines / ways, std::size_t{1}) * ways)
{}

bool LogLimiter::admit(const LogRecord &record, SteadyInstant now)
{
    if (record.type == QtFatalMsg)
        return true;
    const quint64 identity = record.identity();
    const std::lock_guard lock(m_mutex);
    Line &line = placeFor(identity, now);
    if (line.admitted < m_settings.burst) {
        ++line.admitted;
        return true;
    }
    if (!line.sample)
        line.sample = sampleOf(record);
    ++line.suppressed;
    ++m_suppressed;
    return false;
}

LogLimiter::Line &LogLimiter::placeFor(quint64 identity, SteadyInstant now)
{
    const std::span<Line> places =
        std::span(m_lines).subspan(identity % (m_lines.size() / ways) * ways, ways);
    for (Line &line : places) {
        if (line.admitted > 0 && line.since + m_settings.window <= now)
            free(line);
    }
    const auto known = std::find_if(places.begin(), places.end(), [identity](const Line &line) {
        return line.admitted > 0 && line.identity == identity;
    });
    if (known != places.end())
        return *known;
    Line &quietest = *std::min_element(places.begin(), places.end(), [](const Line &a, const Line &b) {
        return std::tie(a.suppressed, a.admitted, a.since) < std::tie(b.suppressed, b.admitted, b.since);
    });
    free(quietest);
    quietest.identity = identity;
    quietest.since = now;
    return quietest;
}

void LogLimiter::free(Line &line)
{
    // Bounded like the table, should nobody collect them: their counts are then in suppressed() only.
    if (line.suppressed > 0 && m_summaries.size() < m_lines.size()) {
        line.sample->fields.push_back(LogField{QLatin1StringView{"repeated"}, line.suppressed});
        m_summaries.push_back(std::move(*line.sample));
    }
    line = Line{};
}

std::vector<LogRecord> LogLimiter::takeSummaries(SteadyInstant now, Instant wallClock, bool everything)
{
    const std::lock_guard lock(m_mutex);
    for (Line &line : m_lines) {
        if (line.admitted > 0 && (everything || line.since + m_settings.window <= now))
            free(line);
    }
    for (LogRecord &summary : m_summaries)
        summary.time = wallClock;
    return std::exchange(m_summaries, {});
}

quint64 LogLimiter::suppressed() const
{
    const std::lock_guard lock(m_mutex);
    return m_suppressed;
}

} // namespace foyer::runtime
