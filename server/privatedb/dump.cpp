// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/dump.h"

#include "server/privatedb/setupsession.h"

#include <QFileInfo>

namespace foyer::privatedb {

namespace {

// Settings that are lists of names are noted quoted already; every other value is one literal.
const char rolesQuery[] = R"(
with own as (
    select oid, rolname, rolname in ('foyer', 'foyer_owner', 'foyer_app') as is_foyers
    from pg_roles where rolname !~ '^pg_'
), lines(rank, line) as (
    select 1, format('create role %I %s %s %s %s %s %s %s connection limit %s;', rolname,
        case when rolsuper then 'superuser' else 'nosuperuser' end,
        case when rolinherit then 'inherit' else 'noinherit' end,
        case when rolcreaterole then 'createrole' else 'nocreaterole' end,
        case when rolcreatedb then 'createdb' else 'nocreatedb' end,
        case when rolcanlogin then 'login' else 'nologin' end,
        case when rolreplication then 'replication' else 'noreplication' end,
        case when rolbypassrls then 'bypassrls' else 'nobypassrls' end, rolconnlimit)
    from pg_roles join own using (oid, rolname) where not is_foyers
    union all
    select 2, format('alter role %I set %I to %s;', rolname, split_part(setting, '=', 1),
        case when split_part(setting, '=', 1) in
            ('search_path', 'temp_tablespaces', 'local_preload_libraries', 'session_preload_libraries')
        then substr(setting, strpos(setting, '=') + 1)
        else quote_literal(substr(setting, strpos(setting, '=') + 1)) end)
    from pg_db_role_setting join own on own.oid = setrole, unnest(setconfig) as setting where setdatabase = 0
    union all
    select 3, format('grant %s to %I%s;', roleid::regrole, member.rolname,
        case when admin_option then ' with admin option' else '' end)
    from pg_auth_members join own as member on member.oid = pg_auth_members.member
)
select coalesce(string_agg(line, E'\n' order by rank, line) || E'\n', '') from lines)";

} // namespace

Dump::Dump(const Endpoints &endpoints, const PostgresPrograms &programs, const ServiceAccount &account)
    : m_endpoints(endpoints)
    , m_programs(programs)
    , m_account(account)
{}

Result<void> Dump::write(const std::function<Result<void>(const QByteArray &)> &sink,
                         const WaitLimit &limit) const
{
    ToolRequest request{.program = m_programs.program(QLatin1StringView{"pg_dump"}), .account = m_account};
    request.arguments = {QStringLiteral("--format=custom"), QStringLiteral("--no-password"),
                         QStringLiteral("--dbname"),
                         QString::fromLatin1(m_endpoints.postgresUri(Role::Superuser))};
    request.sink = sink;
    return run(request, limit);
}

Result<void> Dump::read(const std::function<Result<QByteArray>()> &source, const WaitLimit &limit) const
{
    ToolRequest request{.program = m_programs.program(QLatin1StringView{"pg_restore"}), .account = m_account};
    const QByteArray uri = m_endpoints.postgresUri(Role::Superuser, "postgres");
    request.arguments = {QStringLiteral("--create"), QStringLiteral("--exit-on-error"),
                         QStringLiteral("--no-password"), QStringLiteral("--dbname"),
                         QString::fromLatin1(uri)};
    request.source = source;
    return run(request, limit);
}

Result<void> Dump::run(const ToolRequest &request, const WaitLimit &limit) const
{
    const Result<ToolOutcome> outcome = runTool(request, limit);
    if (!outcome)
        return failure(outcome.error());
    if (outcome->status.isSuccess())
        return {};
    return failure(
        ErrorCode::DatabaseRefused,
        QStringLiteral("%1 failed: %2").arg(QFileInfo(request.program).fileName(), outcome->lastWords()),
        request.program);
}

Result<QByteArray> Dump::roles(const WaitLimit &limit) const
{
    Result<SetupSession> session = SetupSession::open(m_endpoints.postgresUri(Role::Superuser), limit);
    if (!session)
        return failure(session.error());
    const Result<QList<QList<QByteArray>>> rows = session->query(rolesQuery, limit);
    if (!rows)
        return failure(rows.error());
    return rows->value(0).value(0);
}

Result<void> Dump::makeRoles(const QByteArray &sql, const WaitLimit &limit) const
{
    Result<SetupSession> session =
        SetupSession::open(m_endpoints.postgresUri(Role::Superuser, "postgres"), limit);
    return session ? session->execute(sql, limit) : failure(session.error());
}

Result<void> Dump::analyse(const WaitLimit &limit) const
{
    Result<SetupSession> session = SetupSession::open(m_endpoints.postgresUri(Role::Superuser), limit);
    return session ? session->execute("analyze", limit) : failure(session.error());
}

Result<QString> Dump::serverVersion(const WaitLimit &limit) const
{
    Result<SetupSession> session = SetupSession::open(m_endpoints.postgresUri(Role::Superuser), limit);
    if (!session)
        return failure(session.error());
    const Result<QList<QList<QByteArray>>> rows = session->query("show server_version", limit);
    if (!rows)
        return failure(rows.error());
    // "15.20 (Debian 15.20-0+deb12u1)"
    return QString::fromLatin1(rows->value(0).value(0)).section(QLatin1Char(' '), 0, 0);
}

} // namespace foyer::privatedb
