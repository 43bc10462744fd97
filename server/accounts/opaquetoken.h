// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace foyer {
class RandomSource;
}

namespace foyer::accounts {

/// What a random token is for; its text begins accordingly, so that one kind is never taken for another and a
/// leaked one is recognised.
enum class TokenKind : quint8
{
    Refresh,  ///< "fr_…"
    Device,   ///< "fd_…"
    Password, ///< "fp_…"
};

/// 256 random bits as text.
[[nodiscard]] QByteArray makeToken(TokenKind kind, RandomSource &random);

/// The one token that follows another: whoever holds `key` finds the same again, nobody else can.
[[nodiscard]] QByteArray followingToken(TokenKind kind, QByteArrayView token, const Secret &key);

/// It could be one that was made here: the right beginning and length.
[[nodiscard]] bool isToken(TokenKind kind, QByteArrayView text) noexcept;

/// What is stored in its place: 32 bytes of BLAKE2b.
[[nodiscard]] QByteArray tokenHash(QByteArrayView token);

} // namespace foyer::accounts
