// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/tarheader.h"

#include <QtEndian>

namespace foyer::privatedb {

namespace {

// Where the fields lie (POSIX.1-1988): offset and length.
struct Field
{
    qsizetype at;
    qsizetype length;
};

constexpr Field nameField{0, 100};
constexpr Field modeField{100, 8};
constexpr Field ownerField{108, 8};
constexpr Field groupField{116, 8};
constexpr Field sizeField{124, 12};
constexpr Field timeField{136, 12};
constexpr Field sumField{148, 8};
constexpr Field typeField{156, 1};
constexpr Field magicField{257, 8};

constexpr qint64 largestOctal = Q_INT64_C(1) << 33;

void put(QByteArray &block, const Field &field, const QByteArray &text)
{
    block.replace(field.at, text.size(), text);
}

void putOctal(QByteArray &block, const Field &field, qint64 number)
{
    put(block, field, QByteArray::number(number, 8).rightJustified(field.length - 1, '0'));
}

void putSize(QByteArray &block, qint64 size)
{
    if (size < largestOctal)
        return putOctal(block, sizeField, size);
    QByteArray binary(sizeField.length, '\0');
    binary[0] = char(0x80);
    qToBigEndian(size, binary.data() + sizeField.length - qsizetype(sizeof size));
    put(block, sizeField, binary);
}

qint64 takeNumber(const QByteArray &block, const Field &field)
{
    const QByteArray text = block.mid(field.at, field.length);
    if (text.at(0) == char(0x80))
        return qFromBigEndian<qint64>(text.constData() + field.length - qsizetype(sizeof(qint64)));
    return text.left(text.indexOf('\0')).toLongLong(nullptr, 8);
}

// The sum of all bytes, the sum's own field counted as spaces.
void putSum(QByteArray &block)
{
    put(block, sumField, QByteArray(sumField.length, ' '));
    qint64 sum = 0;
    for (const char byte : block)
        sum += static_cast<unsigned char>(byte);
    put(block, sumField, QByteArray::number(sum, 8).rightJustified(6, '0') + '\0' + ' ');
}

} // namespace

QByteArray TarHeader::encode() const
{
    QByteArray block(tarBlock, '\0');
    put(block, nameField, name.left(longestName));
    putOctal(block, modeField, 0600);
    putOctal(block, ownerField, 0);
    putOctal(block, groupField, 0);
    putSize(block, size);
    putOctal(block, timeField, modified);
    put(block, typeField, "0");
    put(block, magicField, QByteArray("ustar\00000", magicField.length));
    putSum(block);
    return block;
}

std::optional<TarHeader> TarHeader::decode(const QByteArray &block)
{
    if (block.size() != tarBlock)
        return std::nullopt;
    const QByteArray field = block.mid(nameField.at, nameField.length);
    const qsizetype end = field.indexOf('\0');
    const TarHeader header{end < 0 ? field : field.left(end), takeNumber(block, sizeField),
                           takeNumber(block, timeField)};
    const bool isGenuine = !header.name.isEmpty() && header.size >= 0 && header.encode() == block;
    return isGenuine ? std::optional(header) : std::nullopt;
}

qsizetype TarHeader::paddingFor(qint64 size)
{
    return qsizetype((tarBlock - size % tarBlock) % tarBlock);
}

} // namespace foyer::privatedb
