// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/accounts/signup.h"

namespace foyer::wire {

struct SignIn
{
    QString email;
    QString password;
    std::optional<QString> deviceToken;
};

template <>
struct Shape<SignIn>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SignIn"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("email", &SignIn::email, formatted("email", 254)),
            field("password", &SignIn::password, formatted("password", 200)),
            field("device_token", &SignIn::deviceToken, tokenText, "from an earlier sign-in on this device")};
    }
};

struct RefreshSession
{
    QString refreshToken;
    std::optional<QString> deviceToken;
};

template <>
struct Shape<RefreshSession>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"RefreshSession"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("refresh_token", &RefreshSession::refreshToken, tokenText),
                          field("device_token", &RefreshSession::deviceToken, tokenText,
                                "with it, a repeat within ten seconds gets the same answer")};
    }
};

/// The keys of a session.
struct SignedIn
{
    accounts::AccountId account;
    accounts::SessionId session;
    QByteArray tokenType = "Bearer";
    QByteArray accessToken;
    std::int64_t expiresIn = 0;
    QByteArray refreshToken;
    std::optional<QByteArray> deviceToken;
};

template <>
struct Shape<SignedIn>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SignedIn"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("account", &SignedIn::account),
            field("session", &SignedIn::session),
            field("token_type", &SignedIn::tokenType),
            field("access_token", &SignedIn::accessToken, Any{}, "sent as Authorization: Bearer …"),
            field("expires_in", &SignedIn::expiresIn, Range{}, "seconds"),
            field("refresh_token", &SignedIn::refreshToken, Any{}, "good for one refresh"),
            field("device_token", &SignedIn::deviceToken, Any{}, "to be kept and sent at the next sign-in")};
    }
};

/// A new access token in the session that stays.
struct AccessGranted
{
    QByteArray tokenType = "Bearer";
    QByteArray accessToken;
    std::int64_t expiresIn = 0;
};

template <>
struct Shape<AccessGranted>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"AccessGranted"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("token_type", &AccessGranted::tokenType),
                          field("access_token", &AccessGranted::accessToken),
                          field("expires_in", &AccessGranted::expiresIn, Range{}, "seconds")};
    }
};

struct SessionEntry
{
    accounts::SessionId id;
    QString device;
    Instant createdAt{};
    Instant lastUsedAt{};
    bool isCurrent = false;
};

template <>
struct Shape<SessionEntry>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SessionEntry"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("id", &SessionEntry::id),
            field("device", &SessionEntry::device, text(200, 0), "what the device called itself"),
            field("created_at", &SessionEntry::createdAt),
            field("last_used_at", &SessionEntry::lastUsedAt, Any{}, "signed in or refreshed"),
            field("current", &SessionEntry::isCurrent, Any{}, "the one that asks")};
    }
};

struct SessionList
{
    std::vector<SessionEntry> items;
};

template <>
struct Shape<SessionList>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SessionList"}; }

    static constexpr auto fields() { return std::tuple{field("items", &SessionList::items)}; }
};

} // namespace foyer::wire
