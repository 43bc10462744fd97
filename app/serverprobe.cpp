// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serverprobe.h"

#include "core/base/completion.h"
#include "core/client/readanswer.h"
#include "core/wire/accounts/setup.h"
#include "ui/start/address.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>

namespace foyer::app {

namespace {

using namespace std::chrono_literals;
using start::Obstacle;

constexpr auto patience = 10s;
constexpr int serviceUnavailable = 503;
constexpr int httpOk = 200;

QString firstOf(const QStringList &names)
{
    return names.isEmpty() ? QStringLiteral("?") : names.first();
}

QString issuerOf(const QSslCertificate &certificate)
{
    const QStringList organization = certificate.issuerInfo(QSslCertificate::Organization);
    return organization.isEmpty() ? firstOf(certificate.issuerInfo(QSslCertificate::CommonName))
                                  : organization.first();
}

QString nameOf(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectAlternativeNames().values();
    return names.isEmpty() ? firstOf(certificate.subjectInfo(QSslCertificate::CommonName))
                           : names.join(QStringLiteral(", "));
}

Obstacle obstacleOf(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors) {
        const QSslCertificate certificate = error.certificate();
        if (error.error() == QSslError::CertificateExpired) {
            const QString when =
                QLocale().toString(certificate.expiryDate().toLocalTime().date(), QLocale::LongFormat);
            return {Obstacle::Kind::ExpiredCertificate, when};
        }
        if (error.error() == QSslError::HostNameMismatch)
            return {Obstacle::Kind::WrongName, nameOf(certificate)};
    }
    const QSslCertificate certificate = errors.isEmpty() ? QSslCertificate() : errors.first().certificate();
    return {Obstacle::Kind::UntrustedIssuer, issuerOf(certificate)};
}

Obstacle::Kind kindOf(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::HostNotFoundError)
        return Obstacle::Kind::UnknownHost;
    if (error == QNetworkReply::ConnectionRefusedError)
        return Obstacle::Kind::NothingListens;
    if (error == QNetworkReply::SslHandshakeFailedError)
        return Obstacle::Kind::NoEncryption;
    if (error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError)
        return Obstacle::Kind::NoAnswer;
    if (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError)
        return Obstacle::Kind::Proxy;
    if (error == QNetworkReply::ProtocolFailure || error == QNetworkReply::RemoteHostClosedError)
        return Obstacle::Kind::NotABoxOffice;
    return Obstacle::Kind::Unreachable;
}

start::Greeting greetingOf(QNetworkReply &reply, const QList<QSslError> &sslErrors)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!sslErrors.isEmpty())
        return {obstacleOf(sslErrors)};
    if (status == 0)
        return {{kindOf(reply.error())}};
    if (status == serviceUnavailable)
        return {{Obstacle::Kind::Starting}};
    const client::Answer<wire::SetupState> state = client::readAnswer<wire::SetupState>(reply.readAll());
    if (status != httpOk || !state)
        return {{Obstacle::Kind::NotABoxOffice}};
    return {{}, state->isNeeded};
}

QNetworkRequest requestTo(QUrl server, const QByteArray &agent)
{
    server.setPath(QStringLiteral("/api/v1/setup"));
    QNetworkRequest request(server);
    request.setRawHeader("User-Agent", agent);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setTransferTimeout(int(std::chrono::milliseconds(patience).count()));
    return request;
}

} // namespace

Task<start::Greeting> probeServer(QUrl server, QByteArray agent)
{
    // Deleted later, with its reply: we go on inside the reply's own signal.
    auto *network = new QNetworkAccessManager;
    if (start::isThisComputer(server))
        network->setProxy(QNetworkProxy::NoProxy);
    QNetworkReply *reply = network->get(requestTo(server, agent));
    const auto sslErrors = std::make_shared<QList<QSslError>>();
    QObject::connect(reply, &QNetworkReply::sslErrors, reply,
                     [sslErrors](const QList<QSslError> &errors) { *sslErrors = errors; });
    CompletionPair<bool> pair = makeCompletion<bool>();
    const auto completer = std::make_shared<Completer<bool>>(std::move(pair.completer));
    QObject::connect(reply, &QNetworkReply::finished, reply, [completer] { completer->complete(true); });
    Completion<bool> finished = std::move(pair.completion);
    Result<bool> ended = co_await finished;
    static_cast<void>(ended);
    start::Greeting greeting = greetingOf(*reply, *sslErrors);
    network->deleteLater();
    co_return greeting;
}

} // namespace foyer::app
