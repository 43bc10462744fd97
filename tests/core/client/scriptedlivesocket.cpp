// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/client/scriptedlivesocket.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

namespace foyer::test {

namespace {

QByteArray toText(const QJsonObject &message)
{
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

QJsonObject message(const char *type)
{
    return {{QStringLiteral("type"), QLatin1StringView{type}}};
}

} // namespace

void ScriptedLiveSocket::open()
{
    ++m_openings;
    const quint64 round = ++m_round;
    QTimer::singleShot(0, this, [this, round] {
        if (round != m_round)
            return;
        m_isOpen = m_isReachable;
        if (m_isOpen)
            Q_EMIT opened();
        else
            Q_EMIT closed(0);
    });
}

void ScriptedLiveSocket::close()
{
    ++m_round;
    m_isOpen = false;
}

void ScriptedLiveSocket::send(const QByteArray &text)
{
    if (!m_isOpen)
        return;
    const QJsonObject said = QJsonDocument::fromJson(text).object();
    m_said.push_back(said);
    if (m_isAnswering)
        answer(said);
}

void ScriptedLiveSocket::answer(const QJsonObject &said)
{
    const QString type = said.value(u"type").toString();
    if (type == u"auth")
        sayLater(message("welcome"));
    else if (type == u"ping")
        sayLater(message("pong"));
    else if (type == u"subscribe") {
        const QString topic = said.value(u"topic").toString();
        QJsonObject snapshot = message(said.contains(u"resume") ? "resumed" : "snapshot");
        snapshot.insert(QStringLiteral("topic"), topic);
        snapshot.insert(QStringLiteral("epoch"), QStringLiteral("1"));
        snapshot.insert(QStringLiteral("revision"), m_revisions.value(topic));
        sayLater(snapshot);
    }
}

void ScriptedLiveSocket::sayLater(const QJsonObject &message)
{
    const quint64 round = m_round;
    QTimer::singleShot(0, this, [this, round, message] {
        if (round == m_round && m_isOpen)
            Q_EMIT received(toText(message));
    });
}

void ScriptedLiveSocket::say(const QByteArray &json)
{
    if (m_isOpen)
        Q_EMIT received(json);
}

void ScriptedLiveSocket::news(const QString &topic, const std::vector<QJsonObject> &changesOrEvents)
{
    const bool isSeats = topic.endsWith(QLatin1StringView{":seats"});
    QJsonArray list;
    for (const QJsonObject &entry : changesOrEvents)
        list.append(entry);
    QJsonObject frame = message(isSeats ? "seats" : "events");
    frame.insert(QStringLiteral("topic"), topic);
    frame.insert(QStringLiteral("epoch"), QStringLiteral("1"));
    qint64 &revision = m_revisions[topic];
    frame.insert(QStringLiteral("from"), revision);
    revision += qint64(changesOrEvents.size());
    frame.insert(QStringLiteral("to"), revision);
    frame.insert(isSeats ? QStringLiteral("changes") : QStringLiteral("events"), list);
    say(toText(frame));
}

void ScriptedLiveSocket::drop(int code)
{
    if (!m_isOpen)
        return;
    close();
    Q_EMIT closed(code);
}

std::vector<QJsonObject> ScriptedLiveSocket::said(const QString &type) const
{
    std::vector<QJsonObject> found;
    for (const QJsonObject &entry : m_said) {
        if (entry.value(u"type").toString() == type)
            found.push_back(entry);
    }
    return found;
}

} // namespace foyer::test
