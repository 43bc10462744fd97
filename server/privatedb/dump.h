// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/endpoints.h"
#include "server/privatedb/programs.h"
#include "server/privatedb/tool.h"

namespace foyer::privatedb {

/// The database as text and back, by PostgreSQL's own programs.
class Dump
{
public:
    Dump(const Endpoints &endpoints, const PostgresPrograms &programs, const ServiceAccount &account);

    /// One consistent snapshot in pg_dump's custom format, given to `sink` as it comes.
    [[nodiscard]] Result<void> write(const std::function<Result<void>(const QByteArray &)> &sink,
                                     const WaitLimit &limit) const;

    /// Makes the database from such a dump, taken from `source`.
    [[nodiscard]] Result<void> read(const std::function<Result<QByteArray>()> &source,
                                    const WaitLimit &limit) const;

    /// SQL that makes what a dump leaves out: roles beside Foyer's own, who is a member of what, and settings
    /// of roles. Empty in an installation that nobody has added roles to.
    [[nodiscard]] Result<QByteArray> roles(const WaitLimit &limit) const;
    [[nodiscard]] Result<void> makeRoles(const QByteArray &sql, const WaitLimit &limit) const;

    /// Gathers statistics, which a dump leaves out: without them the first hours plan blindly.
    [[nodiscard]] Result<void> analyse(const WaitLimit &limit) const;

    /// "15.20", as the server names itself.
    [[nodiscard]] Result<QString> serverVersion(const WaitLimit &limit) const;

private:
    [[nodiscard]] Result<void> run(const ToolRequest &request, const WaitLimit &limit) const;

    const Endpoints &m_endpoints;
    const PostgresPrograms &m_programs;
    const ServiceAccount &m_account;
};

} // namespace foyer::privatedb
