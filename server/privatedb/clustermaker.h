// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/layout.h"
#include "server/privatedb/programs.h"

namespace foyer::privatedb {

/// Makes a PostgreSQL cluster in DIR/pg.making, under which name no server ever accepts an order, and gives
/// it its real name as the last step. So whatever lies in pg.making was interrupted and is worth nothing.
class ClusterMaker
{
public:
    ClusterMaker(const Layout &layout, const PostgresPrograms &programs, const ServiceAccount &account);

    /// Ends what still works in a half-made cluster and removes it. Nothing there is success.
    [[nodiscard]] Result<void> discardHalfMade(const WaitLimit &limit) const;

    /// initdb into pg.making: checksums on, UTF-8, sorted by code point. Removes it again on failure.
    [[nodiscard]] Result<void> initialise(const WaitLimit &limit) const;

    /// Writes who may connect and the sizes that fit this machine into a cluster in either place.
    [[nodiscard]] Result<void> configure(const QString &cluster, const WaitLimit &limit) const;

    /// pg.making becomes pg.
    [[nodiscard]] Result<void> finish() const;

private:
    [[nodiscard]] Result<void> runInitdb(const WaitLimit &limit) const;
    [[nodiscard]] Result<void> includeSizes() const;
    [[nodiscard]] bool knowsLz4(const QString &cluster, const WaitLimit &limit) const;
    [[nodiscard]] QByteArray identityMap() const;

    const Layout &m_layout;
    const PostgresPrograms &m_programs;
    const ServiceAccount &m_account;
};

} // namespace foyer::privatedb
