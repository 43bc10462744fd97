// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/localschema.h"

#include "core/client/localstatement.h"

#include <array>
#include <vector>

namespace foyer::client {

namespace {

using Step = std::vector<const char *>;

// One step for each version, never changed once it was released: a file of any age takes those that it lacks.
const std::array<Step, 1> &steps()
{
    static const std::array<Step, 1> all{Step{
        "create table setting (server text not null, key text not null, value blob not null, "
        "primary key (server, key)) without rowid",
        "create table server (url text primary key, name text not null, email text not null, "
        "used_at integer not null) without rowid",
        "create table window (name text primary key, state blob not null) without rowid",
        "create table draft (id blob primary key, server text not null, kind text not null, "
        "title text not null, content text not null, changed_at integer not null) without rowid",
        "create index draft_by_kind on draft (server, kind, changed_at)",
        "create table journal (number integer primary key, id blob not null unique, server text not null, "
        "kind text not null, content text not null, at integer not null, tries integer not null default 0)",
        "create index journal_by_server on journal (server, number)"}};
    return all;
}

Result<void> execute(const QSqlDatabase &database, const QByteArray &sql)
{
    return LocalStatement(database, sql.constData()).run();
}

Result<int> versionOf(const QSqlDatabase &database)
{
    LocalStatement ask(database, "pragma user_version");
    const Result<void> asked = ask.run();
    if (!asked)
        return failure(asked.error());
    if (!ask.next())
        return failure(ErrorCode::Corrupt, QStringLiteral("The file has no version."));
    return ask.value(0).toInt();
}

// All of a step or none of it.
Result<void> take(QSqlDatabase &database, int step)
{
    if (!database.transaction())
        return failure(LocalStatement::codeOf(database.lastError()), database.lastError().text());
    for (const char *sql : steps().at(std::size_t(step))) {
        Result<void> done = execute(database, sql);
        if (!done) {
            database.rollback();
            return done;
        }
    }
    const Result<void> noted = execute(database, "pragma user_version = " + QByteArray::number(step + 1));
    if (!noted)
        return noted;
    if (!database.commit())
        return failure(ErrorCode::Io, database.lastError().text());
    return {};
}

Result<void> checkSoundness(const QSqlDatabase &database)
{
    LocalStatement check(database, "pragma quick_check(1)");
    Result<void> checked = check.run();
    if (!checked)
        return checked;
    if (!check.next() || check.value(0).toString() != QLatin1StringView{"ok"})
        return failure(ErrorCode::Corrupt, QStringLiteral("The file is damaged."));
    return {};
}

} // namespace

int localSchemaVersion()
{
    return int(steps().size());
}

Result<void> prepareLocalSchema(QSqlDatabase &database)
{
    for (const char *setting : {"pragma journal_mode = wal", "pragma synchronous = normal"}) {
        Result<void> done = execute(database, setting);
        if (!done)
            return done;
    }
    Result<void> sound = checkSoundness(database);
    if (!sound)
        return sound;
    const Result<int> version = versionOf(database);
    if (!version)
        return failure(version.error());
    if (*version > localSchemaVersion())
        return failure(ErrorCode::Unsupported, QStringLiteral("A newer program wrote this file."));
    for (int step = *version; step < localSchemaVersion(); ++step) {
        Result<void> taken = take(database, step);
        if (!taken)
            return taken;
    }
    return {};
}

} // namespace foyer::client
