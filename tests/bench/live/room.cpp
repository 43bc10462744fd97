// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/live/room.h"

namespace foyer::bench {

Room::Room(int servers, int people) : m_office(std::make_unique<BoxOffice>())
{
    m_office->serve(1);
    m_season = std::make_unique<Season>(*m_office, 1, people);
    for (int i = 1; i < servers; ++i) {
        m_more.push_back(std::make_unique<test::ServerProcess>(QStringLiteral(FOYER_SERVER)));
        const bool serves =
            m_more.back()->start(m_office->storeArguments()
                                 + QStringList{QStringLiteral("--http-listen"), QStringLiteral("127.0.0.1:0"),
                                               QStringLiteral("--workers"), QStringLiteral("1"),
                                               QStringLiteral("--limits-scale"), QStringLiteral("10000")});
        if (!serves)
            qFatal("a server does not start: %s", m_more.back()->log().constData());
    }
    m_buyer = std::make_unique<test::JsonClient>(m_office->port());
    m_buyer->setToken(tokens().front());
}

std::vector<quint16> Room::ports()
{
    std::vector<quint16> ports{m_office->port()};
    for (const auto &server : m_more)
        ports.push_back(server->port());
    return ports;
}

std::vector<pid_t> Room::pids() const
{
    std::vector<pid_t> pids{m_office->serverPid()};
    for (const auto &server : m_more)
        pids.push_back(pid_t(server->pid()));
    return pids;
}

QByteArray Room::topic() const
{
    return "performance:" + QByteArray::number(m_season->firstNumber()) + ":seats";
}

void Room::hold(int seat)
{
    const QByteArray body =
        R"({"id":")" + m_ids.next().toText() + R"(","seats":[{"seat":)" + QByteArray::number(seat) + "}]}";
    const test::JsonAnswer answer =
        m_buyer->send("POST", "/api/v1/performances/" + m_season->performances().front() + "/holds", body);
    if (answer.status != 201)
        qFatal("a seat cannot be held: %s", answer.toText().constData());
}

} // namespace foyer::bench
