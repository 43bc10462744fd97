// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/localserver.h"

#include "ui/start/servingfile.h"

#include <csignal>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <sys/prctl.h>
#include <unistd.h>

namespace foyer::start {

namespace {

Q_LOGGING_CATEGORY(lcLocalServer, "foyer.localserver")

using namespace std::chrono_literals;

constexpr auto usualPatience = 90s; // making databases on a slow disk
constexpr auto lookAgain = 300ms;
constexpr qsizetype longestLine = 64 * 1024;

// What the server's log says on its way, and what it means.
struct Mark
{
    QLatin1StringView begin;
    LocalStep step;
};

constexpr std::array marks{
    Mark{QLatin1StringView{"Making a new database"}, LocalStep::MakingDatabase},
    Mark{QLatin1StringView{"Starting a database server"}, LocalStep::StartingDatabase},
    Mark{QLatin1StringView{"Applying migration"}, LocalStep::Updating},
    Mark{QLatin1StringView{"Starting the workers"}, LocalStep::OpeningDoors},
};

} // namespace

QString wordsFor(const LocalFailure &failure)
{
    switch (failure.kind) {
    case LocalFailure::Kind::ProgramMissing:
        return QCoreApplication::translate(
            "LocalServer", "The server program is not installed on this computer. Install the "
                           "package foyer-server, or connect to a server.");
    case LocalFailure::Kind::DidNotStart:
        return QCoreApplication::translate("LocalServer",
                                           "This computer would not start the server program: %1")
            .arg(failure.said);
    case LocalFailure::Kind::Refused: return failure.said;
    case LocalFailure::Kind::Crashed: {
        const QString words = QCoreApplication::translate(
            "LocalServer", "The server ended unexpectedly. Nothing that was sold is lost; open it again.");
        if (failure.said.isEmpty())
            return words;
        return words + u' '
               + QCoreApplication::translate("LocalServer", "What it said last: %1").arg(failure.said);
    }
    case LocalFailure::Kind::TookTooLong:
        return QCoreApplication::translate(
            "LocalServer", "The server has not opened after a long time. Check whether the disk is "
                           "full or very busy, then open it again.");
    }
    return {};
}

LocalServer::LocalServer(QString program, quint16 port, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_port(port)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(usualPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(LocalFailure::Kind::TookTooLong); });
    m_again.setSingleShot(true);
    m_again.setInterval(lookAgain);
    connect(&m_again, &QTimer::timeout, this, [this] { open(m_directory); });
}

// The child is told by the kernel that we are gone, and stops in good order.
LocalServer::~LocalServer()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->terminate();
    m_process->setParent(QCoreApplication::instance());
    static_cast<void>(m_process.release());
}

void LocalServer::setPatience(std::chrono::milliseconds patience)
{
    m_patience.setInterval(patience);
}

void LocalServer::open(const QString &directory)
{
    m_directory = directory;
    m_isClosing = false;
    step(LocalStep::Looking);
    if (const std::optional<QUrl> server = servedAt(directory)) {
        qCInfo(lcLocalServer).noquote() << "Joining the server at" << server->toString();
        m_patience.stop();
        m_isServing = true;
        Q_EMIT opened(*server);
        return;
    }
    if (m_program.isEmpty() || !QFileInfo(m_program).isExecutable()) {
        fail(LocalFailure::Kind::ProgramMissing);
        return;
    }
    start();
}

QStringList LocalServer::arguments() const
{
    return {QStringLiteral("--data"),        m_directory,
            QStringLiteral("--http-listen"), QStringLiteral("127.0.0.1:%1").arg(m_port),
            QStringLiteral("--log-format"),  QStringLiteral("json")};
}

