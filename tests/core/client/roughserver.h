// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace foyer::test {

/// Answers every request with the same bytes, or says nothing, or hangs up: what a real server must never do.
class RoughServer final : public QObject
{
    Q_OBJECT

public:
    RoughServer();
    ~RoughServer() override;

    [[nodiscard]] QUrl url() const;

    /// Nothing until then.
    void answer(const QByteArray &bytes);
    void answerAndDrop(const QByteArray &bytes);

    void dropAll();
    void stop();

    [[nodiscard]] int connections() const noexcept { return m_connections; }

    /// Each as it came in, with its body.
    [[nodiscard]] const QList<QByteArray> &requests() const noexcept { return m_requests; }

private:
    void take(QTcpSocket *socket);
    void read(QTcpSocket *socket);

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_pending;
    QList<QByteArray> m_requests;
    std::optional<QByteArray> m_answer;
    int m_connections = 0;
    bool m_drops = false;
};

} // namespace foyer::test
