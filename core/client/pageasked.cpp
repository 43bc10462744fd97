// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/pageasked.h"

#include "core/client/transport.h"

namespace foyer::client {

void PageAsked::addTo(Request &request) const
{
    request.query.emplace_back("limit", QByteArray::number(limit));
    if (!after.isEmpty())
        request.query.emplace_back("after", after);
}

} // namespace foyer::client
