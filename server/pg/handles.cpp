// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/handles.h"

#include <libpq-fe.h>

namespace foyer::pg {

void ConnectionCloser::operator()(pg_conn *connection) const noexcept
{
    PQfinish(connection);
}

} // namespace foyer::pg
