// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <span>
#include <vector>

namespace foyer::redis {

/// What Redis said to one command. An error that Redis answered is a Reply too: the command reached it and
/// was judged. The getters turn it into DatabaseRefused with the code word (`WRONGTYPE`, `TAKEN`) in
/// `subject` and the rest in `detail`; a reply of another kind than asked for is ErrorCode::Protocol.
class Reply
{
public:
    enum class Kind : quint8
    {
        Nil,
        Status,
        Integer,
        Bulk,
        Array,
        Error
    };

    /// Nil.
    Reply() = default;

    [[nodiscard]] static Reply status(QByteArray text) { return Reply(Kind::Status, std::move(text)); }

    [[nodiscard]] static Reply bulk(QByteArray bytes) { return Reply(Kind::Bulk, std::move(bytes)); }

    [[nodiscard]] static Reply error(QByteArray text) { return Reply(Kind::Error, std::move(text)); }

    [[nodiscard]] static Reply integer(qint64 value);
    [[nodiscard]] static Reply array(std::vector<Reply> elements);

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }

    [[nodiscard]] bool isNil() const noexcept { return m_kind == Kind::Nil; }

    [[nodiscard]] bool isError() const noexcept { return m_kind == Kind::Error; }

    /// True for an error whose first word is `word`.
    [[nodiscard]] bool isError(QByteArrayView word) const noexcept
    {
        return isError() && errorWord() == word;
    }

    /// First word of an error (`NOSCRIPT`, `ERR`, a script's own word); empty for anything else.
    [[nodiscard]] QByteArrayView errorWord() const noexcept;

    /// What stands behind the first word of an error.
    [[nodiscard]] QByteArrayView errorRest() const noexcept;

    /// Anything but an error.
    [[nodiscard]] Result<void> toSuccess() const;

    /// The status `OK` and nothing else.
    [[nodiscard]] Result<void> toOk() const;

    /// An integer, or a bulk string of decimal digits (values of hashes and strings come like that).
    [[nodiscard]] Result<qint64> toInteger() const;

    /// A bulk string that holds a number (scores come like that), or an integer.
    [[nodiscard]] Result<double> toDouble() const;

    /// A bulk string or a status; nil is ErrorCode::NotFound.
    [[nodiscard]] Result<QByteArray> toBytes() const;

    /// Like toBytes(), but nil is an empty optional.
    [[nodiscard]] Result<std::optional<QByteArray>> toOptionalBytes() const;

    /// The elements of an array, valid while this Reply lives and is not changed. A nil array (an aborted
    /// read) is NotFound.
    [[nodiscard]] Result<std::span<const Reply>> toArray() const &;
    Result<std::span<const Reply>> toArray() const && = delete;

    /// All elements as toBytes() sees them.
    [[nodiscard]] Result<QList<QByteArray>> toBytesList() const;

    /// For logs: kind and content, cut to 200 characters, unprintable bytes escaped.
    [[nodiscard]] QString toLogText() const;

    [[nodiscard]] bool operator==(const Reply &) const = default;

private:
    friend class ReplyParser;

    Reply(Kind kind, QByteArray bytes) : m_bytes(std::move(bytes)), m_kind(kind) {}

    [[nodiscard]] Error mismatch(const char *expected) const;

    std::vector<Reply> m_elements;
    QByteArray m_bytes; ///< of a status, bulk string or error
    qint64 m_integer = 0;
    Kind m_kind = Kind::Nil;
};

} // namespace foyer::redis
