// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/conninfo.h"
#include "server/pg/handles.h"
#include "server/pg/socketwatch.h"

#include <QObject>

namespace foyer::pg {

class HostResolver;

/// One attempt to connect: find the host, then libpq's own handshake, polled from the event loop. Emits
/// exactly one of `connected` and `failed`; destroying it breaks the attempt off.
class Connector final : public QObject
{
    Q_OBJECT

public:
    explicit Connector(ConnInfo conninfo, QObject *parent = nullptr);
    ~Connector() override;

    void start();

    /// After `connected`: the connection, in non-blocking mode.
    [[nodiscard]] ConnectionHandle takeConnection();

Q_SIGNALS:
    void resolved();
    void connected();
    void failed(const foyer::Error &error);

private:
    void onResolved();
    void begin(const ConnInfo &conninfo);
    void poll();
    void watch(bool reading);
    void finish();
    void fail();

    ConnInfo m_conninfo;
    std::unique_ptr<HostResolver> m_resolver;
    ConnectionHandle m_connection; ///< outlives the watch on its socket
    std::unique_ptr<SocketWatch> m_watch;
};

} // namespace foyer::pg
