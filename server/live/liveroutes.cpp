// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/liveroutes.h"

#include "server/api/apibuilder.h"
#include "server/live/livehub.h"

namespace foyer::live {

void LiveRoutes::addTo(api::ApiBuilder &api)
{
    api::Operation follow;
    follow.path = "/api/v1/live";
    follow.name = "live.follow";
    follow.summary = "A WebSocket that says what changes: seats, sales, scans, and what concerns oneself.";
    follow.signIn = api::SignIn::NotNeeded; // nobody in particular may watch seats; the rest the hub asks
    follow.success = http::Status::SwitchingProtocols;
    follow.problems = {"live_full"};
    api.addRaw(follow, http::WebSocketHandler(&m_hub));
}

} // namespace foyer::live
