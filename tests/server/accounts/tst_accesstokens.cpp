// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accesstokens.h"
#include "server/accounts/opaquetoken.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"
#include "tests/support/testresult.h"

#include <QTest>
#include <sodium.h>

using namespace foyer;
using namespace foyer::accounts;
using namespace std::chrono_literals;

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray decoded(const QByteArray &part)
{
    return QByteArray::fromBase64(part, base64);
}

QByteArray encoded(const QByteArray &part)
{
    return part.toBase64(base64);
}

/// HMAC of `text` as the token would carry it.
QByteArray signedBy(const QByteArray &text, const QByteArray &key, bool sha512 = false)
{
    QByteArray mac(sha512 ? 64 : 32, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(mac.data());
    const auto *in = reinterpret_cast<const unsigned char *>(text.constData());
    const auto *bytes = reinterpret_cast<const unsigned char *>(key.constData());
    if (sha512) {
        crypto_auth_hmacsha512_state state{};
        crypto_auth_hmacsha512_init(&state, bytes, std::size_t(key.size()));
        crypto_auth_hmacsha512_update(&state, in, quint64(text.size()));
        crypto_auth_hmacsha512_final(&state, out);
    } else {
        crypto_auth_hmacsha256_state state{};
        crypto_auth_hmacsha256_init(&state, bytes, std::size_t(key.size()));
        crypto_auth_hmacsha256_update(&state, in, quint64(text.size()));
        crypto_auth_hmacsha256_final(&state, out);
    }
    return encoded(mac);
}

} // namespace

/// What is believed as an access token, and all the ways of making one up.
class AccessTokensTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void isAnOrdinaryJwt();
    void expires();
    void ofTheFuture();
    void forged_data();
    void forged();
    void everyBitCounts();
    void everyTruncation();
    void rotation();
    void shortKeysAreRefused();

private:
    [[nodiscard]] static TokenKeys keysOf(const std::vector<QByteArray> &secrets)
    {
        std::vector<Secret> list;
        for (const QByteArray &secret : secrets)
            list.emplace_back(secret);
        return TokenKeys::make(list).value();
    }

    [[nodiscard]] QByteArray issued() const { return m_tokens.issue(m_account, m_session, 7); }

    /// The token with one JSON text replaced in its header or payload, signed again by the right key.
    [[nodiscard]] QByteArray resigned(const QByteArray &from, const QByteArray &to) const;

    const QByteArray m_key = QByteArray(32, 'k');
    test::ManualClock m_clock;
    test::DeterministicIds m_ids;
    AccountId m_account{m_ids.next()};
    SessionId m_session{m_ids.next()};
    AccessTokens m_tokens{keysOf({m_key}), m_clock, 15min};
};

QByteArray AccessTokensTest::resigned(const QByteArray &from, const QByteArray &to) const
{
    const QList<QByteArray> parts = issued().split('.');
    const QByteArray text =
        encoded(decoded(parts[0]).replace(from, to)) + '.' + encoded(decoded(parts[1]).replace(from, to));
    return text + '.' + signedBy(text, m_key);
}

void AccessTokensTest::roundTrip()
{
    const auto claims = m_tokens.check(issued());
    QVERIFY(claims.has_value());
    QVERIFY(claims->account == m_account);
    QVERIFY(claims->session == m_session);
    QCOMPARE(claims->epoch, 7);
    QVERIFY(claims->issuedAt == m_clock.now());
    QVERIFY(claims->expiresAt == m_clock.now() + 15min);
}

void AccessTokensTest::isAnOrdinaryJwt()
{
    const QList<QByteArray> parts = issued().split('.');
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts[2], signedBy(parts[0] + '.' + parts[1], m_key));
    const QJsonObject header = QJsonDocument::fromJson(decoded(parts[0])).object();
    QCOMPARE(header.value(u"alg").toString(), QStringLiteral("HS256"));
    QCOMPARE(header.value(u"typ").toString(), QStringLiteral("at+jwt"));
    const QJsonObject payload = QJsonDocument::fromJson(decoded(parts[1])).object();
    QCOMPARE(payload.value(u"sub").toString().toLatin1(), m_account.toText());
    QCOMPARE(payload.value(u"exp").toInteger() - payload.value(u"iat").toInteger(), 900);
}

void AccessTokensTest::expires()
{
    const QByteArray token = issued();
    m_clock.advance(15min - 1s);
    QVERIFY(m_tokens.check(token).has_value());
    m_clock.advance(1s);
    QVERIFY(m_tokens.check(token).error() == TokenFault::Expired);
}

void AccessTokensTest::ofTheFuture()
{
    const Instant present = m_clock.now();
    m_clock.setWallClock(present + 30s);
    const QByteArray slightly = issued();
    m_clock.setWallClock(present + 10min);
    const QByteArray far = issued();
    m_clock.setWallClock(present);
    QVERIFY(m_tokens.check(slightly).has_value());
    QVERIFY(m_tokens.check(far).error() == TokenFault::Invalid);
}

