// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>

namespace foyer::test {

/// The public Socket.IO client in a process of its own (client.cjs), and all that it said happened. Lives on
/// the test's thread; leaves when it is destroyed.
class NodeClient final : public QObject
{
    Q_OBJECT

public:
    /// `transports` is the client's option; empty: its own default, which is polling and then a WebSocket.
    NodeClient(quint16 port, const QByteArray &token, const QByteArray &event,
               const QStringList &transports = {});
    ~NodeClient() override;

    /// The packages that it needs, fetched where they are missing; empty: they cannot be had, and `why` says
    /// what was in the way.
    [[nodiscard]] static QString findPackages(QByteArray &why);

    void start(const QString &packages);

    /// What this was told, each time it was: "connect", "position-update", …
    [[nodiscard]] QList<QJsonValue> heard(const QString &what) const;

    [[nodiscard]] int count(const QString &what) const { return int(heard(what).size()); }

    /// Everything, for a test's message.
    [[nodiscard]] QByteArray story() const { return m_story; }

private:
    void read();

    QProcess m_process;
    QJsonObject m_wish;
    QList<QJsonObject> m_heard;
    QByteArray m_story;
};

} // namespace foyer::test
