// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/privatedb/box.h"

#include "server/privatedb/localsocket.h"
#include "tests/support/testplace.h"

#include <libpq-fe.h>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QThread>
#include <sys/socket.h>
#include <unistd.h>

namespace foyer::privatedb::test {

Box::Box(Content content) : m_dir(foyer::test::testPlace(QStringLiteral("fbox")))
{
    const auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                           | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    if (!m_dir.isValid() || !QFile::setPermissions(m_dir.path(), everybody))
        qFatal("cannot make a test directory: %s", qPrintable(m_dir.errorString()));
    if (content == Content::Installation)
        furnish();
}

// An installation runs wherever it is moved, which a test of its own proves. Small buffers make it start
// faster.
void Box::furnish() const
{
    static const Box original;
    if (!QFileInfo::exists(original.path())) {
        auto made = original.open();
        if (!made)
            qFatal("%s", qPrintable(made.error().toLogText()));
        const QByteArray uri = (*made)->endpoints().postgresUri(Role::Superuser);
        if (const QByteArray said = sql(uri, "alter system set shared_buffers = '16MB'"); !said.isEmpty())
            qFatal("%s", said.constData());
        if (const Result<void> stopped = (*made)->stop(); !stopped)
            qFatal("%s", qPrintable(stopped.error().toLogText()));
    }
    if (QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), original.path(), path()}) != 0)
        qFatal("cannot copy %s", qPrintable(original.path()));
}

Box::~Box()
{
    QElapsedTimer waited;
    waited.start();
    while (!processes().isEmpty()) {
        if (waited.elapsed() > 60'000)
            qFatal("left behind: %s", qPrintable(processes().join(QLatin1Char('\n'))));
        QThread::msleep(20);
    }
}

Options Box::options(const QString &name) const
{
    Options options;
    options.dataDirectory = path(name);
    options.runtimeBases = {m_dir.path()};
    return options;
}

QStringList Box::processes() const
{
    QStringList found;
    for (const QString &pid :
         QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        const QString folder = QStringLiteral("/proc/") + pid;
        QFile commandLine(folder + QStringLiteral("/cmdline"));
        const QByteArray command =
            commandLine.open(QIODevice::ReadOnly) ? commandLine.readAll() : QByteArray{};
        const bool isIn = QFile::symLinkTarget(folder + QStringLiteral("/cwd")).startsWith(m_dir.path());
        if (pid.toInt() != ::getpid() && (isIn || command.contains(m_dir.path().toLocal8Bit())))
            found.append(pid + QLatin1Char(' ')
                         + QString::fromLocal8Bit(command).replace(QChar(0), QLatin1Char(' ')));
    }
    return found;
}

Result<std::unique_ptr<PrivateInstallation>> Box::open(const Options &options) const
{
    return PrivateInstallation::open(options, m_clock, limit());
}

WaitLimit Box::limit(const std::atomic_bool *stop) const
{
    return WaitLimit(m_clock, std::chrono::minutes{2}, stop);
}

QByteArray sql(const QByteArray &uri, const QByteArray &statements)
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(uri.constData()), &PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return QByteArray("error connection: ") + PQerrorMessage(connection.get());
    PQsetNoticeReceiver(
        connection.get(), [](void *, const PGresult *) {}, nullptr);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexec(connection.get(), statements.constData()), &PQclear);
    if (const char *state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE))
        return QByteArray("error ") + state + ": " + PQresultErrorMessage(result.get());
    QList<QByteArray> rows;
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        QList<QByteArray> cells;
        for (int column = 0; column < PQnfields(result.get()); ++column)
            cells.append(PQgetvalue(result.get(), row, column));
        rows.append(cells.join('|'));
    }
    return rows.join('\n');
}

QByteArray redis(const QString &socket, const QByteArray &command)
{
    const Result<FileDescriptor> connected = connectLocal(socket);
    if (!connected)
        return "error " + connected.error().detail.toUtf8();
    const QByteArray line = command + "\r\n";
    if (::send(connected->get(), line.constData(), std::size_t(line.size()), MSG_NOSIGNAL) != line.size())
        return "error not sent";
    char answer[512];
    const ssize_t got = ::recv(connected->get(), answer, sizeof answer, 0);
    return got > 0 ? QByteArray(answer, got).simplified() : QByteArray("error no answer");
}

ServiceAccount childAccount()
{
    Result<ServiceAccount> account = chooseAccount({}, std::nullopt);
    if (!account)
        qFatal("%s", qPrintable(account.error().detail));
    return *account;
}

} // namespace foyer::privatedb::test
