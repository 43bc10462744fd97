// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QTcpSocket>
#include <utility>

namespace foyer::test {

/// What a JSON API answered.
struct JsonAnswer
{
    int status = 0; ///< 0: no answer
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};

    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;

    /// A member by path: "orders[0].total.amount"; undefined where there is none.
    [[nodiscard]] QJsonValue at(const QString &path) const;

    [[nodiscard]] QString text(const QString &path) const { return at(path).toString(); }

    [[nodiscard]] qint64 number(const QString &path) const { return at(path).toInteger(); }

    [[nodiscard]] QByteArray header(const QByteArray &name) const; ///< empty when there is none

    [[nodiscard]] QString code() const { return text(QStringLiteral("code")); } ///< of a problem document

    [[nodiscard]] QString field() const { return text(QStringLiteral("field")); }

    /// Status and body, for a test's message.
    [[nodiscard]] QByteArray toText() const;
};

/// One request and what it was answered.
struct JsonExchange
{
    QByteArray method = {};
    QByteArray path = {}; ///< with its query
    QByteArray authorization = {};
    QByteArray moreHeaders = {};
    QByteArray body = {};
    JsonAnswer answer = {};
};

/// A blocking HTTP/1.1 client for JSON on one keep-alive connection of the loopback, reconnected when the
/// server has closed it between two requests. A wait of more than a minute gives status 0.
class JsonClient
{
public:
    explicit JsonClient(quint16 port) : m_port(port) {}

    /// Sent as `Authorization: Bearer …` from now on; empty: none.
    void setToken(const QByteArray &token)
    {
        m_authorization = token.isEmpty() ? QByteArray() : "Bearer " + token;
    }

    /// The whole value of Authorization.
    void setAuthorization(const QByteArray &value) { m_authorization = value; }

    /// Is shown every exchange from now on.
    void setObserver(std::function<void(const JsonExchange &)> observer) { m_observer = std::move(observer); }

    /// Sent with every request from now on.
    void setHeader(const QByteArray &name, const QByteArray &value);

    [[nodiscard]] JsonAnswer get(const QByteArray &path) { return send("GET", path); }

    JsonAnswer post(const QByteArray &path, const QJsonObject &body = {});
    JsonAnswer put(const QByteArray &path, const QJsonObject &body, const QByteArray &ifMatch = {});
    JsonAnswer patch(const QByteArray &path, const QJsonObject &body, const QByteArray &ifMatch = {});
    JsonAnswer remove(const QByteArray &path, const QByteArray &ifMatch = {}); ///< DELETE

    /// Anything: `body` is sent as it is, with a Content-Type of JSON unless it is empty.
    JsonAnswer send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                    const QByteArray &moreHeaders = {});

private:
    [[nodiscard]] JsonAnswer exchange(const QByteArray &method, const QByteArray &path,
                                      const QByteArray &body, const QByteArray &moreHeaders);
    [[nodiscard]] bool connectIfNeeded();
    [[nodiscard]] JsonAnswer receive(bool hasBody);
    [[nodiscard]] bool readUntil(qsizetype size);

    quint16 m_port;
    QTcpSocket m_socket;
    QByteArray m_received;
    QByteArray m_authorization;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    std::function<void(const JsonExchange &)> m_observer;
};

} // namespace foyer::test
