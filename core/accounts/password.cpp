// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/password.h"

#include <QString>

namespace foyer::accounts {

namespace {

QString composed(QStringView password)
{
    return password.toString().normalized(QString::NormalizationForm_C);
}

} // namespace

std::optional<PasswordFault> faultOfPassword(QStringView password)
{
    const qsizetype characters = composed(password).toUcs4().size();
    if (characters < shortestPassword)
        return PasswordFault::TooShort;
    if (characters > longestPassword)
        return PasswordFault::TooLong;
    return std::nullopt;
}

Secret passwordBytes(QStringView password)
{
    return Secret(composed(password).toUtf8());
}

} // namespace foyer::accounts
