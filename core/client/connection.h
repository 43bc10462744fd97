// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/client/transport.h"

#include <optional>
#include <QObject>
#include <QTimer>

namespace foyer::client {

/// Whether the server can be reached: stands between ApiClient and the real transport, sees how each request
/// ends, and while the server is away asks after it now and then, so that nobody has to press a button.
class Connection final : public QObject, public Transport
{
    Q_OBJECT

public:
    /// `transport` and `clock` must outlive it.
    Connection(Transport &transport, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] Task<Sent> send(Request request) override;

    [[nodiscard]] bool isLost() const noexcept { return m_lostAt.has_value(); }

    /// Since when the server is away; empty while it is there.
    [[nodiscard]] std::optional<Instant> lostAt() const noexcept { return m_lostAt; }

    /// When it answered last.
    [[nodiscard]] std::optional<Instant> heardAt() const noexcept { return m_heardAt; }

    /// The time by the server's clock, as the Date of its answers tells it, whatever this computer's says;
    /// that one's until an answer came. Behind by a second and the way of an answer at most.
    [[nodiscard]] Instant serverNow() const;

    /// Asks now instead of at the next turn.
    void askNow();

    /// How long to wait between two questions while it is away.
    void setAskingEvery(std::chrono::milliseconds interval);

Q_SIGNALS:
    void lost(foyer::Instant at);
    void back(foyer::Instant lostAt, foyer::Instant backAt);

private:
    void noteFailure(TransportFailure failure);
    void noteAnswer(const Reply &reply);
    void noteDate(const QByteArray &date);
    [[nodiscard]] Task<void> ask();

    Transport &m_transport;
    const Clock &m_clock;
    QTimer m_asking;
    std::optional<Instant> m_lostAt;
    std::optional<Instant> m_heardAt;
    std::optional<std::chrono::microseconds> m_serverAhead; ///< of the steady clock
    bool m_isAsking = false;
};

} // namespace foyer::client
