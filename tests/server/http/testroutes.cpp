// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/testroutes.h"

namespace foyer::test {

http::Response sayHello(http::Request &)
{
    return http::Response::content("hello", "text/plain");
}

http::Response echoBody(http::Request &request)
{
    return http::Response::content(request.body(), "application/octet-stream");
}

void addHello(http::RouteTable &table)
{
    table.add({.path = "/hello", .name = "hello", .handler = http::SyncHandler(&sayHello)});
}

QByteArray get(const QByteArray &target, const QByteArray &headers)
{
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
}

} // namespace foyer::test
