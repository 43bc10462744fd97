// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "server/pg/codec.h"
#include "server/pg/typeoid.h"
#include "server/pg/wirebytes.h"

#include <QString>

namespace foyer::pg {

/// UTF-8 text that is bytes on our side too (JSON documents above all): a parameter whose type the server
/// infers, and a getter for text, json and jsonb columns that spares the way through UTF-16.
struct Utf8
{
    QByteArray bytes;

    [[nodiscard]] bool operator==(const Utf8 &) const noexcept = default;
};

template <>
struct Codec<bool>
{
    static constexpr quint32 type = typeoid::boolean;
    static constexpr quint32 arrayType = typeoid::booleanArray;

    static void append(QByteArray &out, bool value) { out.append(value ? '\1' : '\0'); }

    [[nodiscard]] static std::optional<bool> read(const Cell &cell);
};

template <>
struct Codec<qint16>
{
    static constexpr quint32 type = typeoid::int2;
    static constexpr quint32 arrayType = typeoid::int2Array;

    static void append(QByteArray &out, qint16 value) { appendBigEndian(out, value); }

    [[nodiscard]] static std::optional<qint16> read(const Cell &cell);
};

/// Reads smallint too.
template <>
struct Codec<qint32>
{
    static constexpr quint32 type = typeoid::int4;
    static constexpr quint32 arrayType = typeoid::int4Array;

    static void append(QByteArray &out, qint32 value) { appendBigEndian(out, value); }

    [[nodiscard]] static std::optional<qint32> read(const Cell &cell);
};

/// Reads smallint, integer and whole numeric values too: sum() over bigint is numeric.
template <>
struct Codec<qint64>
{
    static constexpr quint32 type = typeoid::int8;
    static constexpr quint32 arrayType = typeoid::int8Array;

    static void append(QByteArray &out, qint64 value) { appendBigEndian(out, value); }

    [[nodiscard]] static std::optional<qint64> read(const Cell &cell);
};

template <>
struct Codec<double>
{
    static constexpr quint32 type = typeoid::float8;
    static constexpr quint32 arrayType = typeoid::float8Array;
    static void append(QByteArray &out, double value);
    [[nodiscard]] static std::optional<double> read(const Cell &cell);
};

template <>
struct Codec<Uuid>
{
    static constexpr quint32 type = typeoid::uuid;
    static constexpr quint32 arrayType = typeoid::uuidArray;

    static void append(QByteArray &out, const Uuid &value)
    {
        out.append(reinterpret_cast<const char *>(value.bytes.data()), qsizetype(value.bytes.size()));
    }

    [[nodiscard]] static std::optional<Uuid> read(const Cell &cell);
};

template <typename Tag>
struct Codec<Id<Tag>>
{
    static constexpr quint32 type = typeoid::uuid;
    static constexpr quint32 arrayType = typeoid::uuidArray;

    static void append(QByteArray &out, const Id<Tag> &value) { Codec<Uuid>::append(out, value.uuid()); }

    [[nodiscard]] static std::optional<Id<Tag>> read(const Cell &cell)
    {
        const std::optional<Uuid> uuid = Codec<Uuid>::read(cell);
        if (!uuid)
            return std::nullopt;
        return Id<Tag>(*uuid);
    }
};

/// timestamptz. `infinity` does not fit and is refused by the getter.
template <>
struct Codec<Instant>
{
    static constexpr quint32 type = typeoid::timestamptz;
    static constexpr quint32 arrayType = typeoid::timestamptzArray;
    static void append(QByteArray &out, Instant value);
    [[nodiscard]] static std::optional<Instant> read(const Cell &cell);
};

/// date. `infinity` does not fit and is refused by the getter.
template <>
struct Codec<std::chrono::sys_days>
{
    static constexpr quint32 type = typeoid::date;
    static constexpr quint32 arrayType = typeoid::dateArray;
    static void append(QByteArray &out, std::chrono::sys_days value);
    [[nodiscard]] static std::optional<std::chrono::sys_days> read(const Cell &cell);
};

/// bytea.
template <>
struct Codec<QByteArray>
{
    static constexpr quint32 type = typeoid::bytea;
    static constexpr quint32 arrayType = typeoid::byteaArray;

    static void append(QByteArray &out, const QByteArray &value) { out.append(value); }

    [[nodiscard]] static std::optional<QByteArray> read(const Cell &cell);
};

/// A parameter of a type that the server infers (text, an enum, jsonb, numeric, …): cast it in the statement,
/// `$1::text`, wherever that is not clear. Reads text, name, json, jsonb and the schema's own enums.
template <>
struct Codec<QString>
{
    static constexpr quint32 type = typeoid::unspecified;
    static constexpr quint32 arrayType = typeoid::textArray;

    static void append(QByteArray &out, const QString &value) { out.append(value.toUtf8()); }

    [[nodiscard]] static std::optional<QString> read(const Cell &cell);
};

template <>
struct Codec<Utf8>
{
    static constexpr quint32 type = typeoid::unspecified;
    static constexpr quint32 arrayType = typeoid::textArray;

    static void append(QByteArray &out, const Utf8 &value) { out.append(value.bytes); }

    [[nodiscard]] static std::optional<Utf8> read(const Cell &cell);
};

} // namespace foyer::pg
