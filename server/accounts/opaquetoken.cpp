// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/opaquetoken.h"

#include "core/base/random.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace foyer::accounts {

namespace {

constexpr std::size_t tokenBytes = 32;
constexpr qsizetype textLength = 3 + 43;

using Bytes = std::array<std::byte, tokenBytes>;

const unsigned char *data(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

QByteArrayView prefixOf(TokenKind kind) noexcept
{
    switch (kind) {
    case TokenKind::Refresh: return "fr_";
    case TokenKind::Device: return "fd_";
    case TokenKind::Password: return "fp_";
    }
    return {};
}

QByteArray toText(TokenKind kind, const QByteArray &bytes)
{
    return prefixOf(kind).toByteArray()
           + bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray blake(QByteArrayView text, QByteArrayView key)
{
    QByteArray hash(qsizetype(tokenBytes), Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), tokenBytes, data(text),
                       std::size_t(text.size()), key.isEmpty() ? nullptr : data(key),
                       std::size_t(key.size()));
    return hash;
}

} // namespace

QByteArray makeToken(TokenKind kind, RandomSource &random)
{
    Bytes bytes{};
    random.fill(bytes);
    return toText(kind, QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())));
}

QByteArray followingToken(TokenKind kind, QByteArrayView token, const Secret &key)
{
    return toText(kind, blake(token, key.expose()));
}

bool isToken(TokenKind kind, QByteArrayView text) noexcept
{
    const auto isOfAlphabet = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
               || c == '_';
    };
    return text.size() == textLength && text.startsWith(prefixOf(kind))
           && std::ranges::all_of(text.sliced(prefixOf(kind).size()), isOfAlphabet);
}

QByteArray tokenHash(QByteArrayView token)
{
    return blake(token, {});
}

} // namespace foyer::accounts
