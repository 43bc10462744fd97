// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/frontdoor.h"

#include "app/serverprobe.h"

#include <QPointer>

namespace foyer::app {

FrontDoor::FrontDoor(QString profile, Sources sources) : m_profile(std::move(profile)), m_sources(sources) {}

FrontDoor::~FrontDoor() = default;

Task<start::Greeting> FrontDoor::visit(start::Place place)
{
    const QPointer<FrontDoor> self(this);
    const quint64 turn = ++m_turn;
    start::Greeting greeting = co_await probeServer(place.server, agentName());
    if (!self || turn != m_turn || greeting.obstacle.kind != start::Obstacle::Kind::None)
        co_return greeting;
    const bool isSame = m_link && m_link->place().id == place.id && m_link->place().server == place.server;
    if (isSame)
        co_return greeting;
    Q_EMIT linkEnds();
    m_link = std::make_unique<ServerLink>(place, m_profile, m_sources);
    Q_EMIT linked();
    co_return greeting;
}

Task<client::Answer<void>> FrontDoor::resume()
{
    co_return co_await m_link->session().resume();
}

Task<client::Answer<void>> FrontDoor::signIn(QString email, QString password)
{
    co_return co_await m_link->session().signIn(std::move(email), std::move(password));
}

Task<client::Answer<void>> FrontDoor::setUp(wire::SetUp asked)
{
    co_return co_await m_link->session().setUp(std::move(asked));
}

Uuid FrontDoor::newId()
{
    return m_sources.ids.next();
}

} // namespace foyer::app
