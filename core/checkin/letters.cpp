// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkin/letters.h"

#include <array>

namespace foyer::checkin {

namespace {

constexpr QByteArrayView alphabet = "BCDEFGHIJKLNOPRSTUVX";
constexpr quint64 base = 20;
constexpr qsizetype groupBytes = 8;

// Letters that n bytes need: the least k with 20^k ≥ 256^n.
constexpr std::array<qsizetype, 9> lettersFor{0, 2, 4, 6, 8, 10, 12, 13, 15};

qsizetype bytesFor(qsizetype letters)
{
    for (qsizetype bytes = 1; bytes <= groupBytes; ++bytes) {
        if (lettersFor[std::size_t(bytes)] == letters)
            return bytes;
    }
    return 0;
}

void appendGroup(QByteArray &letters, QByteArrayView bytes)
{
    quint64 value = 0;
    for (const char byte : bytes)
        value = value << 8U | quint8(byte);
    const qsizetype count = lettersFor[std::size_t(bytes.size())];
    const qsizetype begin = letters.size();
    letters.resize(begin + count);
    for (qsizetype place = begin + count - 1; place >= begin; --place) {
        letters[place] = alphabet[qsizetype(value % base)];
        value /= base;
    }
}

// False when a letter is none, or the group says more than its bytes can hold.
bool readGroup(QByteArrayView letters, QByteArray &bytes)
{
    quint64 value = 0;
    for (const char c : letters) {
        const char upper = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
        const qsizetype digit = alphabet.indexOf(upper);
        if (digit < 0 || __builtin_mul_overflow(value, base, &value)
            || __builtin_add_overflow(value, quint64(digit), &value))
            return false;
    }
    const qsizetype count = bytesFor(letters.size());
    if (count == 0 || (count < groupBytes && value >> unsigned(8 * count) != 0))
        return false;
    for (qsizetype place = count - 1; place >= 0; --place)
        bytes.append(char(value >> unsigned(8 * place) & 0xFFU));
    return true;
}

} // namespace

QByteArray toLetters(QByteArrayView bytes)
{
    QByteArray letters;
    for (qsizetype at = 0; at < bytes.size(); at += groupBytes)
        appendGroup(letters, bytes.sliced(at, std::min(groupBytes, bytes.size() - at)));
    return letters;
}

Result<QByteArray> fromLetters(QByteArrayView letters)
{
    const qsizetype groupLetters = lettersFor.back();
    QByteArray bytes;
    for (qsizetype at = 0; at < letters.size(); at += groupLetters) {
        if (!readGroup(letters.sliced(at, std::min(groupLetters, letters.size() - at)), bytes))
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("These are not the letters of a ticket code."));
    }
    return bytes;
}

} // namespace foyer::checkin
