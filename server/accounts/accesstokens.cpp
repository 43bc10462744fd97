// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accesstokens.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace foyer::accounts {

namespace {

using namespace std::chrono;

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype longestToken = 1024;
constexpr auto clockDifference = seconds{60}; // between workers of several machines

QByteArray signature(QByteArrayView text, const Secret &secret)
{
    crypto_auth_hmacsha256_state state{};
    const QByteArrayView key = secret.expose();
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char *>(key.data()),
                                std::size_t(key.size()));
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char *>(text.data()),
                                  quint64(text.size()));
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac{};
    crypto_auth_hmacsha256_final(&state, mac.data());
    return QByteArray(reinterpret_cast<const char *>(mac.data()), qsizetype(mac.size())).toBase64(base64);
}

bool isSame(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size()
           && sodium_memcmp(left.data(), right.data(), std::size_t(left.size())) == 0;
}

/// Reads a payload as issue() writes it; anything else sets isBroken.
class PayloadReader
{
public:
    explicit PayloadReader(QByteArrayView text) : m_rest(text) {}

    void literal(QByteArrayView text)
    {
        isBroken = isBroken || !m_rest.startsWith(text);
        if (!isBroken)
            m_rest = m_rest.sliced(text.size());
    }

    [[nodiscard]] Uuid uuid()
    {
        constexpr qsizetype length = 36;
        const std::optional<Uuid> value =
            m_rest.size() >= length ? Uuid::fromText(m_rest.first(length)) : std::nullopt;
        isBroken = isBroken || !value;
        if (isBroken)
            return {};
        m_rest = m_rest.sliced(length);
        return *value;
    }

    [[nodiscard]] qint64 number()
    {
        constexpr qsizetype longest = 12;
        qint64 value = 0;
        qsizetype digits = 0;
        while (digits < m_rest.size() && digits <= longest && m_rest[digits] >= '0' && m_rest[digits] <= '9')
            value = value * 10 + (m_rest[digits++] - '0');
        isBroken = isBroken || digits == 0 || digits > longest;
        m_rest = m_rest.sliced(digits);
        return value;
    }

    [[nodiscard]] bool isAtEnd() const noexcept { return !isBroken && m_rest.isEmpty(); }

    bool isBroken = false;

private:
    QByteArrayView m_rest;
};

std::optional<AccessClaims> readPayload(QByteArrayView text)
{
    PayloadReader reader(text);
    AccessClaims claims;
    reader.literal(R"({"sub":")");
    claims.account = AccountId(reader.uuid());
    reader.literal(R"(","sid":")");
    claims.session = SessionId(reader.uuid());
    reader.literal(R"(","ver":)");
    const qint64 epoch = reader.number();
    reader.literal(R"(,"iat":)");
    claims.issuedAt = Instant(seconds{reader.number()});
    reader.literal(R"(,"exp":)");
    claims.expiresAt = Instant(seconds{reader.number()});
    reader.literal("}");
    if (!reader.isAtEnd() || !std::in_range<qint32>(epoch) || claims.expiresAt <= claims.issuedAt)
        return std::nullopt;
    claims.epoch = qint32(epoch);
    return claims;
}

QByteArray writePayload(const AccessClaims &claims)
{
    const auto number = [](Instant at) {
        return QByteArray::number(qint64(floor<seconds>(at).time_since_epoch().count()));
    };
    return R"({"sub":")" + claims.account.toText() + R"(","sid":")" + claims.session.toText() + R"(","ver":)"
           + QByteArray::number(claims.epoch) + R"(,"iat":)" + number(claims.issuedAt) + R"(,"exp":)"
           + number(claims.expiresAt) + '}';
}

} // namespace

AccessTokens::AccessTokens(const TokenKeys &keys, const Clock &clock, std::chrono::seconds lifetime)
    : m_clock(clock)
    , m_lifetime(lifetime)
{
    for (const TokenKey &key : keys.keys()) {
        const QByteArray header = R"({"alg":"HS256","kid":")" + key.kid + R"(","typ":"at+jwt"})";
        m_signers.push_back(Signer{header.toBase64(base64), key.secret});
    }
}

QByteArray AccessTokens::issue(AccountId account, SessionId session, qint32 epoch) const
{
    const Instant now = m_clock.now();
    const Signer &signer = m_signers.front();
    const AccessClaims claims{account, session, epoch, now, now + m_lifetime};
    const QByteArray text = signer.header + '.' + writePayload(claims).toBase64(base64);
    return text + '.' + signature(text, signer.secret);
}

tl::expected<AccessClaims, TokenFault> AccessTokens::check(QByteArrayView token) const
{
    const auto invalid = tl::unexpected<TokenFault>(TokenFault::Invalid);
    const qsizetype first = token.indexOf('.');
    const qsizetype last = token.lastIndexOf('.');
    if (first < 0 || last <= first || token.size() > longestToken)
        return invalid;
    const auto signer = std::ranges::find_if(
        m_signers, [header = token.first(first)](const Signer &known) { return known.header == header; });
    if (signer == m_signers.end()
        || !isSame(token.sliced(last + 1), signature(token.first(last), signer->secret)))
        return invalid;
    const QByteArrayView payload = token.sliced(first + 1, last - first - 1);
    const std::optional<AccessClaims> claims =
        readPayload(QByteArray::fromBase64(payload.toByteArray(), base64));
    const Instant now = m_clock.now();
    if (!claims || claims->issuedAt > now + clockDifference)
        return invalid;
    if (claims->expiresAt <= now)
        return tl::unexpected<TokenFault>(TokenFault::Expired);
    return *claims;
}

} // namespace foyer::accounts
