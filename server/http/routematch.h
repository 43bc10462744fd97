// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/method.h"
#include "server/http/routepattern.h"

#include <QVarLengthArray>

namespace foyer::http {

struct Route;

/// What a path and a method lead to.
struct RouteMatch
{
    const Route *route = nullptr; ///< null: see `allowed`
    MethodSet allowed; ///< what the path answers; empty: no such path. Filled only where `route` is null
    QVarLengthArray<QByteArrayView, RoutePattern::maxParameters> parameters; ///< views into the path

    [[nodiscard]] bool pathIsKnown() const noexcept { return route != nullptr || !allowed.isEmpty(); }
};

} // namespace foyer::http
