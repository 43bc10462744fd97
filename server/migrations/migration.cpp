// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/migrations/migration.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace foyer::migrations {

namespace {

constexpr QByteArrayView versionMark = "-- oldest-binary: ";

tl::unexpected<Error> corrupt(const QString &fileName, const QString &what)
{
    return failure(ErrorCode::Corrupt, QStringLiteral("Migration %1: %2.").arg(fileName, what), fileName);
}

} // namespace

Result<Migration> parseMigration(const QString &fileName, const QByteArray &text)
{
    static const QRegularExpression namePattern(QStringLiteral("^(\\d{4})_([a-z0-9_]+)\\.sql$"));
    const QRegularExpressionMatch match = namePattern.match(fileName);
    if (!match.hasMatch())
        return corrupt(fileName, QStringLiteral("the name is not NNNN_some_name.sql"));
    const QByteArray firstLine = text.left(text.indexOf('\n'));
    if (!firstLine.startsWith(versionMark))
        return corrupt(fileName, QStringLiteral("the first line is not '-- oldest-binary: X.Y.Z'"));
    const std::optional<Version> oldest = Version::fromText(firstLine.mid(versionMark.size()).trimmed());
    if (!oldest)
        return corrupt(fileName, QStringLiteral("its oldest binary is not a version X.Y.Z"));
    Migration migration;
    migration.number = match.captured(1).toInt();
    migration.name = match.captured(2);
    migration.sql = text;
    migration.checksum = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    migration.oldestBinary = *oldest;
    return migration;
}

} // namespace foyer::migrations
