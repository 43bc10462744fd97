// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/client/livefeed.h"

#include <optional>

namespace foyer::shell {

/// How the program stands to its server.
struct LinkState
{
    std::optional<Instant> lostAt = {}; ///< empty: requests are answered
    client::LiveState live = client::LiveState::Off;
};

} // namespace foyer::shell
