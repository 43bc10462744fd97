// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/linetoken.h"

#include <algorithm>
#include <array>
#include <QtEndian>
#include <sodium.h>

namespace foyer::line {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr QByteArrayView placePrefix("lp_");
constexpr QByteArrayView visitorPrefix("lv_");
constexpr qsizetype macBytes = 16;
constexpr qsizetype idBytes = 16;
constexpr qsizetype placeBytes = 4 + 8 + idBytes + idBytes + 8 + macBytes;
constexpr qsizetype visitorBytes = idBytes + 8 + macBytes;
constexpr qsizetype hiddenAt = 4 + 8; // whose place it is, and the score
constexpr qsizetype hiddenBytes = idBytes + idBytes + 8;
constexpr qsizetype scoreAt = hiddenAt + idBytes + idBytes;

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

QByteArray keyed(const Secret &key, QByteArrayView bytes, qsizetype length)
{
    QByteArray hash(length, Qt::Uninitialized);
    const QByteArrayView secret = key.expose();
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), std::size_t(length), raw(bytes),
                       quint64(bytes.size()), raw(secret), std::size_t(secret.size()));
    return hash;
}

template <typename T>
void append(QByteArray &out, T value)
{
    const T big = qToBigEndian(value);
    out.append(reinterpret_cast<const char *>(&big), qsizetype(sizeof big));
}

void append(QByteArray &out, const Uuid &uuid)
{
    out.append(reinterpret_cast<const char *>(uuid.bytes.data()), idBytes);
}

template <typename T>
T numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<T>(bytes.data() + at);
}

Uuid uuidAt(QByteArrayView bytes, qsizetype at)
{
    Uuid uuid;
    std::copy_n(raw(bytes) + at, idBytes, uuid.bytes.begin());
    return uuid;
}

bool isSame(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size()
           && sodium_memcmp(left.data(), right.data(), std::size_t(left.size())) == 0;
}

// Hidden under a mask that the MAC makes, so equal tokens only for equal places. Twice is as good as never.
void hide(QByteArray &bytes, qsizetype at, QByteArrayView mask)
{
    for (qsizetype i = 0; i < mask.size(); ++i)
        bytes[at + i] = char(bytes[at + i] ^ mask[i]);
}

/// The bytes behind the prefix; only in the one spelling that sealing writes.
std::optional<QByteArray> unwrapped(QByteArrayView token, QByteArrayView prefix, qsizetype size)
{
    if (!token.startsWith(prefix) || token.size() > 200)
        return std::nullopt;
    const QByteArray text = token.sliced(prefix.size()).toByteArray();
    const auto decoded =
        QByteArray::fromBase64Encoding(text, base64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() != size || (*decoded).toBase64(base64) != text)
        return std::nullopt;
    return *decoded;
}

} // namespace

std::optional<Member> Place::member() const noexcept
{
    if (isBound())
        return Member::of(account);
    return Member::of(VisitorId(visitor));
}

TokenSeal::TokenSeal(const Secret &key)
    : m_places(keyed(key, "foyer line place", 32))
    , m_masks(keyed(key, "foyer line mask", 32))
    , m_visitors(keyed(key, "foyer line visitor", 32))
{}

QByteArray TokenSeal::seal(const Place &place) const
{
    QByteArray bytes;
    bytes.reserve(placeBytes);
    append(bytes, place.performance);
    append(bytes, place.epoch);
    append(bytes, place.visitor);
    append(bytes, place.account.uuid());
    append(bytes, place.score);
    const QByteArray mac = keyed(m_places, bytes, macBytes);
    hide(bytes, hiddenAt, keyed(m_masks, mac, hiddenBytes));
    return placePrefix.toByteArray() + (bytes + mac).toBase64(base64);
}

std::optional<Place> TokenSeal::openPlace(QByteArrayView token) const
{
    std::optional<QByteArray> bytes = unwrapped(token, placePrefix, placeBytes);
    if (!bytes)
        return std::nullopt;
    const QByteArray mac = bytes->last(macBytes);
    bytes->chop(macBytes);
    hide(*bytes, hiddenAt, keyed(m_masks, mac, hiddenBytes));
    if (!isSame(keyed(m_places, *bytes, macBytes), mac))
        return std::nullopt;
    Place place;
    place.performance = numberAt<qint32>(*bytes, 0);
    place.epoch = numberAt<qint64>(*bytes, 4);
    place.visitor = uuidAt(*bytes, 12);
    place.account = accounts::AccountId(uuidAt(*bytes, 12 + idBytes));
    place.score = numberAt<Score>(*bytes, scoreAt);
    return place;
}

QByteArray TokenSeal::seal(const VisitorPass &pass) const
{
    QByteArray bytes;
    append(bytes, pass.visitor.uuid());
    append(bytes, qint64(pass.issuedAt.time_since_epoch().count()));
    const QByteArray mac = keyed(m_visitors, bytes, macBytes);
    hide(bytes, 0, keyed(m_masks, mac, idBytes));
    return visitorPrefix.toByteArray() + (bytes + mac).toBase64(base64);
}

std::optional<VisitorPass> TokenSeal::openVisitor(QByteArrayView token) const
{
    const std::optional<QByteArray> bytes = unwrapped(token, visitorPrefix, visitorBytes);
    if (!bytes)
        return std::nullopt;
    QByteArray said = bytes->first(idBytes + 8);
    const QByteArray mac = bytes->last(macBytes);
    hide(said, 0, keyed(m_masks, mac, idBytes));
    if (!isSame(keyed(m_visitors, said, macBytes), mac))
        return std::nullopt;
    VisitorPass pass;
    pass.visitor = VisitorId(uuidAt(said, 0));
    pass.issuedAt = Instant(Instant::duration(numberAt<qint64>(said, idBytes)));
    return pass;
}

} // namespace foyer::line
