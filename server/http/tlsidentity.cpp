// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/tlsidentity.h"

#include <memory>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace foyer::http {

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using X509Ptr = std::unique_ptr<X509, decltype(&X509_free)>;
using KeyPtr = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

tl::unexpected<Error> fault(ErrorCode code, const char *sentence, const QString &file)
{
    return failure(code, QString::fromLatin1(sentence), file);
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fault(ErrorCode::NotFound, "The file does not exist.", path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool isForbidden =
            file.error() == QFileDevice::PermissionsError || !(file.permissions() & QFileDevice::ReadUser);
        return isForbidden ? fault(ErrorCode::PermissionDenied, "This account may not read the file.", path)
                           : fault(ErrorCode::Io, "The file cannot be read.", path);
    }
    return file.readAll();
}

Bio toBio(const QByteArray &pem)
{
    return Bio(BIO_new_mem_buf(pem.constData(), int(pem.size())), &BIO_free);
}

// A key that asks for a pass phrase finds nobody to ask.
int noPassPhrase(char *, int, int, void *)
{
    return -1;
}

Result<KeyPtr> parseKey(const QByteArray &pem, const QString &file)
{
    if (pem.contains("ENCRYPTED"))
        return fault(ErrorCode::Corrupt, "The private key is encrypted; store it without a pass phrase.",
                     file);
    const Bio bio = toBio(pem);
    KeyPtr key(PEM_read_bio_PrivateKey(bio.get(), nullptr, &noPassPhrase, nullptr), &EVP_PKEY_free);
    if (!key)
        return fault(ErrorCode::Corrupt, "The file holds no private key in PEM form.", file);
    return key;
}

Result<void> checkMatch(const QByteArray &certificatePem, const QString &certificateFile,
                        const QByteArray &keyPem, const QString &keyFile)
{
    const Bio bio = toBio(certificatePem);
    const X509Ptr certificate(PEM_read_bio_X509(bio.get(), nullptr, &noPassPhrase, nullptr), &X509_free);
    if (!certificate)
        return fault(ErrorCode::Corrupt, "The file holds no certificate in PEM form.", certificateFile);
    const Result<KeyPtr> key = parseKey(keyPem, keyFile);
    if (!key)
        return failure(key.error());
    if (X509_check_private_key(certificate.get(), key->get()) != 1)
        return fault(ErrorCode::Corrupt,
                     "The private key does not belong to the first certificate of the chain.", keyFile);
    return {};
}

Result<QList<QSslCertificate>> parseChain(const QByteArray &pem, const QString &file, Instant now)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(pem, QSsl::Pem);
    if (chain.isEmpty() || chain.first().isNull())
        return fault(ErrorCode::Corrupt, "The file holds no certificate in PEM form.", file);
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(now.time_since_epoch()).count();
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    for (const QSslCertificate &certificate : chain) {
        if (certificate.expiryDate() < time)
            return fault(ErrorCode::InvalidArgument, "A certificate of the chain has expired.", file);
        if (certificate.effectiveDate() > time)
            return fault(ErrorCode::InvalidArgument, "A certificate of the chain is not valid yet.", file);
    }
    return chain;
}

// Qt wants to be told the algorithm; the PEM says it only in its bytes.
QSslKey toQtKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return {};
}

QSslConfiguration makeConfiguration(const QList<QSslCertificate> &chain, const QSslKey &key)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    return configuration;
}

} // namespace

Result<QSslConfiguration> loadTlsIdentity(const QString &certificateFile, const QString &keyFile, Instant now)
{
    const Result<QByteArray> certificatePem = readFile(certificateFile);
    if (!certificatePem)
        return failure(certificatePem.error());
    const Result<QByteArray> keyPem = readFile(keyFile);
    if (!keyPem)
        return failure(keyPem.error());
    const Result<QList<QSslCertificate>> chain = parseChain(*certificatePem, certificateFile, now);
    if (!chain)
        return failure(chain.error());
    if (Result<void> match = checkMatch(*certificatePem, certificateFile, *keyPem, keyFile); !match)
        return failure(match.error());
    const QSslKey key = toQtKey(*keyPem);
    if (key.isNull())
        return fault(ErrorCode::Unsupported, "The key is of a kind that is not supported; use RSA or ECDSA.",
                     keyFile);
    return makeConfiguration(*chain, key);
}

} // namespace foyer::http
