// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/programs.h"

#include "server/privatedb/files.h"
#include "server/privatedb/tool.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace foyer::privatedb {

namespace {

using std::chrono::milliseconds;

// `--version` takes milliseconds; a program on a sleeping disk may take longer.
constexpr milliseconds versionLimit{10'000};

QStringList searchPath()
{
    return qEnvironmentVariable("PATH").split(QLatin1Char(':'), Qt::SkipEmptyParts);
}

QStringList binFolders(const QString &parent, const QString &pattern)
{
    QStringList folders;
    const QDir directory(parent);
    for (const QString &name : directory.entryList({pattern}, QDir::Dirs | QDir::NoDotAndDotDot))
        folders.append(directory.filePath(name) + QStringLiteral("/bin"));
    return folders;
}

/// What `program --version` says; nothing when it cannot be run by the account.
Result<QString> versionText(const QString &program, const ServiceAccount &account, const WaitLimit &limit)
{
    const ToolRequest request{
        .program = program, .arguments = {QStringLiteral("--version")}, .account = account};
    const Result<ToolOutcome> outcome = runTool(request, limit.atMost(versionLimit));
    if (!outcome)
        return limit.isStopped() ? Result<QString>(failure(outcome.error())) : QString{};
    return outcome->status.isSuccess() ? QString::fromLocal8Bit(outcome->output) : QString{};
}

std::optional<PostgresPrograms> parsePostgres(const QString &folder, const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\(PostgreSQL\) ((\d+)[\w.]*))"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return PostgresPrograms{folder, match.captured(2).toInt(), match.captured(1)};
}

QString majors(const QList<PostgresPrograms> &found)
{
    QStringList names;
    for (const PostgresPrograms &programs : found)
        names.append(QStringLiteral("%1 (%2)").arg(programs.version, programs.folder));
    return names.join(QStringLiteral(", "));
}

Error noPostgres(const QStringList &folders)
{
    return {ErrorCode::NotFound,
            QStringLiteral("No PostgreSQL was found in %1; install the package postgresql-%2 or newer.")
                .arg(folders.join(QStringLiteral(", ")))
                .arg(oldestPostgres),
            QStringLiteral("postgres")};
}

} // namespace

QString PostgresPrograms::program(QLatin1StringView name) const
{
    return folder + QLatin1Char('/') + name;
}

QStringList defaultPostgresFolders()
{
    return binFolders(QStringLiteral("/usr/lib/postgresql"), QStringLiteral("*"))
           + binFolders(QStringLiteral("/usr"), QStringLiteral("pgsql-*")) + searchPath();
}

Result<QList<PostgresPrograms>> findPostgres(const QStringList &folders, const ServiceAccount &account,
                                             const WaitLimit &limit)
{
    QList<PostgresPrograms> found;
    QStringList seen;
    for (const QString &folder : folders) {
        // $PATH often holds links into a folder that was searched already.
        const QString program = QFileInfo(folder + QStringLiteral("/postgres")).canonicalFilePath();
        if (program.isEmpty() || seen.contains(program))
            continue;
        seen.append(program);
        const Result<QString> text = versionText(program, account, limit);
        if (!text)
            return failure(text.error());
        if (const auto programs = parsePostgres(QFileInfo(program).path(), *text))
            found.append(*programs);
    }
    if (found.isEmpty())
        return failure(noPostgres(folders));
    std::stable_sort(found.begin(), found.end(),
                     [](const PostgresPrograms &a, const PostgresPrograms &b) { return a.major > b.major; });
    return found;
}

Result<PostgresPrograms> choosePostgres(const QList<PostgresPrograms> &found,
                                        const std::optional<int> &clusterMajor,
                                        const QString &clusterDirectory)
{
    const int wanted = clusterMajor.value_or(found.first().major);
    const auto fits = std::find_if(found.begin(), found.end(), [wanted](const PostgresPrograms &programs) {
        return programs.major == wanted;
    });
    if (fits == found.end())
        return failure(
            ErrorCode::Unsupported,
            QStringLiteral("This database was made by PostgreSQL %1, but this machine has only %2; install "
                           "the package postgresql-%1, or, where PostgreSQL %1 is installed, make a backup "
                           "with foyer-server backup and bring it here with foyer-server restore.")
                .arg(wanted)
                .arg(majors(found)),
            clusterDirectory);
    if (fits->major < oldestPostgres)
        return failure(
            ErrorCode::Unsupported,
            QStringLiteral("PostgreSQL %1 or newer is needed, but this machine has only %2; install the "
                           "package postgresql-%1 or newer.")
                .arg(oldestPostgres)
                .arg(majors(found)),
            fits->folder);
    return *fits;
}

Result<std::optional<int>> clusterVersion(const QString &directory)
{
    const QString path = directory + QStringLiteral("/PG_VERSION");
    const Result<QByteArray> text = readFile(path, 64);
    if (!text && text.error().code == ErrorCode::NotFound)
        return std::optional<int>{};
    if (!text)
        return failure(text.error());
    bool isNumber = false;
    const int major = text->trimmed().toInt(&isNumber);
    if (!isNumber)
        return failure(
            ErrorCode::Corrupt,
            QStringLiteral("%1 does not hold a version number, so the database beside it is damaged; "
                           "restore a backup into a new directory.")
                .arg(path),
            path);
    return std::optional<int>{major};
}

Result<PostgresPrograms> postgresFor(const QString &clusterDirectory, const QStringList &folders,
                                     const ServiceAccount &account, const WaitLimit &limit)
{
    const auto found = findPostgres(folders.isEmpty() ? defaultPostgresFolders() : folders, account, limit);
    if (!found)
        return failure(found.error());
    const Result<std::optional<int>> version = clusterVersion(clusterDirectory);
    if (!version)
        return failure(version.error());
    return choosePostgres(*found, *version, clusterDirectory);
}

QStringList defaultRedisPrograms()
{
    QStringList programs;
    const QStringList usual{QStringLiteral("/usr/bin"), QStringLiteral("/usr/local/bin")};
    for (const QString &folder : searchPath() + usual)
        programs.append(folder + QStringLiteral("/redis-server"));
    programs.removeDuplicates();
    return programs;
}

Result<RedisProgram> findRedis(const QStringList &candidates, const ServiceAccount &account,
                               const WaitLimit &limit)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\bv=((\d+)[\w.]*))"));
    QStringList tooOld;
    for (const QString &candidate : candidates) {
        if (!QFileInfo::exists(candidate))
            continue;
        const Result<QString> text = versionText(candidate, account, limit);
        if (!text)
            return failure(text.error());
        const QRegularExpressionMatch match = pattern.match(*text);
        if (match.captured(2).toInt() >= oldestRedis)
            return RedisProgram{candidate, match.captured(1)};
        if (match.hasMatch())
            tooOld.append(QStringLiteral("%1 (%2)").arg(candidate, match.captured(1)));
    }
    if (!tooOld.isEmpty())
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("Redis %1 or newer is needed, but this machine has only %2.")
                           .arg(oldestRedis)
                           .arg(tooOld.join(QStringLiteral(", "))),
                       QStringLiteral("redis-server"));
    return failure(ErrorCode::NotFound,
                   QStringLiteral("No redis-server was found in %1; install the package redis-server.")
                       .arg(candidates.join(QStringLiteral(", "))),
                   QStringLiteral("redis-server"));
}

} // namespace foyer::privatedb
