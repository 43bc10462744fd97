// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace foyer::client {

struct Request;

/// Which part of a list: the first, or the one behind a page's `next`.
struct PageAsked
{
    int limit = 50;
    QByteArray after = {};

    /// Adds `limit` and `after` to the request's query.
    void addTo(Request &request) const;
};

} // namespace foyer::client
