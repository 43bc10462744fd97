// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/router.h"

#include <QByteArray>

namespace foyer::test {

[[nodiscard]] http::Response sayHello(http::Request &request);
[[nodiscard]] http::Response echoBody(http::Request &request);

/// GET /hello answers "hello".
void addHello(http::RouteTable &table);

/// A GET with Host and these header lines.
[[nodiscard]] QByteArray get(const QByteArray &target, const QByteArray &headers = {});

} // namespace foyer::test
