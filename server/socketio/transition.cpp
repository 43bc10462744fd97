// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/transition.h"

#include "server/socketio/enginepacket.h"
#include "server/socketio/socketlink.h"

namespace foyer::socketio {

namespace {

constexpr char probe[] = "probe";

} // namespace

Transition::Transition(std::unique_ptr<SocketLink> link, QByteArray sid, const SocketLimits &limits,
                       SteadyInstant now)
    : m_link(std::move(link))
    , m_sid(std::move(sid))
    , m_limits(limits)
    , m_since(now)
{
    connect(m_link.get(), &SocketLink::said, this, &Transition::hear);
    connect(m_link.get(), &SocketLink::spoiled, this, &Transition::end);
    connect(m_link.get(), &SocketLink::gone, this, &Transition::end);
}

Transition::~Transition() = default;

void Transition::hear(const QByteArray &text)
{
    if (m_stage == Stage::Over)
        return;
    if (m_stage == Stage::Opened && text == engineText(EngineKind::Ping, probe)) {
        m_stage = Stage::Probed;
        Q_EMIT probed();
    } else if (m_stage == Stage::Answered && text == engineText(EngineKind::Upgrade)) {
        m_stage = Stage::Confirmed;
        Q_EMIT confirmed();
    } else if (m_stage == Stage::Confirmed && m_early.size() < m_limits.earlyMessages) {
        m_early.push_back(text);
    } else {
        end();
    }
}

void Transition::answerProbe()
{
    if (m_stage != Stage::Probed)
        return;
    m_stage = Stage::Answered;
    m_link->send(engineText(EngineKind::Pong, probe));
}

std::unique_ptr<SocketLink> Transition::takeLink()
{
    m_stage = Stage::Over;
    m_link->disconnect(this);
    return std::move(m_link);
}

std::vector<QByteArray> Transition::takeEarly()
{
    return std::exchange(m_early, {});
}

void Transition::end()
{
    if (std::exchange(m_stage, Stage::Over) == Stage::Over)
        return;
    m_link->close(QWebSocketProtocol::CloseCodePolicyViolated,
                  QStringLiteral("there is nothing to take over"));
    Q_EMIT ended();
}

void Transition::sweep(SteadyInstant now)
{
    if (now - m_since > m_limits.transition)
        end();
}

} // namespace foyer::socketio
