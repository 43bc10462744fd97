// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/redis/certificates.h"

#include <QFile>
#include <QProcess>

namespace foyer::test {

Certificates::Certificates()
{
    makeAuthority();
    issue(QStringLiteral("server"), QStringLiteral("subjectAltName=DNS:localhost"));
    issue(QStringLiteral("client"), QStringLiteral("extendedKeyUsage=clientAuth"));
}

void Certificates::makeAuthority() const
{
    openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
             QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
             QStringLiteral("/CN=Test authority"), QStringLiteral("-keyout"), file(QStringLiteral("ca.key")),
             QStringLiteral("-out"), file(QStringLiteral("ca.crt"))});
}

void Certificates::issue(const QString &name, const QString &extension) const
{
    const QString request = file(name + QStringLiteral(".csr"));
    const QString extensions = file(name + QStringLiteral(".ext"));
    QFile extensionFile(extensions);
    if (!extensionFile.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(extensions));
    extensionFile.write(extension.toUtf8());
    extensionFile.close();
    openssl({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
             QStringLiteral("-subj"), QStringLiteral("/CN=") + name, QStringLiteral("-keyout"),
             file(name + QStringLiteral(".key")), QStringLiteral("-out"), request});
    openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request,
             QStringLiteral("-CA"), file(QStringLiteral("ca.crt")), QStringLiteral("-CAkey"),
             file(QStringLiteral("ca.key")), QStringLiteral("-CAcreateserial"), QStringLiteral("-days"),
             QStringLiteral("2"), QStringLiteral("-extfile"), extensions, QStringLiteral("-out"),
             file(name + QStringLiteral(".crt"))});
    // The databases' account must be able to read what root made.
    QFile::setPermissions(file(name + QStringLiteral(".key")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

void Certificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("openssl failed: %s", process.readAllStandardError().constData());
}

} // namespace foyer::test
