// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/registration.h"

#include "core/accounts/password.h"

#include <algorithm>

namespace foyer::buyerapi {

namespace {

using Faults = FieldFaults;

constexpr qsizetype shortestName = 2;
constexpr qsizetype longestName = 50;

QString textOf(const QJsonObject &body, const char *name)
{
    return body.value(QLatin1StringView(name)).toString();
}

bool isClean(const QString &text)
{
    return text.isValidUtf16()
           && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

void complain(Faults &faults, const char *path, const QString &value, const char *message)
{
    faults.push_back({path, value.left(longestEcho), message});
}

QString nameOf(const QJsonObject &body, const char *field, const char *message, Faults &faults)
{
    QString name = textOf(body, field).trimmed();
    const qsizetype length = name.toUcs4().size();
    if (length < shortestName || length > longestName || !isClean(name))
        complain(faults, field, textOf(body, field), message);
    return name;
}

} // namespace

tl::expected<Registration, Faults> registrationOf(const QJsonObject &body)
{
    Faults faults;
    const QString typed = textOf(body, "email");
    const std::optional<accounts::EmailAddress> email = accounts::EmailAddress::fromText(typed);
    if (!email || !isClean(email->text()))
        complain(faults, "email", typed, "Please provide a valid email");
    const QString password = textOf(body, "password");
    const std::optional<accounts::PasswordFault> fault = accounts::faultOfPassword(password);
    if (fault == accounts::PasswordFault::TooShort)
        complain(faults, "password", {}, "Password must be at least 8 characters long");
    else if (fault == accounts::PasswordFault::TooLong)
        complain(faults, "password", {}, "Password must be at most 200 characters long");
    QString first = nameOf(body, "firstName", "First name must be between 2 and 50 characters", faults);
    QString last = nameOf(body, "lastName", "Last name must be between 2 and 50 characters", faults);
    if (!faults.empty())
        return tl::unexpected<Faults>(std::move(faults));
    return Registration{*email, accounts::passwordBytes(password), std::move(first), std::move(last)};
}

tl::expected<Credentials, Faults> credentialsOf(const QJsonObject &body)
{
    Faults faults;
    Credentials credentials{textOf(body, "email"), textOf(body, "password")};
    if (credentials.email.isEmpty() || !isClean(credentials.email))
        complain(faults, "email", credentials.email, "Please provide a valid email");
    if (credentials.password.isEmpty())
        complain(faults, "password", {}, "Password is required");
    if (!faults.empty())
        return tl::unexpected<Faults>(std::move(faults));
    return credentials;
}

} // namespace foyer::buyerapi
