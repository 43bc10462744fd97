// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/socketpacket.h"

#include "core/base/jsonescape.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::socketio {

namespace {

constexpr char lastTextKind = '4'; // 5 and 6 announce binary attachments
constexpr qsizetype longestSpace = 64;
constexpr qsizetype mostIdDigits = 15; // a whole number in JavaScript

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

bool isPlain(char c) noexcept
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '-' || c == '_'
           || c == '.';
}

// "/name," in front; nothing there means "/".
std::optional<QByteArray> takeSpace(QByteArrayView &text)
{
    if (text.isEmpty() || text.front() != '/')
        return QByteArrayLiteral("/");
    const qsizetype comma = text.indexOf(',');
    const QByteArrayView space = comma < 0 ? text : text.first(comma);
    if (space.size() > longestSpace || !std::all_of(space.begin(), space.end(), isPlain))
        return std::nullopt;
    text = comma < 0 ? QByteArrayView() : text.sliced(comma + 1);
    return space.toByteArray();
}

// False where there are more digits than any client has.
bool takeId(QByteArrayView &text, std::optional<quint64> &id)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    const qsizetype digits = end - text.begin();
    if (digits > mostIdDigits)
        return false;
    if (digits > 0)
        id = text.first(digits).toULongLong();
    text = text.sliced(digits);
    return true;
}

// Undefined where there is no text; nothing where it is no JSON object or array.
std::optional<QJsonValue> takeData(QByteArrayView text)
{
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

bool isFit(const SocketPacket &packet)
{
    switch (packet.kind) {
    case SocketKind::Connect: return packet.data.isUndefined() || packet.data.isObject();
    case SocketKind::Disconnect: return packet.data.isUndefined();
    case SocketKind::Event: return packet.data.isArray() && packet.data.toArray().first().isString();
    case SocketKind::Ack: return packet.data.isArray() && packet.id.has_value();
    case SocketKind::ConnectError: return true;
    }
    return false;
}

QByteArray jsonMember(const char *name, const QByteArray &value)
{
    QByteArray json("{\"");
    json.append(name).append("\":");
    appendJsonString(json, value);
    return json.append('}');
}

} // namespace

std::optional<SocketPacket> readSocketPacket(QByteArrayView text)
{
    if (text.isEmpty() || text.front() < '0' || text.front() > lastTextKind)
        return std::nullopt;
    SocketPacket packet;
    packet.kind = SocketKind(text.front() - '0');
    text = text.sliced(1);
    const std::optional<QByteArray> space = takeSpace(text);
    if (!space || !takeId(text, packet.id))
        return std::nullopt;
    packet.space = *space;
    const std::optional<QJsonValue> data = takeData(text);
    if (!data)
        return std::nullopt;
    packet.data = *data;
    return isFit(packet) ? std::optional(packet) : std::nullopt;
}

QByteArray connectedText(const QByteArray &socketId)
{
    return "0" + jsonMember("sid", socketId);
}

QByteArray connectErrorText(const QByteArray &space, const QByteArray &message)
{
    const QByteArray where = space == "/" ? QByteArray() : space + ',';
    return "4" + where + jsonMember("message", message);
}

QByteArray eventText(const QByteArray &name, const QByteArray &json)
{
    return "2[\"" + name + "\"," + json + ']';
}

QByteArray ackText(quint64 id, const QByteArray &json)
{
    return "3" + QByteArray::number(id) + '[' + json + ']';
}

} // namespace foyer::socketio
