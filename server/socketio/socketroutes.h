// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer::http {
class RouteTable;
}

namespace foyer::socketio {

class SocketHub;

/// `/socket.io/`, in the protocol's own words also where the edge refuses. `hub` must outlive the server.
void addSocketRoutes(http::RouteTable &table, SocketHub &hub);

} // namespace foyer::socketio
