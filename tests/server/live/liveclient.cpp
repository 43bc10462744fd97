// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/live/liveclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QTest>

namespace foyer::test {

LiveClient::LiveClient(quint16 port, const QByteArray &token)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { m_told.append(QJsonDocument::fromJson(text.toUtf8()).object()); });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { m_closeCode = int(m_socket.closeCode()); });
    QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1/api/v1/live").arg(port)));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    m_socket.open(request);
}

bool LiveClient::waitUntilConnected()
{
    return QTest::qWaitFor([this] { return isOpen(); }, 30'000);
}

void LiveClient::say(const QJsonObject &message)
{
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

void LiveClient::authenticate(const QByteArray &token)
{
    say({{QStringLiteral("type"), QStringLiteral("auth")},
         {QStringLiteral("token"), QString::fromUtf8(token)}});
}

void LiveClient::subscribe(const QString &topic, const QString &epoch, qint64 revision)
{
    QJsonObject message{{QStringLiteral("type"), QStringLiteral("subscribe")},
                        {QStringLiteral("topic"), topic}};
    if (!epoch.isEmpty())
        message.insert(QStringLiteral("resume"),
                       QJsonObject{{QStringLiteral("epoch"), epoch}, {QStringLiteral("revision"), revision}});
    say(message);
}

void LiveClient::unsubscribe(const QString &topic)
{
    say({{QStringLiteral("type"), QStringLiteral("unsubscribe")}, {QStringLiteral("topic"), topic}});
}

namespace {

bool isOf(const QJsonObject &message, const QString &type, const QString &topic)
{
    return message.value(u"type").toString() == type
           && (topic.isEmpty() || message.value(u"topic").toString() == topic);
}

} // namespace

int LiveClient::count(const QString &type, const QString &topic) const
{
    int found = 0;
    for (const QJsonObject &message : m_told)
        found += isOf(message, type, topic) ? 1 : 0;
    return found;
}

QJsonObject LiveClient::last(const QString &type, const QString &topic) const
{
    for (auto message = m_told.crbegin(); message != m_told.crend(); ++message) {
        if (isOf(*message, type, topic))
            return *message;
    }
    return {};
}

QString LiveClient::seatState(const QString &topic, int seat) const
{
    QString state;
    int version = 0;
    for (const QJsonObject &message : m_told) {
        if (!isOf(message, QStringLiteral("seats"), topic))
            continue;
        for (const QJsonValue change : message.value(u"changes").toArray()) {
            if (change[u"seat"].toInt() != seat || change[u"version"].toInt() <= version)
                continue;
            version = change[u"version"].toInt();
            state = change[u"state"].toString();
        }
    }
    return state;
}

QList<QJsonObject> LiveClient::events(const QString &topic) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &message : m_told) {
        if (!isOf(message, QStringLiteral("events"), topic))
            continue;
        for (const QJsonValue event : message.value(u"events").toArray())
            found.append(event.toObject());
    }
    return found;
}

bool LiveClient::isGapless(const QString &topic) const
{
    qint64 revision = -1;
    for (const QJsonObject &message : m_told) {
        if (message.value(u"topic").toString() != topic)
            continue;
        if (message.contains(u"revision"))
            revision = message.value(u"revision").toInteger();
        if (!message.contains(u"to"))
            continue;
        if (message.value(u"from").toInteger() > revision)
            return false;
        revision = message.value(u"to").toInteger();
    }
    return revision >= 0;
}

} // namespace foyer::test
