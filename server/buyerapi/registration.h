// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/signupservice.h"
#include "server/buyerapi/fieldfault.h"

#include <QJsonObject>

namespace foyer::buyerapi {

/// What somebody registers with, checked.
struct Registration
{
    accounts::EmailAddress email;
    Secret password;
    QString firstName;
    QString lastName;
};

[[nodiscard]] tl::expected<Registration, FieldFaults> registrationOf(const QJsonObject &body);

/// What somebody signs in with: texts that are there, no more.
struct Credentials
{
    QString email;
    QString password;
};

[[nodiscard]] tl::expected<Credentials, FieldFaults> credentialsOf(const QJsonObject &body);

} // namespace foyer::buyerapi
