// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/loadclient.h"

#include "tests/server/http/rawclient.h"

namespace foyer::test {

LoadClients::LoadClients(quint16 port, int count, const QByteArray &request)
{
    for (int i = 0; i < count; ++i)
        m_threads.emplace_back([this, port, request] { run(port, request); });
}

LoadClients::~LoadClients()
{
    join();
}

void LoadClients::join()
{
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

void LoadClients::run(quint16 port, const QByteArray &request)
{
    for (int round = 0;; ++round) {
        if (!visit(port, request, round % 2 == 0 ? 1 : 100))
            return;
    }
}

// False when there was no door to come in by.
bool LoadClients::visit(quint16 port, const QByteArray &request, int requests)
{
    RawClient client(port);
    if (!client.isConnected()) {
        ++m_counts.refused;
        return false;
    }
    for (int i = 0; i < requests; ++i) {
        const bool wasSent = client.send(request);
        const WireResponse response = client.receive();
        if (client.end() == RawClient::End::Reset || !wasSent) {
            ++m_counts.resets;
            return true;
        }
        if (response.status == 0) {
            ++m_counts.unanswered;
            return true;
        }
        ++m_counts.answered;
        if (response.header("Connection") == "close") {
            ++m_counts.said;
            (void)client.receiveAll();
            m_counts.resets += client.end() == RawClient::End::Reset ? 1 : 0;
            return true;
        }
    }
    return true;
}

} // namespace foyer::test
