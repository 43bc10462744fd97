// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace foyer::http {

class HttpConnection;

/// The open connections of a worker; adding and removing cost the same however many there are.
class ConnectionList
{
public:
    void add(HttpConnection &connection);
    void remove(HttpConnection &connection);

    [[nodiscard]] std::size_t size() const noexcept { return m_connections.size(); }

    [[nodiscard]] bool isEmpty() const noexcept { return m_connections.empty(); }

    /// `visit` may remove the connection it is given, and no other.
    template <typename Visit>
    void forEach(Visit visit)
    {
        for (std::size_t i = m_connections.size(); i > 0; --i)
            visit(*m_connections[i - 1]);
    }

private:
    std::vector<HttpConnection *> m_connections;
};

} // namespace foyer::http
