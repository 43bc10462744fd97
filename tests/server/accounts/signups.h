// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/accounts/permission.h"

#include <QByteArray>
#include <QString>

class QJsonObject;

namespace foyer::test {

struct JsonAnswer;

/// Somebody who is signed in.
struct SignedInPerson
{
    accounts::AccountId account;
    QByteArray token;
    QByteArray refreshToken;
    QByteArray deviceToken;
    QString email;
};

/// An owner with the organization that was made for it.
struct SignedInOwner : SignedInPerson
{
    accounts::OrganizationId organization;
};

/// The password of everybody whom these functions make.
[[nodiscard]] QString usualPassword();

/// What POST /api/v1/setup is sent for this owner.
[[nodiscard]] QJsonObject setUpBody(const QString &email);

/// What POST /api/v1/accounts is sent.
[[nodiscard]] QJsonObject signUpBody(const QString &email);

[[nodiscard]] SignedInPerson personOf(const JsonAnswer &answer, const QString &email);

/// Makes the installation's first organization over HTTP. Ends the test program when that is refused.
[[nodiscard]] SignedInOwner setUpOwner(quint16 port);

/// A buyer's account.
[[nodiscard]] SignedInPerson signUp(quint16 port, const QString &email);

/// A member of the owner's organization, with a password set and signed in.
[[nodiscard]] SignedInPerson signUpMember(quint16 port, const SignedInOwner &owner, const QString &email,
                                          accounts::Role role);

} // namespace foyer::test
