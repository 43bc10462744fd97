// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QtGlobal>

namespace foyer::redis {

/// Limits and times of one client. The defaults fit a worker; a test makes them smaller.
struct Settings
{
    using Milliseconds = std::chrono::milliseconds;

    /// From the first packet until AUTH, SELECT and PING are answered.
    Milliseconds connectTimeout{2000};

    /// The n-th attempt in a row waits a random time up to backoffFirst × 2ⁿ, at most backoffMost.
    Milliseconds backoffFirst{20};
    Milliseconds backoffMost{2000};

    /// How long an outage may last before commands are refused at once instead of waiting for the next
    /// connection. A restart of Redis stays below it. In a cluster: how long one command looks for a node
    /// that takes it.
    Milliseconds patience{500};

    /// Replies are due and not one byte has come for this long: the connection is given up.
    Milliseconds stallLimit{3000};

    /// Nothing was heard for this long: a PING finds out whether the peer is still there.
    Milliseconds pingInterval{10'000};

    /// Commands waiting to be sent or answered, and their bytes not yet sent; more are refused (Overloaded).
    int maxPending = 16'384;
    qint64 maxUnsentBytes = 64LL << 20;

    /// Sent commands whose deadline has passed and whose replies are still to come. One more, and the
    /// connection is given up: it is too far behind to be useful.
    int maxLate = 1024;

    /// Bytes of one reply; a longer one is a protocol error.
    qint64 maxReplyBytes = 64LL << 20;

    /// MOVED and ASK answers that one command follows.
    int maxRedirections = 5;
};

} // namespace foyer::redis
