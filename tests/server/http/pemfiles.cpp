// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/pemfiles.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>

namespace foyer::test {

namespace {

QString asn1Time(int day)
{
    return QDateTime::currentDateTimeUtc().addDays(day).toString(QStringLiteral("yyyyMMddhhmmss"))
           + QLatin1Char('Z');
}

} // namespace

PemFiles::PemFiles()
{
    // `openssl ca` is the one command that sets both ends of the validity.
    write(QStringLiteral("ca.cnf"),
          "[ca]\ndefault_ca=d\n[d]\ndatabase=" + path(QStringLiteral("index")).toUtf8()
              + "\nnew_certs_dir=" + m_dir.path().toUtf8()
              + "\ndefault_md=sha256\npolicy=p\nrand_serial=yes\nunique_subject=no\n"
                "[p]\ncommonName=supplied\n");
    write(QStringLiteral("index"), {});
}

void PemFiles::make(const QString &name, const QString &algorithm, int fromDay, int toDay) const
{
    const QString key = path(name + QStringLiteral(".key"));
    const QString request = path(name + QStringLiteral(".csr"));
    QStringList newRequest{QStringLiteral("req"),
                           QStringLiteral("-new"),
                           QStringLiteral("-nodes"),
                           QStringLiteral("-newkey"),
                           algorithm,
                           QStringLiteral("-keyout"),
                           key,
                           QStringLiteral("-out"),
                           request,
                           QStringLiteral("-subj"),
                           QStringLiteral("/CN=localhost")};
    if (algorithm == QStringLiteral("ec"))
        newRequest += {QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256")};
    openssl(newRequest);
    openssl({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-selfsign"),
             QStringLiteral("-notext"), QStringLiteral("-config"), path(QStringLiteral("ca.cnf")),
             QStringLiteral("-keyfile"), key, QStringLiteral("-in"), request, QStringLiteral("-out"),
             path(name + QStringLiteral(".crt")), QStringLiteral("-startdate"), asn1Time(fromDay),
             QStringLiteral("-enddate"), asn1Time(toDay)});
}

void PemFiles::encrypt(const QString &name) const
{
    openssl({QStringLiteral("pkey"), QStringLiteral("-in"), path(name + QStringLiteral(".key")),
             QStringLiteral("-out"), path(name + QStringLiteral(".encrypted.key")), QStringLiteral("-aes128"),
             QStringLiteral("-passout"), QStringLiteral("pass:secret")});
}

void PemFiles::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

QByteArray PemFiles::read(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

void PemFiles::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(QLatin1Char(' '))), process.readAll().constData());
}

} // namespace foyer::test
