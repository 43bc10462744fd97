// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/testcertificate.h"

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace foyer::test {

namespace {

struct Free
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }

    void operator()(X509 *certificate) const { X509_free(certificate); }

    void operator()(BIO *bio) const { BIO_free(bio); }
};

template <typename T>
using Owned = std::unique_ptr<T, Free>;

/// What `write` puts into a memory BIO.
template <typename Write>
QByteArray pemOf(Write write)
{
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    if (write(bio.get()) != 1)
        qFatal("cannot write PEM");
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

void fillIn(X509 *certificate, EVP_PKEY *key)
{
    const auto *const name = reinterpret_cast<const unsigned char *>("localhost");
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -60);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME *const subject = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, name, -1, -1, 0);
    X509_set_issuer_name(certificate, subject);
}

} // namespace

TestCertificate TestCertificate::make()
{
    const Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    const Owned<X509> certificate(X509_new());
    if (!key || !certificate)
        qFatal("cannot make a key");
    fillIn(certificate.get(), key.get());
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        qFatal("cannot sign the certificate");
    const QByteArray keyPem = pemOf([&key](BIO *bio) {
        return PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    const QByteArray certificatePem =
        pemOf([&certificate](BIO *bio) { return PEM_write_bio_X509(bio, certificate.get()); });
    return TestCertificate{QSslKey(keyPem, QSsl::Ec), QSslCertificate(certificatePem)};
}

} // namespace foyer::test
