// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"

#include <QJsonObject>
#include <QList>
#include <QWebSocket>

namespace foyer::test {

/// A client of `/api/v1/live` that keeps all it is told. Lives on the test's thread.
class LiveClient final : public QObject
{
    Q_OBJECT

public:
    /// Connects at once; `token` goes into the Authorization header unless it is empty.
    explicit LiveClient(quint16 port, const QByteArray &token = {});

    [[nodiscard]] bool waitUntilConnected();

    void say(const QJsonObject &message);

    void sayText(const QString &text) { m_socket.sendTextMessage(text); }

    void authenticate(const QByteArray &token);
    void subscribe(const QString &topic, const QString &epoch = {}, qint64 revision = 0);
    void unsubscribe(const QString &topic);

    void leave() { m_socket.close(); }

    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    [[nodiscard]] int closeCode() const { return m_closeCode; }

    [[nodiscard]] const QList<QJsonObject> &told() const { return m_told; }

    void forget() { m_told.clear(); }

    /// How often something of this type was said, of a topic if one is given.
    [[nodiscard]] int count(const QString &type, const QString &topic = {}) const;
    [[nodiscard]] QJsonObject last(const QString &type, const QString &topic = {}) const;

    /// State letter of a seat after all frames: each change applied where its version is newer.
    [[nodiscard]] QString seatState(const QString &topic, int seat) const;

    /// All events of a topic, in order.
    [[nodiscard]] QList<QJsonObject> events(const QString &topic) const;

    /// Frames of a topic follow one another without a gap since its last snapshot.
    [[nodiscard]] bool isGapless(const QString &topic) const;

private:
    QWebSocket m_socket;
    QList<QJsonObject> m_told;
    int m_closeCode = 0;
};

} // namespace foyer::test
