// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/reply.h"

namespace foyer::redis {

namespace {

constexpr qsizetype logLimit = 200;

const char *kindName(Reply::Kind kind) noexcept
{
    switch (kind) {
    case Reply::Kind::Nil: return "nil";
    case Reply::Kind::Status: return "a status";
    case Reply::Kind::Integer: return "an integer";
    case Reply::Kind::Bulk: return "a string";
    case Reply::Kind::Array: return "an array";
    case Reply::Kind::Error: return "an error";
    }
    return "nothing";
}

QString printable(QByteArrayView bytes)
{
    QString text;
    for (const char c : bytes.first(std::min(bytes.size(), logLimit))) {
        const bool isPlain = c >= ' ' && c <= '~';
        text += isPlain ? QString(QLatin1Char(c))
                        : QStringLiteral("\\x%1").arg(quint8(c), 2, 16, QLatin1Char('0'));
    }
    return text;
}

} // namespace

Reply Reply::integer(qint64 value)
{
    Reply reply;
    reply.m_kind = Kind::Integer;
    reply.m_integer = value;
    return reply;
}

Reply Reply::array(std::vector<Reply> elements)
{
    Reply reply;
    reply.m_kind = Kind::Array;
    reply.m_elements = std::move(elements);
    return reply;
}

QByteArrayView Reply::errorWord() const noexcept
{
    if (!isError())
        return {};
    const qsizetype space = m_bytes.indexOf(' ');
    return QByteArrayView(m_bytes).first(space < 0 ? m_bytes.size() : space);
}

QByteArrayView Reply::errorRest() const noexcept
{
    const qsizetype word = errorWord().size();
    if (!isError() || word == m_bytes.size())
        return {};
    return QByteArrayView(m_bytes).sliced(word + 1);
}

Error Reply::mismatch(const char *expected) const
{
    if (isError())
        return Error{ErrorCode::DatabaseRefused, printable(errorRest()), printable(errorWord())};
    const QString text = QStringLiteral("Redis answered %1 where %2 belongs.");
    return Error{ErrorCode::Protocol,
                 text.arg(QString::fromLatin1(kindName(m_kind)), QString::fromLatin1(expected))};
}

Result<void> Reply::toSuccess() const
{
    if (isError())
        return failure(mismatch("a success"));
    return {};
}

Result<void> Reply::toOk() const
{
    if (m_kind == Kind::Status && m_bytes == "OK")
        return {};
    return failure(mismatch("the status OK"));
}

Result<qint64> Reply::toInteger() const
{
    if (m_kind == Kind::Integer)
        return m_integer;
    bool isNumber = m_kind == Kind::Bulk;
    const qint64 value = isNumber ? m_bytes.toLongLong(&isNumber) : 0;
    if (!isNumber)
        return failure(mismatch("an integer"));
    return value;
}

Result<double> Reply::toDouble() const
{
    if (m_kind == Kind::Integer)
        return double(m_integer);
    bool isNumber = m_kind == Kind::Bulk;
    const double value = isNumber ? m_bytes.toDouble(&isNumber) : 0.0;
    if (!isNumber)
        return failure(mismatch("a number"));
    return value;
}

Result<QByteArray> Reply::toBytes() const
{
    if (m_kind == Kind::Bulk || m_kind == Kind::Status)
        return m_bytes;
    if (isNil())
        return failure(ErrorCode::NotFound, QStringLiteral("Redis has no value there."));
    return failure(mismatch("a string"));
}

Result<std::optional<QByteArray>> Reply::toOptionalBytes() const
{
    if (isNil())
        return std::optional<QByteArray>{};
    Result<QByteArray> bytes = toBytes();
    if (!bytes)
        return failure(std::move(bytes.error()));
    return std::optional<QByteArray>{*std::move(bytes)};
}

Result<std::span<const Reply>> Reply::toArray() const &
{
    if (m_kind == Kind::Array)
        return std::span<const Reply>{m_elements};
    if (isNil())
        return failure(ErrorCode::NotFound, QStringLiteral("Redis has no list there."));
    return failure(mismatch("an array"));
}

Result<QList<QByteArray>> Reply::toBytesList() const
{
    const Result<std::span<const Reply>> elements = toArray();
    if (!elements)
        return failure(elements.error());
    QList<QByteArray> list;
    list.reserve(qsizetype(elements->size()));
    for (const Reply &element : *elements) {
        Result<QByteArray> bytes = element.toBytes();
        if (!bytes)
            return failure(std::move(bytes.error()));
        list.append(*std::move(bytes));
    }
    return list;
}

QString Reply::toLogText() const
{
    const QString kind = QString::fromLatin1(kindName(m_kind));
    switch (m_kind) {
    case Kind::Nil: return kind;
    case Kind::Integer: return QStringLiteral("%1: %2").arg(kind).arg(m_integer);
    case Kind::Array: return QStringLiteral("%1 of %2").arg(kind).arg(m_elements.size());
    case Kind::Status:
    case Kind::Bulk:
    case Kind::Error: return QStringLiteral("%1: %2").arg(kind, printable(m_bytes));
    }
    return kind;
}

} // namespace foyer::redis
