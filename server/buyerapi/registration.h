// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/signupservice.h"

#include <QJsonObject>

namespace foyer::buyerapi {

/// A field that breaks a rule. What was sent is told back, but never a password.
struct FieldFault
{
    QByteArray path;
    QString value = {};
    QByteArray message = {};
};

/// What somebody registers with, checked.
struct Registration
{
    accounts::EmailAddress email;
    Secret password;
    QString firstName;
    QString lastName;
};

[[nodiscard]] tl::expected<Registration, std::vector<FieldFault>> registrationOf(const QJsonObject &body);

/// What somebody signs in with: texts that are there, no more.
struct Credentials
{
    QString email;
    QString password;
};

[[nodiscard]] tl::expected<Credentials, std::vector<FieldFault>> credentialsOf(const QJsonObject &body);

} // namespace foyer::buyerapi
