// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/migrations/blockingsession.h"
#include "server/migrations/migrationchain.h"

namespace foyer::migrations {

/// What a run did, or in a dry run would do.
struct MigrationReport
{
    int before = 0;         ///< newest step that the database had
    int after = 0;          ///< newest step that it has now; in a dry run, would have
    QList<QString> applied; ///< "0002_accounts" and so on, in order
};

/// Brings a database to the chain's end, or says why not. Blocks; for start-up and command line. Many may
/// run at once against one database: a lock lets one in, the others find nothing left to do.
///
/// Each step is one transaction together with its row in the ledger `schema_migration`, so a step is there
/// wholly or not at all, and a failed one stops everything. Errors: Corrupt when a step that was applied
/// has another checksum here, Unsupported when the database has a step that does not bear this binary,
/// otherwise what the database said with the step's name as subject.
class Migrator
{
public:
    enum class Mode
    {
        Apply,
        DryRun
    };

    Migrator(MigrationChain chain, Version binary);

    /// `ownerUri` connects as the role that owns the schema.
    [[nodiscard]] Result<MigrationReport> migrate(const QByteArray &ownerUri, Mode mode) const;

    /// For a process that may not migrate: Conflict when steps are missing, and the errors above. `uri` may
    /// connect as any role that can read the ledger.
    [[nodiscard]] Result<void> check(const QByteArray &uri) const;

private:
    struct Applied
    {
        int number;
        QString name;
        QByteArray checksum;
        Version oldestBinary;
    };

    [[nodiscard]] static Result<std::vector<Applied>> readLedger(BlockingSession &session);
    [[nodiscard]] Result<void> judge(const std::vector<Applied> &ledger) const;
    [[nodiscard]] Result<void> judgeStep(const Applied &applied) const;
    [[nodiscard]] Result<MigrationReport> applyMissing(BlockingSession &session, Mode mode) const;
    [[nodiscard]] Result<void> apply(BlockingSession &session, const Migration &migration) const;

    MigrationChain m_chain;
    Version m_binary;
};

} // namespace foyer::migrations
