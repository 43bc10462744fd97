// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

struct pg_conn;

namespace foyer::pg {

/// Asks PostgreSQL to cancel what a connection is executing. libpq 15 can only do that blocking, and against
/// a frozen server for as long as it likes, so it happens in a thread of its own that nobody waits for; at
/// most one per connection at a time.
class CancelRequest
{
public:
    /// True until PostgreSQL has taken note of the last request. A signal may still be on its way.
    [[nodiscard]] bool isRunning() const noexcept { return m_done && !m_done->load(); }

    /// Returns at once. False when one is running, or none can be made.
    [[nodiscard]] bool start(pg_conn *connection);

private:
    std::shared_ptr<std::atomic_bool> m_done;
};

} // namespace foyer::pg
