// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer::api {
class ApiBuilder;
}

namespace foyer::live {

class LiveHub;

/// `GET /api/v1/live`: the WebSocket.
class LiveRoutes
{
public:
    /// `hub` must outlive the server.
    explicit LiveRoutes(LiveHub &hub) : m_hub(hub) {}

    void addTo(api::ApiBuilder &api);

private:
    LiveHub &m_hub;
};

} // namespace foyer::live
