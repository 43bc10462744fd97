// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

struct pg_conn;

namespace foyer::pg {

struct ConnectionCloser
{
    /// Says good-bye without waiting for it to arrive; never blocks.
    void operator()(pg_conn *connection) const noexcept;
};

using ConnectionHandle = std::unique_ptr<pg_conn, ConnectionCloser>;

} // namespace foyer::pg