void AccessTokensTest::forged_data()
{
    QTest::addColumn<QByteArray>("token");
    const QList<QByteArray> parts = issued().split('.');
    const QByteArray text = parts[0] + '.' + parts[1];
    const QByteArray none = encoded(R"({"alg":"none","typ":"at+jwt"})");
    const QByteArray hs512 = encoded(decoded(parts[0]).replace("HS256", "HS512"));
    test::SeededRandom random(1);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("dots") << QByteArray("..");
    QTest::newRow("two parts") << text;
    QTest::newRow("four parts") << issued() + ".x";
    QTest::newRow("no signature") << text + '.';
    QTest::newRow("alg none") << none + '.' + parts[1] + '.';
    QTest::newRow("alg none, signature kept") << none + '.' + parts[1] + '.' + parts[2];
    QTest::newRow("alg none, signed") << none + '.' + parts[1] + '.' + signedBy(none + '.' + parts[1], m_key);
    QTest::newRow("HS512") << hs512 + '.' + parts[1] + '.' + signedBy(hs512 + '.' + parts[1], m_key, true);
    QTest::newRow("HS512 header, HS256") << resigned("HS256", "HS512");
    QTest::newRow("RS256") << resigned("HS256", "RS256");
    QTest::newRow("other key") << text + '.' + signedBy(text, QByteArray(32, 'x'));
    QTest::newRow("no key") << text + '.' + signedBy(text, QByteArray());
    QTest::newRow("other kid") << resigned(R"("kid":")", R"("kid":"0)");
    QTest::newRow("key in header") << resigned(R"({"alg")", R"({"jwk":{"kty":"oct","k":"AAAA"},"alg")");
    QTest::newRow("refresh JWT") << resigned("at+jwt", "rt+jwt");
    QTest::newRow("plain JWT") << resigned("at+jwt", "JWT");
    QTest::newRow("refresh token") << makeToken(TokenKind::Refresh, random);
    QTest::newRow("device token") << makeToken(TokenKind::Device, random);
    QTest::newRow("another account") << parts[0] + '.'
                                            + encoded(decoded(parts[1]).replace(m_account.toText(),
                                                                                m_session.toText()))
                                            + '.' + parts[2];
    QTest::newRow("later expiry, not signed")
        << parts[0] + '.' + encoded(decoded(parts[1]).replace("\"exp\":17", "\"exp\":27")) + '.' + parts[2];
    QTest::newRow("expiry twice") << resigned("}", ",\"exp\":99999999999}");
    QTest::newRow("no expiry") << resigned("\"exp\"", "\"nbf\"");
    QTest::newRow("expiry as text") << resigned("\"exp\":1", "\"exp\":\"1");
    QTest::newRow("negative epoch") << resigned("\"ver\":7", "\"ver\":-7");
    QTest::newRow("huge epoch") << resigned("\"ver\":7", "\"ver\":4294967303");
    QTest::newRow("padded") << issued() + '=';
    QTest::newRow("space before") << ' ' + issued();
    QTest::newRow("line feed behind") << issued() + '\n';
    QTest::newRow("too long") << QByteArray(100'000, 'a') + '.' + parts[1] + '.' + parts[2];
}

void AccessTokensTest::forged()
{
    QFETCH(QByteArray, token);
    const auto claims = m_tokens.check(token);
    QVERIFY(!claims.has_value());
    QVERIFY(claims.error() == TokenFault::Invalid);
}

void AccessTokensTest::everyBitCounts()
{
    const QByteArray token = issued();
    for (qsizetype i = 0; i < token.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bent = token;
            bent[i] = char(quint8(bent[i]) ^ (1U << unsigned(bit)));
            QVERIFY2(!m_tokens.check(bent).has_value(), bent.constData());
        }
    }
}

void AccessTokensTest::everyTruncation()
{
    const QByteArray token = issued();
    for (qsizetype length = 0; length < token.size(); ++length) {
        QVERIFY(!m_tokens.check(token.first(length)).has_value());
        QVERIFY(!m_tokens.check(token.last(length)).has_value());
    }
}

void AccessTokensTest::rotation()
{
    const QByteArray fresh(32, 'n');
    const AccessTokens both(keysOf({fresh, m_key}), m_clock, 15min);
    const AccessTokens onlyFresh(keysOf({fresh}), m_clock, 15min);
    QVERIFY(both.check(issued()).has_value());
    QVERIFY(!onlyFresh.check(issued()).has_value());
    const QByteArray byFresh = both.issue(m_account, m_session, 7);
    QVERIFY(onlyFresh.check(byFresh).has_value());
    QVERIFY(!m_tokens.check(byFresh).has_value());
}

void AccessTokensTest::shortKeysAreRefused()
{
    COMPARE_ERROR(TokenKeys::make({}), ErrorCode::InvalidArgument);
    COMPARE_ERROR(TokenKeys::make({Secret(QByteArray(31, 'k'))}), ErrorCode::InvalidArgument);
    COMPARE_ERROR(TokenKeys::make({Secret(m_key), Secret(QByteArray())}), ErrorCode::InvalidArgument);
    COMPARE_ERROR(TokenKeys::make({Secret(m_key), Secret(m_key)}), ErrorCode::InvalidArgument);
    VERIFY_RESULT(TokenKeys::make({Secret(QByteArray(64, 'k'))}));
}

QTEST_GUILESS_MAIN(AccessTokensTest)
#include "tst_accesstokens.moc"
