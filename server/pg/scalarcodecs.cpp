// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/scalarcodecs.h"

#include "server/pg/numeric.h"

#include <bit>
#include <limits>
#include <QStringDecoder>

namespace foyer::pg {

namespace {

using std::chrono::days;
using std::chrono::microseconds;
using std::chrono::sys_days;

/// PostgreSQL counts from here.
constexpr sys_days epoch = std::chrono::year{2000} / 1 / 1;

bool isTextType(quint32 type)
{
    return type == typeoid::text || type == typeoid::varchar || type == typeoid::bpchar
           || type == typeoid::name || type == typeoid::json || type >= typeoid::firstUserDefined;
}

/// jsonb is text behind a version byte.
std::optional<QByteArrayView> textOf(const Cell &cell)
{
    if (isTextType(cell.type))
        return QByteArrayView(cell.data, cell.length);
    if (cell.type == typeoid::jsonb && cell.length >= 1 && cell.data[0] == '\1')
        return QByteArrayView(cell.data + 1, cell.length - 1);
    return std::nullopt;
}

template <typename T>
bool isOf(const Cell &cell, quint32 type)
{
    return cell.type == type && cell.length == int(sizeof(T));
}

} // namespace

std::optional<bool> Codec<bool>::read(const Cell &cell)
{
    if (!isOf<char>(cell, typeoid::boolean))
        return std::nullopt;
    return cell.data[0] != '\0';
}

std::optional<qint16> Codec<qint16>::read(const Cell &cell)
{
    if (!isOf<qint16>(cell, typeoid::int2))
        return std::nullopt;
    return readBigEndian<qint16>(cell.data);
}

std::optional<qint32> Codec<qint32>::read(const Cell &cell)
{
    if (isOf<qint32>(cell, typeoid::int4))
        return readBigEndian<qint32>(cell.data);
    return Codec<qint16>::read(cell);
}

std::optional<qint64> Codec<qint64>::read(const Cell &cell)
{
    if (isOf<qint64>(cell, typeoid::int8))
        return readBigEndian<qint64>(cell.data);
    if (cell.type == typeoid::numeric)
        return readWholeNumeric(cell);
    return Codec<qint32>::read(cell);
}

void Codec<double>::append(QByteArray &out, double value)
{
    appendBigEndian(out, std::bit_cast<quint64>(value));
}

std::optional<double> Codec<double>::read(const Cell &cell)
{
    if (!isOf<double>(cell, typeoid::float8))
        return std::nullopt;
    return std::bit_cast<double>(readBigEndian<quint64>(cell.data));
}

std::optional<Uuid> Codec<Uuid>::read(const Cell &cell)
{
    if (!isOf<Uuid>(cell, typeoid::uuid))
        return std::nullopt;
    Uuid uuid;
    std::memcpy(uuid.bytes.data(), cell.data, uuid.bytes.size());
    return uuid;
}

void Codec<Instant>::append(QByteArray &out, Instant value)
{
    appendBigEndian(out, qint64((value - epoch).count()));
}

std::optional<Instant> Codec<Instant>::read(const Cell &cell)
{
    if (!isOf<qint64>(cell, typeoid::timestamptz))
        return std::nullopt;
    const qint64 count = readBigEndian<qint64>(cell.data);
    if (count == std::numeric_limits<qint64>::max() || count == std::numeric_limits<qint64>::min())
        return std::nullopt;
    return Instant(epoch) + microseconds(count);
}

void Codec<sys_days>::append(QByteArray &out, sys_days value)
{
    appendBigEndian(out, qint32((value - epoch).count()));
}

std::optional<sys_days> Codec<sys_days>::read(const Cell &cell)
{
    if (!isOf<qint32>(cell, typeoid::date))
        return std::nullopt;
    const qint32 count = readBigEndian<qint32>(cell.data);
    if (count == std::numeric_limits<qint32>::max() || count == std::numeric_limits<qint32>::min())
        return std::nullopt;
    return epoch + days(count);
}

std::optional<QByteArray> Codec<QByteArray>::read(const Cell &cell)
{
    if (cell.type != typeoid::bytea)
        return std::nullopt;
    return QByteArray(cell.data, cell.length);
}

std::optional<QString> Codec<QString>::read(const Cell &cell)
{
    const std::optional<QByteArrayView> text = textOf(cell);
    if (!text)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString decoded = decoder.decode(*text);
    if (decoder.hasError())
        return std::nullopt; // binary form of a type that is no text
    return decoded;
}

std::optional<Utf8> Codec<Utf8>::read(const Cell &cell)
{
    const std::optional<QByteArrayView> text = textOf(cell);
    if (!text)
        return std::nullopt;
    return Utf8{text->toByteArray()};
}

} // namespace foyer::pg
