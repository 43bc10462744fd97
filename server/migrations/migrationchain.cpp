// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/migrations/migrationchain.h"

#include <QDir>
#include <QFile>
#include <QtGlobal>

// Q_INIT_RESOURCE must stand outside any namespace.
static void initMigrationTexts()
{
    Q_INIT_RESOURCE(migration_texts); // a static library's resources are linked only when named
}

namespace foyer::migrations {

namespace {

Result<Migration> readMigration(const QDir &folder, const QString &fileName)
{
    QFile file(folder.filePath(fileName));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QStringLiteral("Cannot read migration %1.").arg(fileName), fileName);
    return parseMigration(fileName, file.readAll());
}

} // namespace

Result<MigrationChain> loadChain(const QString &folder)
{
    const QDir dir(folder);
    MigrationChain chain;
    for (const QString &fileName : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        Result<Migration> migration = readMigration(dir, fileName);
        if (!migration)
            return failure(std::move(migration.error()));
        const int expected = int(chain.size()) + 1;
        if (migration->number != expected) {
            const QString text =
                QStringLiteral("Migration %1 should have number %2: the chain has no gaps and no doubles.");
            return failure(ErrorCode::Corrupt, text.arg(fileName).arg(expected), fileName);
        }
        chain.push_back(std::move(*migration));
    }
    return chain;
}

Result<MigrationChain> compiledChain()
{
    initMigrationTexts();
    return loadChain(QStringLiteral(":/migrations"));
}

} // namespace foyer::migrations
