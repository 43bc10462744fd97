// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/socketio/socketlimits.h"

#include <memory>
#include <QObject>
#include <vector>

namespace foyer::socketio {

class SocketLink;

/// A WebSocket on its way to take a polling session over: it asks whether it works ("probe"), is told so, and
/// then says that everything goes over it from now on. The session may be another worker's.
class Transition final : public QObject
{
    Q_OBJECT

public:
    /// `limits` must outlive it.
    Transition(std::unique_ptr<SocketLink> link, QByteArray sid, const SocketLimits &limits,
               SteadyInstant now);
    ~Transition() override;

    [[nodiscard]] const QByteArray &sid() const noexcept { return m_sid; }

    /// The session is ready.
    void answerProbe();

    /// The WebSocket, when its client has confirmed.
    [[nodiscard]] std::unique_ptr<SocketLink> takeLink();

    /// What the client said behind its confirmation.
    [[nodiscard]] std::vector<QByteArray> takeEarly();

    void end();
    void sweep(SteadyInstant now);

Q_SIGNALS:
    void probed();
    void confirmed();
    void ended();

private:
    enum class Stage : quint8
    {
        Opened,
        Probed,
        Answered,
        Confirmed,
        Over,
    };

    void hear(const QByteArray &text);

    std::unique_ptr<SocketLink> m_link;
    const QByteArray m_sid;
    const SocketLimits &m_limits;
    SteadyInstant m_since;
    Stage m_stage = Stage::Opened;
    std::vector<QByteArray> m_early;
};

} // namespace foyer::socketio
