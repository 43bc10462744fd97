// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/http/environment.h"
#include "server/http/request.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"

namespace foyer::test {

/// Requests without a socket: parsed from bytes, with ids that count and a clock that stands still.
class RequestMaker
{
public:
    explicit RequestMaker(http::ServerConfig config = {}, http::RouteTable table = {});

    /// `bytes` must be one complete, well-formed request.
    [[nodiscard]] http::RequestPtr make(const QByteArray &bytes, const http::Peer &peer = {});

    [[nodiscard]] ManualClock &clock() { return m_clock; }

private:
    ManualClock m_clock;
    DeterministicIds m_ids;
    SeededRandom m_random{1};
    http::EnvironmentPtr m_environment;
};

} // namespace foyer::test
