// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/wire/shape.h"

namespace foyer::wire {

inline constexpr Text emailText = formatted("email", 254, 3);
inline constexpr Text newPasswordText = formatted("password", 200, 8);
inline constexpr Text nameText = text(100, 0);
inline constexpr Text tokenText = text(1000);

/// A person who wants an account.
struct SignUp
{
    accounts::AccountId id;
    QString email;
    QString password;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<QString> language;
    std::optional<QString> deviceToken;
};

template <>
struct Shape<SignUp>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SignUp"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("id", &SignUp::id, Any{}, "made by the client; the same again gives the same account"),
            field("email", &SignUp::email, emailText),
            field("password", &SignUp::password, newPasswordText),
            field("first_name", &SignUp::firstName, nameText),
            field("last_name", &SignUp::lastName, nameText),
            field("language", &SignUp::language, text(5, 2), "en, de-CH"),
            field("device_token", &SignUp::deviceToken, tokenText, "from an earlier sign-in on this device")};
    }
};

} // namespace foyer::wire
