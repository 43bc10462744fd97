// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/socketroutes.h"

#include "server/http/router.h"
#include "server/socketio/engineanswer.h"
#include "server/socketio/sockethub.h"

namespace foyer::socketio {

namespace {

constexpr char socketPath[] = "/socket.io/";

} // namespace

void addSocketRoutes(http::RouteTable &table, SocketHub &hub)
{
    table.setProblemFormat(socketPath, &engineProblem);
    http::RouteSpec listen;
    listen.path = socketPath;
    listen.name = "sockets.listen";
    listen.handler = http::WebSocketHandler(&hub);
    table.add(std::move(listen));
    http::RouteSpec speak;
    speak.method = http::Method::Post;
    speak.path = socketPath;
    speak.name = "sockets.speak";
    speak.bodyLimit = hub.payloadBytes();
    speak.handler =
        http::AsyncHandler([&hub](http::RequestPtr request) { return hub.push(std::move(request)); });
    table.add(std::move(speak));
}

} // namespace foyer::socketio
