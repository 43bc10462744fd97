// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/livesocket.h"

#include <optional>
#include <QJsonObject>
#include <vector>

namespace foyer::test {

/// A live connection of a test's own words.
///
/// Left to itself it opens when asked to, welcomes, and answers every subscribe with a snapshot and every
/// ping with a pong, each in a later turn of the event loop; say() and news() bring the rest.
class ScriptedLiveSocket final : public client::LiveSocket
{
    Q_OBJECT

public:
    using LiveSocket::LiveSocket;

    void open() override;
    void send(const QByteArray &text) override;
    void close() override;

    /// Whether open() succeeds; true at first.
    void setReachable(bool isReachable) { m_isReachable = isReachable; }

    /// Whether it answers by itself; true at first.
    void setAnswering(bool isAnswering) { m_isAnswering = isAnswering; }

    /// The server says this now.
    void say(const QByteArray &json);

    /// A frame of a topic that leads on from the last: `{"seat":3,"state":"d","version":2}` for a seats
    /// topic, events for others.
    void news(const QString &topic, const std::vector<QJsonObject> &changesOrEvents);

    /// The connection breaks.
    void drop(int code = 0);

    [[nodiscard]] bool isOpen() const noexcept { return m_isOpen; }

    [[nodiscard]] int openings() const noexcept { return m_openings; }

    /// All that the client said, in order.
    [[nodiscard]] const std::vector<QJsonObject> &said() const noexcept { return m_said; }

    /// What it said of this type.
    [[nodiscard]] std::vector<QJsonObject> said(const QString &type) const;

private:
    void answer(const QJsonObject &message);
    void sayLater(const QJsonObject &message);

    std::vector<QJsonObject> m_said;
    QHash<QString, qint64> m_revisions;
    quint64 m_round = 0;
    int m_openings = 0;
    bool m_isReachable = true;
    bool m_isAnswering = true;
    bool m_isOpen = false;
};

} // namespace foyer::test
