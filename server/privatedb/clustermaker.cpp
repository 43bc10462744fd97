// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/clustermaker.h"

#include "server/privatedb/endpoints.h"
#include "server/privatedb/files.h"
#include "server/privatedb/leftovers.h"
#include "server/privatedb/log.h"
#include "server/privatedb/machine.h"
#include "server/privatedb/settings.h"
#include "server/privatedb/tool.h"

#include <cerrno>
#include <clocale>
#include <QFileInfo>

namespace foyer::privatedb {

namespace {

constexpr QLatin1StringView sizesFile{"foyer.conf"};
constexpr std::chrono::milliseconds killLimit{10'000};

// Sorting by code point keeps indexes valid whatever the system's C library does; the character type of
// C.UTF-8 makes lower() and regular expressions know letters beyond ASCII.
QString characterType()
{
    const locale_t found = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    if (found == nullptr)
        return QStringLiteral("C");
    ::freelocale(found);
    return QStringLiteral("C.UTF-8");
}

Error initdbError(const ToolOutcome &outcome, const Layout &layout)
{
    if (outcome.errors.contains("No space left on device"))
        return ioError(QStringLiteral("make the database in"), layout.root(), ENOSPC);
    return {
        ErrorCode::Io,
        QStringLiteral("The database could not be made in %1: %2").arg(layout.root(), outcome.lastWords()),
        layout.root()};
}

} // namespace

ClusterMaker::ClusterMaker(const Layout &layout, const PostgresPrograms &programs,
                           const ServiceAccount &account)
    : m_layout(layout)
    , m_programs(programs)
    , m_account(account)
{}

Result<void> ClusterMaker::discardHalfMade(const WaitLimit &limit) const
{
    if (!QFileInfo::exists(m_layout.halfMade()))
        return {};
    LogEvent(LogLevel::Info, lcPrivateDb(),
             QStringLiteral("Removing a database whose making was interrupted."))
        .field("path", m_layout.halfMade());
    const Leftovers leftovers{m_layout.halfMade(), "postgres", m_account};
    if (Result<void> ended = endLeftovers(leftovers, {{SIGKILL, killLimit}}, limit); !ended)
        return ended;
    return removeTree(m_layout.halfMade());
}

Result<void> ClusterMaker::initialise(const WaitLimit &limit) const
{
    LogEvent(LogLevel::Info, lcPrivateDb(), QStringLiteral("Making a new database."))
        .field("path", m_layout.halfMade())
        .field("postgresql", m_programs.version)
        .field("account", m_account.name);
    if (Result<void> made = ensureDirectory(m_layout.halfMade(), {m_account.uid, m_account.gid, 0700}); !made)
        return made;
    Result<void> made = runInitdb(limit);
    if (made)
        made = includeSizes();
    if (!made)
        if (Result<void> removed = removeTree(m_layout.halfMade()); !removed)
            LogEvent(LogLevel::Warning, lcPrivateDb(),
                     QStringLiteral("The half-made database stays; the next start removes it."))
                .error(removed.error());
    return made;
}

Result<void> ClusterMaker::runInitdb(const WaitLimit &limit) const
{
    ToolRequest request{.program = m_programs.program(QLatin1StringView{"initdb"}), .account = m_account};
    request.arguments = {QStringLiteral("--pgdata"),
                         m_layout.halfMade(),
                         QStringLiteral("--encoding=UTF8"),
                         QStringLiteral("--locale=C"),
                         QStringLiteral("--lc-ctype=") + characterType(),
                         QStringLiteral("--data-checksums"),
                         QStringLiteral("--auth=peer"),
                         QStringLiteral("--username=") + QString::fromLatin1(roleName(Role::Superuser)),
                         QStringLiteral("--no-instructions")};
    const Result<ToolOutcome> outcome = runTool(request, limit);
    if (!outcome)
        return failure(outcome.error());
    if (!outcome->status.isSuccess())
        return failure(initdbError(*outcome, m_layout));
    return {};
}

Result<void> ClusterMaker::includeSizes() const
{
    const QString path = m_layout.halfMade() + QStringLiteral("/postgresql.conf");
    Result<QByteArray> text = readFile(path);
    if (!text)
        return failure(text.error());
    text->append("\ninclude_if_exists '" + QByteArray(sizesFile.data(), sizesFile.size()) + "'\n");
    return writeFile(path, *text, {m_account.uid, m_account.gid, 0600});
}

Result<void> ClusterMaker::configure(const QString &cluster, const WaitLimit &limit) const
{
    const Ownership childs{m_account.uid, m_account.gid, 0600};
    const QByteArray rules =
        "# Written at each start. Who connects is asked of the kernel; see pg_ident.conf.\n"
        "local all   foyer                 peer map=foyer\n"
        "local foyer foyer_owner,foyer_app peer map=foyer\n";
    const QString folder = cluster + QLatin1Char('/');
    if (Result<void> written = writeFile(folder + QStringLiteral("pg_hba.conf"), rules, childs); !written)
        return written;
    if (Result<void> written = writeFile(folder + QStringLiteral("pg_ident.conf"), identityMap(), childs);
        !written)
        return written;
    const QByteArray sizes = postgresSizes(Machine::of(m_layout.root()), knowsLz4(cluster, limit));
    return writeFile(folder + sizesFile, sizes, childs);
}

// Only a build knows what it was built with.
bool ClusterMaker::knowsLz4(const QString &cluster, const WaitLimit &limit) const
{
    const ToolRequest request{.program = m_programs.program(QLatin1StringView{"postgres"}),
                              .arguments = {QStringLiteral("-C"), QStringLiteral("wal_compression"),
                                            QStringLiteral("-c"), QStringLiteral("wal_compression=lz4"),
                                            QStringLiteral("-D"), cluster},
                              .account = m_account};
    const Result<ToolOutcome> outcome = runTool(request, limit);
    return outcome && outcome->status.isSuccess();
}

QByteArray ClusterMaker::identityMap() const
{
    QList<QByteArray> names{m_account.name.toLocal8Bit()};
    const Result<ServiceAccount> own = ServiceAccount::own();
    if (own && own->name != m_account.name)
        names.append(own->name.toLocal8Bit());
    QByteArray text = "# Written at each start: map, system account, database role.\n";
    for (const QByteArray &name : names)
        for (const Role role : {Role::Superuser, Role::Owner, Role::App})
            text += "foyer \"" + name + "\" " + roleName(role) + "\n";
    return text;
}

Result<void> ClusterMaker::finish() const
{
    return renameDurably(m_layout.halfMade(), m_layout.postgres());
}

} // namespace foyer::privatedb
