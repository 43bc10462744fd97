// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/replyparser.h"

#include <hiredis/read.h>
#include <QtGlobal>

namespace foyer::redis {

namespace {

constexpr std::size_t keptBuffer = 256 * 1024;
constexpr std::size_t trustedElements = 1024; ///< an announced count is only reserved up to here

} // namespace

/// hiredis calls these as it reads. What they return is kept as the parent of nested replies and is a pointer
/// into our tree: elements are appended one after the other, so a parent never moves while it is being
/// filled.
struct ReplyParser::Builder
{
    static Reply *place(const redisReadTask *task)
    {
        if (task->parent == nullptr) {
            Reply &root = *static_cast<Reply *>(task->privdata);
            root = Reply{};
            return &root;
        }
        return &static_cast<Reply *>(task->parent->obj)->m_elements.emplace_back();
    }

    static void *createString(const redisReadTask *task, char *bytes, std::size_t length) noexcept
    {
        const bool isOk =
            task->type == REDIS_REPLY_STATUS && length == 2 && bytes[0] == 'O' && bytes[1] == 'K';
        Reply *reply = place(task);
        reply->m_kind = kindOf(task->type);
        reply->m_bytes = isOk ? QByteArrayLiteral("OK") : QByteArray(bytes, qsizetype(length));
        return reply;
    }

    static Reply::Kind kindOf(int type) noexcept
    {
        if (type == REDIS_REPLY_STATUS)
            return Reply::Kind::Status;
        return type == REDIS_REPLY_ERROR ? Reply::Kind::Error : Reply::Kind::Bulk;
    }

    static void *createArray(const redisReadTask *task, std::size_t count) noexcept
    {
        if (task->type != REDIS_REPLY_ARRAY)
            return nullptr; // RESP3, which nobody asked for
        Reply *reply = place(task);
        reply->m_kind = Reply::Kind::Array;
        reply->m_elements.reserve(std::min(count, trustedElements));
        return reply;
    }

    static void *createInteger(const redisReadTask *task, long long value) noexcept
    {
        Reply *reply = place(task);
        reply->m_kind = Reply::Kind::Integer;
        reply->m_integer = value;
        return reply;
    }

    static void *createNil(const redisReadTask *task) noexcept { return place(task); }

    /// The tree belongs to the parser, not to hiredis.
    static void freeObject(void *) noexcept {}

    /// hiredis only reads it, but says so nowhere.
    static redisReplyObjectFunctions *functions()
    {
        static const redisReplyObjectFunctions table = makeTable();
        return const_cast<redisReplyObjectFunctions *>(&table);
    }

    static redisReplyObjectFunctions makeTable()
    {
        redisReplyObjectFunctions table{};
        table.createString = createString;
        // The type of the count changed between versions of hiredis.
        table.createArray = [](const redisReadTask *task, auto count) -> void * {
            return createArray(task, std::size_t(count));
        };
        table.createInteger = createInteger;
        table.createNil = createNil;
        table.freeObject = freeObject;
#ifdef REDIS_REPLY_DOUBLE
        table.createDouble = [](const redisReadTask *, double, char *, std::size_t) -> void * {
            return nullptr;
        };
        table.createBool = [](const redisReadTask *, int) -> void * { return nullptr; };
#endif
        return table;
    }
};

void ReplyParser::ReaderDeleter::operator()(redisReader *reader) const noexcept
{
    redisReaderFree(reader);
}

ReplyParser::ReplyParser(qint64 maxReplyBytes) : m_maxReplyBytes(maxReplyBytes)
{
    reset();
}

ReplyParser::~ReplyParser() = default;

void ReplyParser::reset()
{
    m_reader.reset(redisReaderCreateWithFunctions(Builder::functions()));
    if (!m_reader)
        qBadAlloc();
    m_reader->privdata = &m_root;
    m_reader->maxbuf = keptBuffer;
    m_root = Reply{};
    m_fault.clear();
    m_bytesOfReply = 0;
}

void ReplyParser::feed(QByteArrayView bytes)
{
    m_bytesOfReply += bytes.size();
    redisReaderFeed(m_reader.get(), bytes.data(), std::size_t(bytes.size()));
}

qint64 ReplyParser::unreadBytes() const noexcept
{
    return qint64(m_reader->len - m_reader->pos);
}

ReplyParser::Step ReplyParser::broken(const QString &fault)
{
    m_fault = fault;
    return Step::Broken;
}

ReplyParser::Step ReplyParser::next(Reply &reply)
{
    void *complete = nullptr;
    if (redisReaderGetReply(m_reader.get(), &complete) != REDIS_OK)
        return broken(QString::fromLatin1(m_reader->errstr));
    if (complete == nullptr) {
        if (m_bytesOfReply > m_maxReplyBytes)
            return broken(QStringLiteral("a reply is longer than %1 bytes").arg(m_maxReplyBytes));
        return Step::NeedMore;
    }
    if (complete != &m_root)
        return broken(QStringLiteral("a reply is of an unknown type"));
    m_bytesOfReply = unreadBytes();
    reply = std::move(m_root);
    return Step::Complete;
}

} // namespace foyer::redis
