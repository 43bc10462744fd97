// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/client/apiclient.h"
#include "core/client/credentials.h"
#include "core/client/keystore.h"
#include "core/wire/accounts/accountprofile.h"
#include "core/wire/accounts/setup.h"

#include <memory>
#include <optional>
#include <QObject>
#include <QPointer>

namespace foyer::client {

enum class SignedOutReason : quint8
{
    Asked, ///< the person signed out here
    Ended, ///< the server does not know it any more: ended elsewhere, unused for long, account closed
};

/// A person's session at one server. Keeps the access token in memory and the refresh token in the KeyStore;
/// refreshes it when it is needed, once for however many ask at the same time.
class Session final : public QObject, public Credentials
{
    Q_OBJECT

public:
    /// `anonymous` is a client without credentials for the same server. All arguments must outlive it.
    Session(ApiClient &anonymous, KeyStore &keys, const Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    /// First run: makes the first organization and its owner, and signs in.
    [[nodiscard]] Task<Answer<void>> setUp(wire::SetUp asked);

    [[nodiscard]] Task<Answer<void>> signIn(QString email, QString password);

    /// Goes on with the session of the last time, if there is one: SignedOut if there is none.
    [[nodiscard]] Task<Answer<void>> resume();

    /// Ends the session here at once and then on the server. Where the server cannot be told, the answer says
    /// why: the session is then listed there until it has not been used for long.
    [[nodiscard]] Task<Answer<void>> signOut();

    /// Exchanges the password; all other sessions end.
    [[nodiscard]] Task<Answer<void>> changePassword(QString current, QString wanted);

    [[nodiscard]] bool isSignedIn() const noexcept { return m_isSignedIn; }

    [[nodiscard]] accounts::AccountId account() const noexcept { return m_account; }

    [[nodiscard]] accounts::SessionId id() const noexcept { return m_session; }

    [[nodiscard]] Task<Answer<QByteArray>> accessToken() override;
    [[nodiscard]] Task<Answer<QByteArray>> renewedToken(QByteArray spent) override;

Q_SIGNALS:
    void signedIn();
    void signedOut(foyer::client::SignedOutReason reason);

private:
    struct Refresh; // the one that runs, and who waits for it

    [[nodiscard]] Task<Answer<void>> begin(Request request, Repeat repeat);
    void enter(const wire::SignedIn &keys);
    void leave(SignedOutReason reason);
    [[nodiscard]] bool isNearItsEnd() const;
    [[nodiscard]] std::optional<QString> deviceToken();
    [[nodiscard]] Task<Answer<QByteArray>> refreshed();
    [[nodiscard]] static Task<void> runRefresh(QPointer<Session> self, std::shared_ptr<Refresh> refresh);
    [[nodiscard]] Answer<QByteArray> settled(const Refresh &refresh, const Answer<wire::SignedIn> &answer);
    [[nodiscard]] static Task<Answer<void>> endOnServer(QPointer<Session> self, QByteArray accessToken,
                                                        SessionKeys keys);

    ApiClient &m_client;
    KeyStore &m_keys;
    const Clock &m_clock;
    std::shared_ptr<Refresh> m_refresh;
    QByteArray m_accessToken;
    SteadyInstant m_renewAt{};
    accounts::AccountId m_account;
    accounts::SessionId m_session;
    quint64 m_round = 0; ///< of sessions; a refresh of an earlier one is void
    bool m_isSignedIn = false;
};

} // namespace foyer::client
