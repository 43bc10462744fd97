// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/socketio/nodeclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>

namespace foyer::test {

namespace {

constexpr int fetching = 180'000;
constexpr int leaving = 30'000;

QString projectFile(const char *path)
{
    return QStringLiteral(FOYER_SOURCE_DIR) + QLatin1String(path);
}

} // namespace

NodeClient::NodeClient(quint16 port, const QByteArray &token, const QByteArray &event,
                       const QStringList &transports)
    : m_wish{{QStringLiteral("url"), QStringLiteral("http://127.0.0.1:%1").arg(port)},
             {QStringLiteral("token"), QString::fromLatin1(token)},
             {QStringLiteral("eventId"), QString::fromLatin1(event)}}
{
    if (!transports.isEmpty())
        m_wish.insert(QStringLiteral("transports"), QJsonArray::fromStringList(transports));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    connect(&m_process, &QProcess::readyRead, this, &NodeClient::read);
}

NodeClient::~NodeClient()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.write("leave\n");
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(leaving))
        m_process.kill();
}

QString NodeClient::findPackages(QByteArray &why)
{
    QProcess process;
    process.start(projectFile("/packaging/node_packages"), {projectFile("/tests/journeys/socketio")});
    const bool isDone = process.waitForFinished(fetching) && process.exitCode() == 0;
    why = process.readAllStandardError();
    return isDone ? QString::fromUtf8(process.readAllStandardOutput()).trimmed() : QString();
}

void NodeClient::start(const QString &packages)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NODE_PATH"), packages);
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral("node"),
                    {projectFile("/tests/journeys/socketio/client.cjs"),
                     QString::fromUtf8(QJsonDocument(m_wish).toJson(QJsonDocument::Compact))});
}

void NodeClient::read()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine();
        m_story += line;
        m_heard.append(QJsonDocument::fromJson(line).object());
    }
}

QList<QJsonValue> NodeClient::heard(const QString &what) const
{
    QList<QJsonValue> found;
    for (const QJsonObject &one : m_heard) {
        if (one.value(u"what").toString() == what)
            found.append(one.value(u"argument"));
    }
    return found;
}

} // namespace foyer::test
