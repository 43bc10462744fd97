// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/client.h"

namespace foyer::test {

/// Somebody of the house who gives money back for orders that were confirmed, and sells for cash over the
/// counter, all through the evening.
class Clerk
{
public:
    Clerk(Crowd &crowd, int number, quint64 seed, Shopper shopper)
        : m_client(crowd, number, seed, std::move(shopper))
    {}

    void run();

private:
    void refund();
    void sell();

    Client m_client;
};

} // namespace foyer::test
