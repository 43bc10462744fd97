// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/requestparts.h"

#include "core/accounts/password.h"
#include "server/accounts/opaquetoken.h"
#include "server/accounts/source.h"
#include "server/api/call.h"

#include <QRegularExpression>

namespace foyer::accounts {

namespace {

constexpr qsizetype longestDeviceName = 200;

QString printable(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes).simplified();
    text.removeIf([](QChar character) { return !character.isPrint() && !character.isSurrogate(); });
    return text.left(longestDeviceName);
}

} // namespace

Visitor visitorOf(const http::Request &request, const std::optional<QString> &deviceToken)
{
    Visitor visitor;
    visitor.deviceToken =
        deviceToken ? deviceToken->toUtf8() : request.header(QByteArrayView("X-Device-Token")).toByteArray();
    if (!isToken(TokenKind::Device, visitor.deviceToken))
        visitor.deviceToken.clear();
    visitor.deviceName = printable(request.header(http::HeaderName::UserAgent));
    visitor.source = sourceOf(request.remoteAddress());
    return visitor;
}

QString lookupKey(const QString &email)
{
    const std::optional<EmailAddress> address = EmailAddress::fromText(email);
    return address ? address->key() : email.trimmed().toLower();
}

tl::expected<EmailAddress, http::Problem> checkedEmail(const QString &email, const QByteArray &field)
{
    std::optional<EmailAddress> address = EmailAddress::fromText(email);
    if (!address)
        return api::badField(field, field + " must be an e-mail address.");
    return *std::move(address);
}

tl::expected<Secret, http::Problem> checkedPassword(const QString &password, const QByteArray &field)
{
    const std::optional<PasswordFault> fault = faultOfPassword(password);
    if (fault == PasswordFault::TooShort)
        return api::badField(field, field + " must have at least 8 characters.");
    if (fault == PasswordFault::TooLong)
        return api::badField(field, field + " must have at most 200 characters.");
    return passwordBytes(password);
}

tl::expected<QString, http::Problem> checkedLanguage(const QString &language, const QByteArray &field)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z]{2}(-[A-Z]{2})?\\z"));
    if (!form.match(language).hasMatch())
        return api::badField(field, field + " must be a language such as en or de-CH.");
    return language;
}

wire::SignedIn signedIn(const SessionKeys &keys)
{
    wire::SignedIn answer;
    answer.account = keys.account;
    answer.session = keys.session;
    answer.accessToken = keys.accessToken;
    answer.expiresIn = keys.expiresIn.count();
    answer.refreshToken = keys.refreshToken;
    if (!keys.deviceToken.isEmpty())
        answer.deviceToken = keys.deviceToken;
    return answer;
}

} // namespace foyer::accounts
