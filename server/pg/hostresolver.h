// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/conninfo.h"

#include <optional>
#include <QHostAddress>
#include <QHostInfo>
#include <QObject>

namespace foyer::pg {

/// Finds the addresses of the hosts in a connection string before libpq sees it: libpq would look names up
/// while the event loop waits. Socket directories and numbers pass through untouched.
class HostResolver final : public QObject
{
    Q_OBJECT

public:
    explicit HostResolver(ConnInfo conninfo, QObject *parent = nullptr);
    ~HostResolver() override;

    /// Emits `finished`, at once when there is nothing to look up.
    void start();

    /// The connection string with every address found; Unavailable, naming the host, when there is none.
    [[nodiscard]] Result<ConnInfo> result() const;

Q_SIGNALS:
    void finished();

private:
    struct Host
    {
        QByteArray name;
        QByteArray port;
        QList<QByteArray> addresses = {}; ///< one empty address: nothing to look up
        int lookup = -1;
    };

    [[nodiscard]] std::vector<Host> hostsOf(const ConnInfo &conninfo) const;
    void lookUp(std::size_t index);
    void onLookedUp(std::size_t index, const QHostInfo &info);

    ConnInfo m_conninfo;
    std::vector<Host> m_hosts;
    QString m_problem;
    int m_pending = 0;
};

} // namespace foyer::pg
