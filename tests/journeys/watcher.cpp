// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/watcher.h"

#include <QJsonDocument>
#include <QNetworkRequest>

namespace foyer::test {

Watcher::Watcher(quint16 port, const QByteArray &token)
{
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString &text) {
        m_heard.append(QJsonDocument::fromJson(text.toUtf8()).object());
    });
    QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1/api/v1/live").arg(port)));
    request.setRawHeader("Authorization", "Bearer " + token);
    m_socket.open(request);
}

void Watcher::subscribe(const QByteArray &topic)
{
    const QJsonObject message{{QStringLiteral("type"), QStringLiteral("subscribe")},
                              {QStringLiteral("topic"), QString::fromLatin1(topic)}};
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

QList<QJsonObject> Watcher::heard(const QString &type, const QByteArray &topic) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &message : m_heard) {
        const bool isAbout = topic.isEmpty() || message.value(u"topic").toString().toLatin1() == topic;
        if (message.value(u"type").toString() == type && isAbout)
            found.append(message);
    }
    return found;
}

QStringList Watcher::seatStory(const QByteArray &topic) const
{
    QStringList story;
    for (const QJsonObject &frame : heard(QStringLiteral("seats"), topic)) {
        for (const QJsonValue change : frame.value(u"changes").toArray())
            story.append(
                QStringLiteral("%1:%2").arg(change[u"seat"].toInt()).arg(change[u"state"].toString()));
    }
    return story;
}

QList<QJsonObject> Watcher::events(const QByteArray &topic) const
{
    QList<QJsonObject> all;
    for (const QJsonObject &frame : heard(QStringLiteral("events"), topic)) {
        for (const QJsonValue event : frame.value(u"events").toArray())
            all.append(event.toObject());
    }
    return all;
}

} // namespace foyer::test
