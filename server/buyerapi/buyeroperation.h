// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"

namespace foyer::buyerapi {

/// An operation of these routes: signed in, JSON both ways.
[[nodiscard]] api::Operation buyerOperation(http::Method method, const char *path, const char *name,
                                            const char *summary);

/// Registers a handler of `routes`, which must outlive the server.
template <typename Routes>
void addTo(api::ApiBuilder &api, api::Operation operation, Routes *routes,
           Task<http::Response> (Routes::*handler)(http::RequestPtr))
{
    api.addRaw(std::move(operation), http::AsyncHandler([routes, handler](http::RequestPtr request) {
                   return (routes->*handler)(std::move(request));
               }));
}

} // namespace foyer::buyerapi
