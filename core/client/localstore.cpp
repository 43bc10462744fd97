// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/localstore.h"

#include "core/client/localschema.h"
#include "core/client/localstatement.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSqlDatabase>

namespace foyer::client {

namespace {

qint64 toNumber(Instant instant)
{
    return qint64(instant.time_since_epoch().count());
}

Instant toInstant(const QVariant &number)
{
    return Instant(std::chrono::microseconds{number.toLongLong()});
}

QByteArray toBytes(const Uuid &uuid)
{
    return QByteArray(reinterpret_cast<const char *>(uuid.bytes.data()), qsizetype(uuid.bytes.size()));
}

Uuid toUuid(const QVariant &bytes)
{
    const QByteArray array = bytes.toByteArray();
    Uuid uuid;
    if (array.size() == qsizetype(uuid.bytes.size()))
        std::copy(array.begin(), array.end(), uuid.bytes.begin());
    return uuid;
}

QByteArray toText(const QJsonObject &content)
{
    return QJsonDocument(content).toJson(QJsonDocument::Compact);
}

QJsonObject toObject(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toByteArray()).object();
}

Draft readDraft(const LocalStatement &row)
{
    return {toUuid(row.value(0)),    row.value(1).toString(), row.value(2).toString(),
            row.value(3).toString(), toObject(row.value(4)),  toInstant(row.value(5))};
}

// With what SQLite keeps beside it.
QString putAside(const QString &path, const Clock &clock)
{
    const QString to = path + QStringLiteral(".unreadable-%1").arg(toNumber(clock.now()) / 1000);
    for (const char *tail : {"", "-wal", "-shm"})
        QFile::rename(path + QLatin1StringView{tail}, to + QLatin1StringView{tail});
    return to;
}

} // namespace

LocalStore::LocalStore(const Clock &clock)
    : m_connection(QStringLiteral("foyer-local-%1").arg(quintptr(this), 0, 16))
    , m_clock(clock)
{}

LocalStore::~LocalStore()
{
    close();
}

Result<LocalStore::Opened> LocalStore::open(const QString &path, const Clock &clock)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorCode::Io, QStringLiteral("The folder cannot be made."), path);
    Opened opened{std::unique_ptr<LocalStore>(new LocalStore(clock)), {}};
    Result<void> ready = opened.store->connectTo(path);
    if (!ready && QFileInfo::exists(path) && ready.error().code != ErrorCode::Io) {
        opened.store->close();
        opened.putAside = PutAside{putAside(path, clock), ready.error().code == ErrorCode::Unsupported};
        ready = opened.store->connectTo(path);
    }
    if (!ready)
        return failure(ready.error());
    return opened;
}

Result<void> LocalStore::connectTo(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=200"));
    database.setDatabaseName(path);
    if (!database.open())
        return failure(ErrorCode::Io, database.lastError().text(), path);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return prepareLocalSchema(database);
}

