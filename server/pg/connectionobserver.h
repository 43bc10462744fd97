// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "server/pg/connectionstate.h"

namespace foyer::pg {

class Connection;

/// Who owns a connection and hears of it. Called on its thread; none of these may delete the connection.
class ConnectionObserver
{
public:
    /// It can take more: it became ready, a place in its pipeline came free, or a transaction ended.
    virtual void connectionReady(Connection &connection) = 0;

    /// An attempt to connect failed, or a connection was lost; it tries again by itself.
    virtual void connectionFailed(Connection &connection, const Error &error) = 0;

    /// It was closed as asked, and is for nothing any more.
    virtual void connectionClosed(Connection &connection) = 0;

    virtual void connectionNotified(const QByteArray &channel, const QByteArray &payload);
    virtual void connectionChanged(Connection &connection, ConnectionState from, ConnectionState to);

protected:
    ~ConnectionObserver() = default;
};

} // namespace foyer::pg
