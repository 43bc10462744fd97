// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connectionlist.h"

#include "server/http/httpconnection.h"

namespace foyer::http {

void ConnectionList::add(HttpConnection &connection)
{
    connection.hostIndex = m_connections.size();
    m_connections.push_back(&connection);
}

// The last one takes the free place; a visitor that goes from the back has seen it.
void ConnectionList::remove(HttpConnection &connection)
{
    HttpConnection *last = m_connections.back();
    m_connections[connection.hostIndex] = last;
    last->hostIndex = connection.hostIndex;
    m_connections.pop_back();
}

} // namespace foyer::http