void LocalStore::close()
{
    if (!QSqlDatabase::contains(m_connection))
        return;
    {
        QSqlDatabase database = QSqlDatabase::database(m_connection, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_connection);
}

LocalStatement LocalStore::statement(const char *sql) const
{
    return LocalStatement(QSqlDatabase::database(m_connection, false), sql);
}

std::optional<QByteArray> LocalStore::setting(const QString &server, const QString &key) const
{
    LocalStatement find = statement("select value from setting where server = ? and key = ?");
    if (!find.run(server, key) || !find.next())
        return std::nullopt;
    return find.value(0).toByteArray();
}

Result<void> LocalStore::setSetting(const QString &server, const QString &key, const QByteArray &value)
{
    return statement("insert into setting (server, key, value) values (?, ?, ?) "
                     "on conflict (server, key) do update set value = excluded.value")
        .run(server, key, value);
}

Result<void> LocalStore::removeSetting(const QString &server, const QString &key)
{
    return statement("delete from setting where server = ? and key = ?").run(server, key);
}

std::vector<RecentServer> LocalStore::recentServers() const
{
    std::vector<RecentServer> servers;
    LocalStatement list =
        statement("select url, name, email, used_at from server order by used_at desc, url");
    if (!list.run())
        return servers;
    while (list.next())
        servers.push_back({list.value(0).toString(), list.value(1).toString(), list.value(2).toString(),
                           toInstant(list.value(3))});
    return servers;
}

Result<void> LocalStore::noteServer(const RecentServer &server)
{
    return statement(
               "insert into server (url, name, email, used_at) values (?, ?, ?, ?) on conflict (url) do "
               "update set name = excluded.name, email = excluded.email, used_at = excluded.used_at")
        .run(server.url, server.name, server.email, toNumber(m_clock.now()));
}

Result<void> LocalStore::forgetServer(const QString &url)
{
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    if (!database.transaction())
        return failure(ErrorCode::Io, database.lastError().text());
    for (const char *sql : {"delete from server where url = ?", "delete from setting where server = ?",
                            "delete from draft where server = ?", "delete from journal where server = ?"}) {
        const Result<void> done = statement(sql).run(url);
        if (!done) {
            database.rollback();
            return done;
        }
    }
    if (!database.commit())
        return failure(ErrorCode::Io, database.lastError().text());
    return {};
}

QByteArray LocalStore::windowState(const QString &window) const
{
    LocalStatement find = statement("select state from window where name = ?");
    if (!find.run(window) || !find.next())
        return {};
    return find.value(0).toByteArray();
}

Result<void> LocalStore::setWindowState(const QString &window, const QByteArray &state)
{
    return statement("insert into window (name, state) values (?, ?) "
                     "on conflict (name) do update set state = excluded.state")
        .run(window, state);
}

std::vector<Draft> LocalStore::drafts(const QString &server, const QString &kind) const
{
    std::vector<Draft> drafts;
    LocalStatement list = statement("select id, server, kind, title, content, changed_at from draft "
                                    "where server = ? and kind = ? order by changed_at desc, id");
    if (!list.run(server, kind))
        return drafts;
    while (list.next())
        drafts.push_back(readDraft(list));
    return drafts;
}

std::optional<Draft> LocalStore::draft(const Uuid &id) const
{
    LocalStatement find =
        statement("select id, server, kind, title, content, changed_at from draft where id = ?");
    if (!find.run(toBytes(id)) || !find.next())
        return std::nullopt;
    return readDraft(find);
}

Result<void> LocalStore::saveDraft(const Draft &draft)
{
    return statement(
               "insert into draft (id, server, kind, title, content, changed_at) values (?, ?, ?, ?, ?, ?) "
               "on conflict (id) do update set title = excluded.title, content = excluded.content, "
               "changed_at = excluded.changed_at")
        .run(toBytes(draft.id), draft.server, draft.kind, draft.title, toText(draft.content),
             toNumber(m_clock.now()));
}

Result<void> LocalStore::dropDraft(const Uuid &id)
{
    return statement("delete from draft where id = ?").run(toBytes(id));
}

// The one thing here that must outlast a power cut.
Result<void> LocalStore::append(const JournalEntry &entry)
{
    static_cast<void>(statement("pragma synchronous = full").run());
    Result<void> kept =
        statement("insert into journal (id, server, kind, content, at) values (?, ?, ?, ?, ?) "
                  "on conflict (id) do nothing")
            .run(toBytes(entry.id), entry.server, entry.kind, toText(entry.content), toNumber(m_clock.now()));
    static_cast<void>(statement("pragma synchronous = normal").run());
    return kept;
}

std::vector<JournalEntry> LocalStore::unsent(const QString &server) const
{
    std::vector<JournalEntry> entries;
    LocalStatement list = statement("select id, server, kind, content, at, tries from journal "
                                    "where server = ? order by number");
    if (!list.run(server))
        return entries;
    while (list.next())
        entries.push_back({toUuid(list.value(0)), list.value(1).toString(), list.value(2).toString(),
                           toObject(list.value(3)), toInstant(list.value(4)), list.value(5).toInt()});
    return entries;
}

Result<void> LocalStore::noteTry(const Uuid &id)
{
    return statement("update journal set tries = tries + 1 where id = ?").run(toBytes(id));
}

Result<void> LocalStore::markDone(const Uuid &id)
{
    return statement("delete from journal where id = ?").run(toBytes(id));
}

} // namespace foyer::client
