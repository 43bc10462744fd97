// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holddirectory.h"

#include <algorithm>

namespace foyer::booking {

namespace {

constexpr std::size_t mostKnown = 16'384; ///< twice: the newer and the older ones
constexpr std::chrono::seconds directoryTime{1};
constexpr std::chrono::minutes pastEnd{1}; ///< a clock may be wrong, a payment late

QByteArray directoryKey(HoldId id)
{
    return "foyer:{h" + id.toText() + "}";
}

} // namespace

void HoldDirectory::remember(HoldId id, qint32 performance)
{
    if (m_known.size() >= mostKnown) {
        m_before = std::move(m_known);
        m_known.clear();
    }
    m_known.insert_or_assign(id, performance);
}

Completion<redis::Reply> HoldDirectory::note(HoldId id, qint32 performance, Instant ends)
{
    remember(id, performance);
    const auto left = std::chrono::ceil<std::chrono::seconds>(ends - m_clock.now());
    const std::chrono::seconds time = std::max(left, std::chrono::seconds{0}) + m_remembered + pastEnd;
    redis::Command command("SET");
    command.key(directoryKey(id)).arg(performance).arg("EX").arg(qint64(time.count())).arg("GET");
    return m_redis.command(std::move(command), m_clock.steadyNow() + directoryTime);
}

Task<Result<std::optional<qint32>>> HoldDirectory::performanceOf(HoldId id)
{
    for (const auto *known : {&m_known, &m_before}) {
        if (const auto it = known->find(id); it != known->end())
            co_return std::optional<qint32>(it->second);
    }
    redis::Command command = redis::Command("GET").key(directoryKey(id));
    Result<redis::Reply> reply =
        co_await m_redis.command(std::move(command), m_clock.steadyNow() + directoryTime);
    if (!reply)
        co_return failure(std::move(reply.error()));
    if (reply->isNil())
        co_return std::optional<qint32>();
    const Result<qint64> performance = reply->toInteger();
    if (!performance)
        co_return failure(performance.error());
    co_return std::optional<qint32>(qint32(*performance));
}

} // namespace foyer::booking
