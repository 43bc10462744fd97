// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/apis.h"
#include "core/client/connection.h"
#include "core/client/credentials.h"
#include "core/client/livefeed.h"
#include "tests/core/client/scriptedlivesocket.h"
#include "tests/core/client/scriptedtransport.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"

namespace foyer::test {

/// No time passes.
class NoPausing final : public client::Pausing
{
public:
    [[nodiscard]] Task<void> pause(std::chrono::milliseconds time) override;

    [[nodiscard]] const std::vector<std::chrono::milliseconds> &pauses() const noexcept { return m_pauses; }

private:
    std::vector<std::chrono::milliseconds> m_pauses;
};

/// Everything that a page takes in its constructor, on a scripted server: somebody is signed in, in an
/// organization of a fixed id.
struct ScriptedOffice
{
    ScriptedOffice();

    ManualClock clock;
    DeterministicIds ids;
    SeededRandom random{7};
    NoPausing pausing;
    ScriptedTransport transport;
    client::Connection connection{transport, clock};
    client::FixedCredentials credentials{"token"};
    client::ApiClient client{connection, &credentials, clock, ids, random, pausing};
    client::Apis apis{client};
    ScriptedLiveSocket socket;
    client::LiveFeed feed{socket, credentials, clock, random, client::LiveFeed::Times{}};
};

} // namespace foyer::test
