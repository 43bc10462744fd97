// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/tlsfiles.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace foyer::redis {

namespace {

tl::unexpected<Error> unusable(const char *option, const QString &file, const QString &why)
{
    return failure(ErrorCode::InvalidArgument,
                   QStringLiteral("The TLS file %1 cannot be used: %2.").arg(file, why),
                   QString::fromLatin1(option));
}

Result<QByteArray> readFile(const char *option, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(option, name, file.errorString());
    return file.readAll();
}

Result<QList<QSslCertificate>> readCertificates(const char *option, const QString &name)
{
    const Result<QByteArray> pem = readFile(option, name);
    if (!pem)
        return failure(pem.error());
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty())
        return unusable(option, name, QStringLiteral("it holds no certificate in PEM form"));
    return certificates;
}

Result<QSslKey> readKey(const QString &name)
{
    const Result<QByteArray> pem = readFile("key", name);
    if (!pem)
        return failure(pem.error());
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        QSslKey key(*pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return unusable("key", name, QStringLiteral("it holds no RSA or EC key in PEM form without passphrase"));
}

Result<void> addIdentity(QSslConfiguration &configuration, const TlsFiles &files)
{
    if (files.certificateFile.isEmpty() && files.keyFile.isEmpty())
        return {};
    if (files.certificateFile.isEmpty() || files.keyFile.isEmpty())
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("A TLS client certificate needs both its file and its key's file."),
                       QString::fromLatin1(files.keyFile.isEmpty() ? "key" : "cert"));
    const Result<QList<QSslCertificate>> chain = readCertificates("cert", files.certificateFile);
    if (!chain)
        return failure(chain.error());
    const Result<QSslKey> key = readKey(files.keyFile);
    if (!key)
        return failure(key.error());
    configuration.setLocalCertificateChain(*chain);
    configuration.setPrivateKey(*key);
    return {};
}

} // namespace

Result<QSslConfiguration> TlsFiles::load() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!caFile.isEmpty()) {
        const Result<QList<QSslCertificate>> authorities = readCertificates("ca", caFile);
        if (!authorities)
            return failure(authorities.error());
        configuration.setCaCertificates(*authorities);
    }
    if (const Result<void> added = addIdentity(configuration, *this); !added)
        return failure(added.error());
    return configuration;
}

} // namespace foyer::redis
