// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/reply.h"

#include <memory>
#include <QByteArrayView>
#include <QString>

struct redisReader;

namespace foyer::redis {

/// Bytes in, replies out: hiredis' RESP2 reader, building our own Reply and bounded in size.
class ReplyParser
{
public:
    enum class Step : quint8
    {
        Complete,
        NeedMore,
        Broken
    };

    explicit ReplyParser(qint64 maxReplyBytes);
    ~ReplyParser();
    Q_DISABLE_COPY_MOVE(ReplyParser)

    /// Forgets everything, for a new connection.
    void reset();

    /// Adds bytes; best in portions of some 16 KiB, which keeps the reader's own moving of bytes cheap.
    void feed(QByteArrayView bytes);

    /// The next reply if it is complete. Broken: this is not RESP2, or the reply is too long; faultText()
    /// says which, and only reset() helps.
    [[nodiscard]] Step next(Reply &reply);

    [[nodiscard]] QString faultText() const { return m_fault; }

private:
    struct Builder;

    struct ReaderDeleter
    {
        void operator()(redisReader *reader) const noexcept;
    };

    [[nodiscard]] Step broken(const QString &fault);
    [[nodiscard]] qint64 unreadBytes() const noexcept;

    qint64 m_maxReplyBytes;
    qint64 m_bytesOfReply = 0; ///< fed since the last complete reply
    QString m_fault;
    Reply m_root;
    std::unique_ptr<redisReader, ReaderDeleter> m_reader;
};

} // namespace foyer::redis
