// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "server/redis/client.h"
#include "server/redis/dialer.h"
#include "server/redis/settings.h"

#include <memory>

namespace foyer::test {

class RedisChild;

/// What every client needs, with times short enough to be waited for.
struct RedisRig
{
    SystemClock clock;
    SystemRandom random;
    redis::Settings settings = quick();

    [[nodiscard]] static redis::Settings quick();

    [[nodiscard]] SteadyInstant in(std::chrono::milliseconds time) const { return clock.steadyNow() + time; }

    [[nodiscard]] SteadyInstant later() const { return in(std::chrono::seconds{50}); }

    /// Ends the test when the target is wrong.
    [[nodiscard]] static redis::Dialer dialer(const redis::Target &target);
    [[nodiscard]] static redis::Dialer dialer(const RedisChild &child);
    [[nodiscard]] static redis::Dialer dialer(const redis::Endpoint &endpoint);
    [[nodiscard]] static redis::Dialer dialer(const QString &uri);

    /// An open client.
    [[nodiscard]] std::unique_ptr<redis::Client> open(const redis::Dialer &dialer);

    /// One command, waited for; a deadline far away.
    [[nodiscard]] Result<redis::Reply> ask(redis::Client &client, redis::Command command) const;
};

} // namespace foyer::test