void LocalServer::start()
{
    qCInfo(lcLocalServer).noquote() << "Starting" << m_program << "in" << m_directory;
    step(LocalStep::Starting);
    m_unread.clear();
    m_said.clear();
    m_isServing = false;
    m_process = std::make_unique<QProcess>();
    // In a session of its own, so that Ctrl+C in a terminal reaches us alone; and never left behind.
    m_process->setChildProcessModifier([] {
        setsid();
        prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
    m_process->setStandardOutputFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &LocalServer::read);
    connect(m_process.get(), &QProcess::finished, this, &LocalServer::onEnded);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_said = m_process->errorString();
        fail(LocalFailure::Kind::DidNotStart);
    });
    m_process->start(m_program, arguments(), QIODevice::ReadOnly);
}

void LocalServer::read()
{
    m_unread += m_process->readAllStandardError();
    for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
        const QByteArray line = m_unread.left(end);
        m_unread.remove(0, end + 1);
        readLine(line);
    }
    m_unread.truncate(longestLine);
}

void LocalServer::readLine(const QByteArray &line)
{
    const QJsonObject entry = QJsonDocument::fromJson(line).object();
    if (entry.isEmpty()) {
        // What it says at its end, without its name.
        const QString said = QString::fromUtf8(line).trimmed();
        m_said = said.startsWith(QLatin1String("foyer-server: ")) ? said.mid(14) : said;
        return;
    }
    if (entry.value(u"level").toString() == QLatin1String("error")) {
        const QString error = entry.value(u"error").toString();
        m_said = error.isEmpty() ? entry.value(u"msg").toString() : error;
    }
    if (!m_isServing)
        readMessage(entry.value(u"msg").toString(), entry.value(u"address").toString());
}

void LocalServer::readMessage(const QString &message, const QString &address)
{
    if (message == QLatin1String("Serving.")) {
        m_patience.stop();
        m_isServing = true;
        const QUrl server(QStringLiteral("http://") + address);
        m_port = quint16(server.port(m_port)); // should it end by itself, it is looked for there
        Q_EMIT opened(server);
        return;
    }
    for (const Mark &mark : marks) {
        if (message.startsWith(mark.begin))
            step(mark.step);
    }
}

void LocalServer::step(LocalStep step)
{
    m_patience.start();
    Q_EMIT stepped(step);
}

void LocalServer::fail(LocalFailure::Kind kind)
{
    m_patience.stop();
    const LocalFailure failure{kind, m_said};
    qCWarning(lcLocalServer).noquote() << "The server does not serve:" << wordsFor(failure);
    if (kind == LocalFailure::Kind::TookTooLong)
        cancel();
    Q_EMIT failed(failure);
}

void LocalServer::onEnded()
{
    read();
    m_patience.stop();
    const bool crashed = m_process->exitStatus() == QProcess::CrashExit;
    const bool wasServing = std::exchange(m_isServing, false);
    if (std::exchange(m_isClosing, false)) {
        Q_EMIT closed();
        return;
    }
    if (wasServing) {
        Q_EMIT lost({LocalFailure::Kind::Crashed, m_said});
        return;
    }
    if (!crashed && triesAgain())
        return;
    fail(crashed ? LocalFailure::Kind::Crashed : LocalFailure::Kind::Refused);
}

// The exit status is the same for every refusal; what it says is all there is to tell these two by. A
// sentence that is worded otherwise one day is shown as it is.
bool LocalServer::triesAgain()
{
    const bool isHeld = m_said.contains(QLatin1String("is in use by process")); // and serves in a moment
    const bool isPortTaken = m_port != 0 && m_said.contains(QLatin1String("Cannot listen on"));
    if (isPortTaken)
        m_port = 0;
    if (isHeld || isPortTaken)
        m_again.start();
    return isHeld || isPortTaken;
}

void LocalServer::cancel()
{
    m_patience.stop();
    m_again.stop();
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->terminate();
    // It ends on its own, in the background.
    connect(m_process.get(), &QProcess::finished, m_process.get(), &QObject::deleteLater);
    static_cast<void>(m_process.release());
}

void LocalServer::close()
{
    m_patience.stop();
    m_again.stop();
    m_isClosing = true;
    if (!isOurs()) {
        Q_EMIT closed();
        return;
    }
    qCInfo(lcLocalServer) << "Ending the server.";
    m_process->terminate();
}

} // namespace foyer::start
