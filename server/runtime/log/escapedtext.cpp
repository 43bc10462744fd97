// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/escapedtext.h"

namespace foyer::runtime {

namespace {

struct Character
{
    char32_t code = 0;
    qsizetype length = 0; ///< 0: the first byte does not begin a character of valid UTF-8
};

constexpr bool isContinuation(char byte) noexcept
{
    return (quint8(byte) & 0xC0U) == 0x80U;
}

constexpr qsizetype announcedLength(quint8 first) noexcept
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return 2;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    if (first >= 0xF0 && first < 0xF5)
        return 4;
    return 0;
}

// Overlong forms, surrogates and what lies beyond Unicode are not characters.
constexpr bool isWellFormed(char32_t code, qsizetype length) noexcept
{
    if (length == 3)
        return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
    if (length == 4)
        return code >= 0x10000 && code <= 0x10FFFF;
    return true;
}

Character firstCharacter(QByteArrayView rest) noexcept
{
    const auto first = quint8(rest[0]);
    const qsizetype length = announcedLength(first);
    if (length == 0 || length > rest.size())
        return {};
    char32_t code = length == 1 ? first : first & (0x7FU >> unsigned(length));
    for (qsizetype i = 1; i < length; ++i) {
        if (!isContinuation(rest[i]))
            return {};
        code = code << 6U | (quint8(rest[i]) & 0x3FU);
    }
    return isWellFormed(code, length) ? Character{code, length} : Character{};
}

constexpr bool isHidden(char32_t code) noexcept
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029
           || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E
           || code == 0x200F || code == 0xFEFF;
}

constexpr char hexDigits[] = "0123456789abcdef";

/// What one character becomes; at most seven bytes.
struct Piece
{
    char bytes[8] = {};
    qsizetype size = 0;

    void add(char byte) noexcept { bytes[size++] = byte; }

    void addHex(unsigned value, unsigned digits) noexcept
    {
        while (digits-- > 0)
            add(hexDigits[value >> (4 * digits) & 0xFU]);
    }
};

char shortEscape(char32_t code) noexcept
{
    switch (code) {
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return 0;
    }
}

Piece escapedControl(char32_t code) noexcept
{
    Piece piece;
    piece.add('\\');
    if (const char letter = shortEscape(code)) {
        piece.add(letter);
        return piece;
    }
    piece.add('u');
    piece.addHex(unsigned(code), 4);
    return piece;
}

Piece escapedByte(char byte, Escaping escaping) noexcept
{
    Piece piece;
    piece.add('\\');
    if (escaping == Escaping::Json)
        piece.add('\\');
    piece.add('x');
    piece.addHex(quint8(byte), 2);
    return piece;
}

Piece copied(QByteArrayView bytes) noexcept
{
    Piece piece;
    for (const char byte : bytes)
        piece.add(byte);
    return piece;
}

Piece pieceFor(const Character &character, QByteArrayView rest, Escaping escaping) noexcept
{
    if (character.length == 0)
        return escapedByte(rest[0], escaping);
    if (isHidden(character.code))
        return escapedControl(character.code);
    if (escaping == Escaping::Json && (character.code == '"' || character.code == '\\')) {
        Piece piece;
        piece.add('\\');
        piece.add(char(character.code));
        return piece;
    }
    return copied(rest.first(character.length));
}

// The usual case, copied in one piece: ASCII that needs nothing.
qsizetype plainLength(QByteArrayView rest) noexcept
{
    qsizetype length = 0;
    while (length < rest.size()) {
        const auto byte = quint8(rest[length]);
        if (byte < 0x20 || byte >= 0x7F || byte == '"' || byte == '\\')
            break;
        ++length;
    }
    return length;
}

} // namespace

bool appendEscaped(QByteArray &out, QByteArrayView bytes, qsizetype limit, Escaping escaping)
{
    const qsizetype end = out.size() + limit;
    while (!bytes.isEmpty()) {
        const qsizetype plain = std::min(plainLength(bytes), end - out.size());
        out.append(bytes.first(plain));
        bytes = bytes.sliced(plain);
        if (bytes.isEmpty())
            return true;
        const Character character = firstCharacter(bytes);
        const Piece piece = pieceFor(character, bytes, escaping);
        if (out.size() + piece.size > end)
            return false;
        out.append(piece.bytes, piece.size);
        bytes = bytes.sliced(std::max<qsizetype>(character.length, 1));
    }
    return true;
}

} // namespace foyer::runtime
