// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/linestand.h"

namespace foyer::test {

/// A buyer who hammers: holds, pays, changes their mind, comes late, walks away. Runs in a thread of its own.
class Buyer
{
public:
    Buyer(Crowd &crowd, int number, quint64 seed, Shopper shopper)
        : m_client(crowd, number, seed, std::move(shopper))
        , m_stand(m_client)
    {}

    void run();

private:
    void story();
    [[nodiscard]] QByteArray wish(const ChaosDate &date);
    [[nodiscard]] const ChaosDate &pickDate();
    [[nodiscard]] bool asksFor(const ChaosDate &date);
    [[nodiscard]] bool comesToPay(Exchange &held);
    void pay(const Exchange &held);
    void follow(const QByteArray &order, Exchange answer);
    void lookAtCodes(const Exchange &confirmed);

    Client m_client;
    LineStand m_stand;
};

} // namespace foyer::test
