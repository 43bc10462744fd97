// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/migrations/migrator.h"

#include <QLoggingCategory>

namespace foyer::migrations {

namespace {

Q_LOGGING_CATEGORY(lcMigrator, "foyer.migrations")

// One advisory lock that nothing else takes ("foyermig" in ASCII). Whoever migrates longer than a minute is
// stuck: better to say so than to wait behind it for ever.
constexpr const char *takeLock = "set client_min_messages = warning; set lock_timeout = '60s'; select "
                                 "pg_advisory_lock(x'666f7965726d6967'::bigint)";

constexpr const char *createLedger = R"(
    create table if not exists schema_migration (
        number int primary key check (number > 0),
        name text not null,
        checksum text not null,
        oldest_binary text not null,
        applied_by text not null,
        applied_at timestamptz not null default now()
    );
    grant select on schema_migration to public)";

constexpr const char *selectLedger =
    "select number, name, checksum, oldest_binary from schema_migration order by number";

constexpr const char *insertStep = "insert into schema_migration (number, name, checksum, oldest_binary, "
                                   "applied_by) values ($1, $2, $3, $4, $5)";

QString stepName(int number, const QString &name)
{
    return QStringLiteral("%1_%2").arg(number, 4, 10, QLatin1Char('0')).arg(name);
}

Error naming(Error error, const QString &step)
{
    error.subject = step;
    error.detail =
        QStringLiteral("Migration %1 failed and nothing of it was kept: %2").arg(step, error.detail);
    return error;
}

} // namespace

Migrator::Migrator(MigrationChain chain, Version binary) : m_chain(std::move(chain)), m_binary(binary) {}

Result<MigrationReport> Migrator::migrate(const QByteArray &ownerUri, Mode mode) const
{
    Result<BlockingSession> session = BlockingSession::open(ownerUri);
    if (!session)
        return failure(std::move(session.error()));
    // Session lock, given back when the connection ends, however it ends.
    if (Result<TextRows> locked = session->run(takeLock); !locked)
        return failure(std::move(locked.error()));
    return applyMissing(*session, mode);
}

Result<void> Migrator::check(const QByteArray &uri) const
{
    Result<BlockingSession> session = BlockingSession::open(uri);
    if (!session)
        return failure(std::move(session.error()));
    const Result<std::vector<Applied>> ledger = readLedger(*session);
    if (!ledger)
        return failure(ledger.error());
    if (Result<void> judged = judge(*ledger); !judged)
        return judged;
    if (ledger->size() < m_chain.size()) {
        const QString text =
            QStringLiteral("The database lacks migration %1. Start a server that may migrate it "
                           "first, or run 'foyer-server migrate'.");
        const Migration &missing = m_chain[ledger->size()];
        return failure(ErrorCode::Conflict, text.arg(stepName(missing.number, missing.name)));
    }
    return {};
}

Result<std::vector<Migrator::Applied>> Migrator::readLedger(BlockingSession &session)
{
    const Result<TextRows> exists = session.run("select to_regclass('schema_migration') is not null");
    if (!exists)
        return failure(exists.error());
    std::vector<Applied> ledger;
    if (exists->front().front() != "t")
        return ledger;
    const Result<TextRows> rows = session.run(selectLedger);
    if (!rows)
        return failure(rows.error());
    for (const QList<QByteArray> &row : *rows) {
        const std::optional<Version> oldest = Version::fromText(row[3]);
        if (!oldest)
            return failure(ErrorCode::Corrupt,
                           QStringLiteral("The migration ledger holds no version for step %1.")
                               .arg(QString::fromUtf8(row[0])));
        ledger.push_back(Applied{row[0].toInt(), QString::fromUtf8(row[1]), row[2], *oldest});
    }
    return ledger;
}

Result<void> Migrator::judge(const std::vector<Applied> &ledger) const
{
    int expected = 0;
    for (const Applied &applied : ledger) {
        if (applied.number != ++expected)
            return failure(
                ErrorCode::Corrupt,
                QStringLiteral("The migration ledger has a gap before step %1.").arg(applied.number));
        if (Result<void> judged = judgeStep(applied); !judged)
            return judged;
    }
    return {};
}

Result<void> Migrator::judgeStep(const Applied &applied) const
{
    const QString step = stepName(applied.number, applied.name);
    if (m_binary < applied.oldestBinary) {
        const QString text =
            QStringLiteral("This is Foyer %1, but the database has migration %2, which needs Foyer %3 "
                           "or newer. Start that version, or restore a backup from before it.");
        return failure(ErrorCode::Unsupported,
                       text.arg(m_binary.toText(), step, applied.oldestBinary.toText()), step);
    }
    if (std::size_t(applied.number) > m_chain.size())
        return {}; // newer than this binary knows, and made to bear it
    if (m_chain[std::size_t(applied.number) - 1].checksum != applied.checksum) {
        const QString text =
            QStringLiteral("Migration %1 was applied with another text than this Foyer %2 has. Start the "
                           "version that made this database.");
        return failure(ErrorCode::Corrupt, text.arg(step, m_binary.toText()), step);
    }
    return {};
}

Result<MigrationReport> Migrator::applyMissing(BlockingSession &session, Mode mode) const
{
    const Result<std::vector<Applied>> ledger = readLedger(session);
    if (!ledger)
        return failure(ledger.error());
    if (Result<void> judged = judge(*ledger); !judged)
        return failure(judged.error());
    MigrationReport report{int(ledger->size()), int(ledger->size()), {}};
    for (std::size_t i = ledger->size(); i < m_chain.size(); ++i) {
        if (mode == Mode::Apply) {
            if (Result<void> applied = apply(session, m_chain[i]); !applied)
                return failure(applied.error());
        }
        report.after = m_chain[i].number;
        report.applied.append(stepName(m_chain[i].number, m_chain[i].name));
    }
    return report;
}

Result<void> Migrator::apply(BlockingSession &session, const Migration &migration) const
{
    const QString step = stepName(migration.number, migration.name);
    qCInfo(lcMigrator).noquote() << "Applying migration" << step;
    const QList<QByteArray> ledgerRow{QByteArray::number(migration.number), migration.name.toUtf8(),
                                      migration.checksum, migration.oldestBinary.toText().toUtf8(),
                                      m_binary.toText().toUtf8()};
    for (const QByteArray &sql : {QByteArray{"begin"}, QByteArray{createLedger}, migration.sql}) {
        if (Result<TextRows> done = session.run(sql); !done)
            return failure(naming(std::move(done.error()), step));
    }
    if (!session.isInTransaction())
        return failure(ErrorCode::Corrupt, QStringLiteral("Migration %1 ends its own transaction.").arg(step),
                       step);
    if (Result<TextRows> noted = session.run(insertStep, ledgerRow); !noted)
        return failure(naming(std::move(noted.error()), step));
    if (Result<TextRows> committed = session.run("commit"); !committed)
        return failure(naming(std::move(committed.error()), step));
    return {};
}

} // namespace foyer::migrations
