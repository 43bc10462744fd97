// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "server/booking/redisbooks.h"
#include "server/booking/redisdesk.h"

#include <QPointer>

namespace foyer::booking {

namespace {

Q_LOGGING_CATEGORY(lcShutting, "foyer.booking")

constexpr std::chrono::seconds shutTime{2}; ///< for one command
constexpr int placesAtOnce = 500;           ///< of the schedule

Error unreadable()
{
    return Error{ErrorCode::Corrupt, QStringLiteral("A hold in Redis cannot be read.")};
}

/// Adds the live holds of an answer; how many places of the schedule it covers.
Result<int> addHolds(const redis::Reply &reply, RedisBooks::Shut &book)
{
    const auto parts = reply.toArray();
    if (!parts || wordOf(reply) != "HOLDS")
        return failure(unreadable());
    for (std::size_t i = 1; i < parts->size(); ++i) {
        const QByteArray bytes = partOf(reply, i);
        if (bytes.isEmpty())
            continue;
        Uuid id;
        std::copy_n(bytes.constData(), std::min(qsizetype(id.bytes.size()), bytes.size()),
                    reinterpret_cast<char *>(id.bytes.data()));
        const auto record = QByteArrayView(bytes).sliced(std::min(qsizetype(id.bytes.size()), bytes.size()));
        std::optional<HoldRecord> hold =
            readHoldRecord(HoldId(id), book.place.performance, record, Instant::min());
        if (!hold)
            return failure(unreadable());
        if (hold->hold.state == HoldState::Live)
            book.holds.push_back(std::move(hold->hold));
    }
    return int(parts->size()) - 1;
}

} // namespace

Task<Result<std::optional<RedisBooks::Shut>>> RedisBooks::shut(Place place)
{
    const QPointer<RedisBooks> self(this);
    Shut book{place, m_parts.ids.next().toText()};
    Result<QByteArray> word = co_await send(m_parts.scripts.shut(place, book.token));
    if (!word)
        co_return failure(std::move(word.error()));
    if (*word == "MISSING"
        || *word == "MOVED") { // of another epoch, as a database was restored: none of these
        book.token.clear();
        co_return std::optional<Shut>(std::move(book));
    }
    if (*word != "DONE")
        co_return std::optional<Shut>();
    if (!self)
        co_return failure(ErrorCode::Closed, QStringLiteral("The server is stopping."));
    Result<void> read = co_await readHolds(&book);
    if (!read && self)
        co_await self->open(book);
    if (!read)
        co_return failure(std::move(read.error()));
    co_return std::optional<Shut>(std::move(book));
}

Task<Result<void>> RedisBooks::readHolds(Shut *book)
{
    const QPointer<RedisBooks> self(this);
    for (qint64 first = 0;; first += placesAtOnce) {
        redis::Command command = m_parts.scripts.handOver(book->place, book->token, first, placesAtOnce);
        Result<redis::Reply> reply =
            co_await m_parts.redis.command(std::move(command), m_parts.clock.steadyNow() + shutTime);
        if (!reply)
            co_return failure(std::move(reply.error()));
        const Result<int> covered = addHolds(*reply, *book);
        if (!covered)
            co_return failure(covered.error());
        if (!self)
            co_return failure(ErrorCode::Closed, QStringLiteral("The server is stopping."));
        if (*covered < placesAtOnce)
            co_return Result<void>();
    }
}

Task<> RedisBooks::open(Shut book)
{
    if (book.token.isEmpty())
        co_return;
    Result<QByteArray> word = co_await send(m_parts.scripts.finish(book.place, book.token));
    if (!word)
        LogEvent(LogLevel::Warning, lcShutting(),
                 QStringLiteral("A book in Redis stays shut until it is built anew."))
            .field("performance", book.place.performance)
            .error(word.error());
}

} // namespace foyer::booking
