// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/draw.h"

#include "core/base/random.h"

#include <array>
#include <sodium.h>
#include <span>

namespace foyer::line {

namespace {

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

Draw Draw::make(RandomSource &random)
{
    QByteArray seed(seedBytes, Qt::Uninitialized);
    random.fill(std::as_writable_bytes(std::span(seed.data(), std::size_t(seed.size()))));
    return Draw(Secret(seed));
}

Score Draw::scoreOf(const Uuid &visitor) const
{
    crypto_auth_hmacsha256_state state{};
    const QByteArrayView key = m_seed.expose();
    crypto_auth_hmacsha256_init(&state, bytesOf(key), std::size_t(key.size()));
    crypto_auth_hmacsha256_update(&state, visitor.bytes.data(), visitor.bytes.size());
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac{};
    crypto_auth_hmacsha256_final(&state, mac.data());
    quint64 first = 0;
    for (std::size_t i = 0; i < 8; ++i)
        first = (first << 8) | mac[i];
    return Score(first >> 12);
}

QByteArray Draw::hash() const
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    const QByteArrayView seed = m_seed.expose();
    crypto_hash_sha256(hash.data(), bytesOf(seed), quint64(seed.size()));
    return QByteArray(reinterpret_cast<const char *>(hash.data()), qsizetype(hash.size()));
}

} // namespace foyer::line
