// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/offlinecommands.h"

#include "server/migrations/migrator.h"
#include "server/privatedb/attach.h"
#include "server/privatedb/backup.h"
#include "server/privatedb/privateinstallation.h"
#include "server/privatedb/restore.h"

namespace foyer::app {

namespace {

/// The owner's URI, and the installation that had to be started to have one.
struct OwnerAccess
{
    std::unique_ptr<privatedb::PrivateInstallation> installation;
    QByteArray uri;
};

Result<OwnerAccess> ownerAccess(const StoreSettings &stores, const Clock &clock,
                                const privatedb::WaitLimit &limit)
{
    OwnerAccess access;
    if (stores.kind == StoreKind::Given) {
        const Secret &uri = stores.postgresOwnerUri.isEmpty() ? stores.postgresUri : stores.postgresOwnerUri;
        access.uri = uri.expose().toByteArray();
    } else if (stores.kind == StoreKind::Attached) {
        const Result<privatedb::Endpoints> endpoints =
            privatedb::attach(stores.installation.dataDirectory, limit);
        if (!endpoints)
            return failure(endpoints.error());
        access.uri = endpoints->postgresUri(privatedb::Role::Owner);
    } else {
        auto opened = privatedb::PrivateInstallation::open(stores.installation, clock, limit);
        if (!opened)
            return failure(std::move(opened.error()));
        access.installation = std::move(*opened);
        access.uri = access.installation->endpoints().postgresUri(privatedb::Role::Owner);
    }
    return access;
}

QString describe(const migrations::MigrationReport &report, bool dryRun)
{
    if (report.applied.isEmpty())
        return QStringLiteral("The database is at step %1; nothing is to be done.").arg(report.after);
    const QString text = dryRun ? QStringLiteral("Would apply: %1") : QStringLiteral("Applied: %1");
    return text.arg(QStringList(report.applied).join(QStringLiteral(", ")));
}

Error needsDirectory(const QString &command)
{
    return Error{
        ErrorCode::InvalidArgument,
        QStringLiteral("%1 works on a private installation: give --data. A PostgreSQL that others run is "
                       "saved with its own tools.")
            .arg(command),
        QStringLiteral("--data")};
}

} // namespace

Result<QString> migrate(const ServerSettings &settings, const Clock &clock, const privatedb::WaitLimit &limit)
{
    const Result<OwnerAccess> access = ownerAccess(settings.stores, clock, limit);
    if (!access)
        return failure(access.error());
    Result<migrations::MigrationChain> chain = migrations::compiledChain();
    if (!chain)
        return failure(std::move(chain.error()));
    using Mode = migrations::Migrator::Mode;
    const migrations::Migrator migrator(std::move(*chain), Version::ofThisBuild());
    const auto report = migrator.migrate(access->uri, settings.dryRun ? Mode::DryRun : Mode::Apply);
    if (!report)
        return failure(report.error());
    return describe(*report, settings.dryRun);
}

Result<QString> backup(const ServerSettings &settings, const Clock &clock, const privatedb::WaitLimit &limit)
{
    if (settings.stores.kind == StoreKind::Given)
        return failure(needsDirectory(QStringLiteral("backup")));
    const auto manifest = privatedb::backup({settings.stores.installation, settings.archive}, clock, limit);
    if (!manifest)
        return failure(manifest.error());
    return QStringLiteral("Saved %1 to %2.")
        .arg(settings.stores.installation.dataDirectory, settings.archive);
}

Result<QString> restore(const ServerSettings &settings, const privatedb::WaitLimit &limit)
{
    if (settings.stores.kind != StoreKind::Private)
        return failure(needsDirectory(QStringLiteral("restore")));
    const auto manifest = privatedb::restore({settings.stores.installation, settings.archive}, limit);
    if (!manifest)
        return failure(manifest.error());
    const QString text = QStringLiteral("Restored %1, saved at %2 by Foyer %3, into %4.");
    return text.arg(settings.archive, manifest->createdAt, manifest->foyerVersion,
                    settings.stores.installation.dataDirectory);
}

} // namespace foyer::app
