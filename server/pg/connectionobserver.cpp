// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/connectionobserver.h"

namespace foyer::pg {

void ConnectionObserver::connectionNotified(const QByteArray &, const QByteArray &) {}

void ConnectionObserver::connectionChanged(Connection &, ConnectionState, ConnectionState) {}

} // namespace foyer::pg
