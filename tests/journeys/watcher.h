// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QWebSocket>

namespace foyer::test {

/// Somebody who looks at live topics over a WebSocket of their own.
class Watcher
{
public:
    Watcher(quint16 port, const QByteArray &token);

    void subscribe(const QByteArray &topic);

    /// All messages of this kind about this topic, in the order in which they came.
    [[nodiscard]] QList<QJsonObject> heard(const QString &type, const QByteArray &topic) const;

    [[nodiscard]] bool isSubscribed(const QByteArray &topic) const
    {
        return !heard(QStringLiteral("snapshot"), topic).isEmpty();
    }

    /// What happened to seats, as "12:d", one after the other, over all frames.
    [[nodiscard]] QStringList seatStory(const QByteArray &topic) const;

    /// The events of a topic, one after the other, over all frames.
    [[nodiscard]] QList<QJsonObject> events(const QByteArray &topic) const;

private:
    QWebSocket m_socket;
    QList<QJsonObject> m_heard;
};

} // namespace foyer::test
