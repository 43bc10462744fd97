// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jsonclient.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QRegularExpression>

namespace foyer::test {

namespace {

constexpr int waitMs = 60'000;

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray ifMatchHeader(const QByteArray &tag)
{
    return tag.isEmpty() ? QByteArray() : "If-Match: " + tag + "\r\n";
}

JsonAnswer parseHead(const QByteArray &head)
{
    JsonAnswer answer;
    const QList<QByteArray> lines = head.split('\n');
    answer.status = lines.value(0).split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            answer.headers.emplaceBack(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    return answer;
}

} // namespace

QJsonObject JsonAnswer::object() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonArray JsonAnswer::array() const
{
    return QJsonDocument::fromJson(body).array();
}

QJsonValue JsonAnswer::at(const QString &path) const
{
    static const QRegularExpression step(QStringLiteral(R"(([^.\[\]]+)|\[(\d+)\])"));
    const QJsonDocument document = QJsonDocument::fromJson(body);
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    for (auto match = step.globalMatch(path); match.hasNext();) {
        const QRegularExpressionMatch part = match.next();
        value = part.captured(2).isEmpty() ? value.toObject().value(part.captured(1))
                                           : value.toArray().at(part.captured(2).toInt());
    }
    return value;
}

QByteArray JsonAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray JsonAnswer::toText() const
{
    return QByteArray::number(status) + ' ' + body;
}

void JsonClient::setHeader(const QByteArray &name, const QByteArray &value)
{
    m_headers.removeIf([&name](const auto &header) { return header.first == name; });
    m_headers.emplaceBack(name, value);
}

JsonAnswer JsonClient::post(const QByteArray &path, const QJsonObject &body)
{
    return send("POST", path, toBytes(body));
}

JsonAnswer JsonClient::put(const QByteArray &path, const QJsonObject &body, const QByteArray &ifMatch)
{
    return send("PUT", path, toBytes(body), ifMatchHeader(ifMatch));
}

JsonAnswer JsonClient::patch(const QByteArray &path, const QJsonObject &body, const QByteArray &ifMatch)
{
    return send("PATCH", path, toBytes(body), ifMatchHeader(ifMatch));
}

JsonAnswer JsonClient::remove(const QByteArray &path, const QByteArray &ifMatch)
{
    return send("DELETE", path, {}, ifMatchHeader(ifMatch));
}

JsonAnswer JsonClient::send(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                            const QByteArray &moreHeaders)
{
    JsonAnswer answer = exchange(method, path, body, moreHeaders);
    if (m_observer)
        m_observer({method, path, m_authorization, moreHeaders, body, answer});
    return answer;
}

JsonAnswer JsonClient::exchange(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                const QByteArray &moreHeaders)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + moreHeaders;
    if (!m_authorization.isEmpty())
        request += "Authorization: " + m_authorization + "\r\n";
    for (const auto &[name, value] : m_headers)
        request += name + ": " + value + "\r\n";
    if (!body.isEmpty())
        request += "Content-Type: application/json\r\n";
    if (!body.isEmpty() || method != "GET")
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    request += "\r\n" + body;
    if (!connectIfNeeded())
        return {};
    m_socket.write(request);
    return receive(method != "HEAD");
}

bool JsonClient::connectIfNeeded()
{
    static_cast<void>(m_socket.waitForReadyRead(0)); // hears of an end that came meanwhile
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        return true;
    m_socket.abort();
    m_received.clear();
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    return m_socket.waitForConnected(waitMs);
}

JsonAnswer JsonClient::receive(bool hasBody)
{
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (!readUntil(m_received.size() + 1))
            return {};
    }
    JsonAnswer answer = parseHead(m_received.left(end));
    m_received.remove(0, end + 4);
    const qsizetype length = hasBody ? answer.header("Content-Length").toLongLong() : 0;
    if (!readUntil(length))
        return {};
    answer.body = m_received.left(length);
    m_received.remove(0, length);
    return answer;
}

bool JsonClient::readUntil(qsizetype size)
{
    while (m_received.size() < size) {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(waitMs))
            return false;
        m_received += m_socket.readAll();
    }
    return true;
}

} // namespace foyer::test
