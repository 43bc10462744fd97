// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/requestcontext.h"
#include "server/http/router.h"
#include "server/http/serverconfig.h"

namespace foyer::http {

/// What all requests of a server are read and answered by; never changes. Requests share it, because their
/// handlers may outlive the server.
struct Environment
{
    ServerConfig config;
    Router router;
    RequestSources sources;
};

using EnvironmentPtr = std::shared_ptr<const Environment>;

} // namespace foyer::http
