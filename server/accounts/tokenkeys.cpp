// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/tokenkeys.h"

#include "server/accounts/keyfiles.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace foyer::accounts {

namespace {

constexpr std::size_t kidBytes = 16; // the least that BLAKE2b gives
constexpr std::size_t derivedBytes = 32;

const unsigned char *data(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

// Tells nothing of the key: a hash of a hash keyed with it.
template <std::size_t Size>
QByteArray keyed(QByteArrayView text, const Secret &secret)
{
    std::array<unsigned char, crypto_generichash_BYTES> key{};
    const QByteArrayView bytes = secret.expose();
    crypto_generichash(key.data(), key.size(), data(bytes), std::size_t(bytes.size()), nullptr, 0);
    QByteArray result(qsizetype(Size), Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(result.data()), Size, data(text),
                       std::size_t(text.size()), key.data(), key.size());
    sodium_memzero(key.data(), key.size());
    return result;
}

} // namespace

Result<TokenKeys> TokenKeys::make(const std::vector<Secret> &secrets)
{
    if (secrets.empty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("There is no key to sign tokens with."));
    std::vector<TokenKey> keys;
    for (const Secret &secret : secrets) {
        if (secret.expose().size() < shortest)
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("A key for tokens has at least 32 bytes."));
        TokenKey key{keyed<kidBytes>("foyer token key id", secret).toHex().first(12), secret};
        if (std::ranges::any_of(keys, [&key](const TokenKey &other) { return other.kid == key.kid; }))
            return failure(ErrorCode::InvalidArgument, QStringLiteral("Two keys for tokens are alike."));
        keys.push_back(std::move(key));
    }
    return TokenKeys(std::move(keys));
}

Result<TokenKeys> TokenKeys::loadOrCreate(const QString &directory, RandomSource &random)
{
    Result<std::vector<Secret>> secrets = readKeyFiles(directory);
    if (secrets && secrets->empty()) {
        const Result<void> created = createKeyFile(directory, random);
        if (!created)
            return failure(created.error());
        secrets = readKeyFiles(directory);
    }
    if (!secrets)
        return failure(secrets.error());
    return make(*secrets);
}

Secret TokenKeys::derived(QByteArrayView purpose) const
{
    return Secret(keyed<derivedBytes>(purpose, m_keys.front().secret));
}

} // namespace foyer::accounts
