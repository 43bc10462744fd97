// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/handover.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::socketio {

namespace {

QString textOf(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QByteArray bytesOf(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QJsonObject written(const SocketEvent &event)
{
    QJsonObject json{{QStringLiteral("name"), textOf(event.name)},
                     {QStringLiteral("arguments"), event.arguments}};
    if (event.ack)
        json.insert(QStringLiteral("ack"), qint64(*event.ack));
    return json;
}

SocketEvent readEvent(const QJsonObject &json)
{
    SocketEvent event{bytesOf(json.value(u"name")), json.value(u"arguments").toArray(), {}};
    if (json.contains(u"ack"))
        event.ack = quint64(json.value(u"ack").toInteger());
    return event;
}

} // namespace

QByteArray Handover::toJson() const
{
    QJsonArray events;
    for (const SocketEvent &event : memory)
        events.append(written(event));
    QJsonArray packets;
    for (const QByteArray &packet : queued)
        packets.append(textOf(packet));
    const QJsonObject json{
        {QStringLiteral("sid"), textOf(sid)},       {QStringLiteral("socket"), textOf(socketId)},
        {QStringLiteral("token"), textOf(token)},   {QStringLiteral("introduced"), hasIntroduced},
        {QStringLiteral("announced"), isAnnounced}, {QStringLiteral("memory"), events},
        {QStringLiteral("queued"), packets}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Handover> Handover::fromJson(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    Handover handover;
    handover.sid = bytesOf(json.value(u"sid"));
    handover.socketId = bytesOf(json.value(u"socket"));
    handover.token = bytesOf(json.value(u"token"));
    handover.hasIntroduced = json.value(u"introduced").toBool();
    handover.isAnnounced = json.value(u"announced").toBool();
    for (const QJsonValue &event : json.value(u"memory").toArray())
        handover.memory.push_back(readEvent(event.toObject()));
    for (const QJsonValue &packet : json.value(u"queued").toArray())
        handover.queued.push_back(bytesOf(packet));
    return handover.sid.isEmpty() ? std::nullopt : std::optional(std::move(handover));
}

} // namespace foyer::socketio
