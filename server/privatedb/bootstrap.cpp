// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/bootstrap.h"

#include "server/privatedb/setupsession.h"

#include <vector>

namespace foyer::privatedb {

namespace {

/// One thing that must be so: how to see that it is, and how to make it so.
struct Condition
{
    QByteArray holds; ///< a query that returns a row when it is so
    QByteArray make;
};

Result<void> ensureAll(const Endpoints &endpoints, const std::vector<Condition> &conditions,
                       const WaitLimit &limit)
{
    Result<SetupSession> session =
        SetupSession::open(endpoints.postgresUri(Role::Superuser, "postgres"), limit);
    if (!session)
        return failure(session.error());
    for (const Condition &condition : conditions) {
        const Result<QList<QList<QByteArray>>> rows = session->query(condition.holds, limit);
        if (!rows)
            return failure(rows.error());
        if (!rows->isEmpty())
            continue;
        if (Result<void> made = session->execute(condition.make, limit); !made)
            return made;
    }
    return {};
}

Condition roleExists(const QByteArray &role)
{
    return {"select 1 from pg_roles where rolname = '" + role + "'",
            "create role " + role + " login nosuperuser nocreatedb nocreaterole noreplication"};
}

// A database whose rights were never set has none noted, which means: everybody may connect.
Condition isShut(const QByteArray &database, const QByteArray &opening = {})
{
    return {"select 1 from pg_database where datname = '" + database + "' and datacl is not null",
            "revoke all on database " + database + " from public; " + opening};
}

} // namespace

Result<void> bootstrapRoles(const Endpoints &endpoints, const WaitLimit &limit)
{
    return ensureAll(endpoints,
                     {roleExists(roleName(Role::Owner)), roleExists(roleName(Role::App)), isShut("postgres")},
                     limit);
}

Result<void> bootstrapDatabase(const Endpoints &endpoints, const WaitLimit &limit)
{
    const QByteArray owner = roleName(Role::Owner);
    const QByteArray app = roleName(Role::App);
    const Condition exists{"select 1 from pg_database where datname = 'foyer'",
                           "create database foyer owner " + owner};
    return ensureAll(endpoints, {exists, isShut("foyer", "grant connect on database foyer to " + app)},
                     limit);
}

} // namespace foyer::privatedb
