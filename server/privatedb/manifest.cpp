// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/manifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::privatedb {

namespace {

QJsonObject toObject(const ManifestEntry &entry)
{
    // The size as text: a double does not hold every 64-bit number.
    return {{QStringLiteral("name"), entry.name},
            {QStringLiteral("size"), QString::number(entry.size)},
            {QStringLiteral("sha256"), QString::fromLatin1(entry.sha256)}};
}

ManifestEntry fromObject(const QJsonObject &object)
{
    return {object.value(QLatin1StringView{"name"}).toString(),
            object.value(QLatin1StringView{"size"}).toString().toLongLong(),
            object.value(QLatin1StringView{"sha256"}).toString().toLatin1()};
}

} // namespace

QByteArray Manifest::toJson() const
{
    QJsonArray files;
    for (const ManifestEntry &entry : entries)
        files.append(toObject(entry));
    const QJsonObject object{{QStringLiteral("format"), format},
                             {QStringLiteral("foyer_version"), foyerVersion},
                             {QStringLiteral("postgresql_version"), postgresVersion},
                             {QStringLiteral("postgresql_major"), postgresMajor},
                             {QStringLiteral("created_at"), createdAt},
                             {QStringLiteral("files"), files}};
    return QJsonDocument(object).toJson();
}

Result<Manifest> Manifest::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Manifest manifest;
    manifest.format = object.value(QLatin1StringView{"format"}).toInt();
    if (manifest.format > currentFormat)
        return failure(
            ErrorCode::Unsupported,
            QStringLiteral("The backup has format %1, and this Foyer knows only up to %2; use the version "
                           "that made it, or a newer one.")
                .arg(manifest.format)
                .arg(currentFormat));
    manifest.foyerVersion = object.value(QLatin1StringView{"foyer_version"}).toString();
    manifest.postgresVersion = object.value(QLatin1StringView{"postgresql_version"}).toString();
    manifest.postgresMajor = object.value(QLatin1StringView{"postgresql_major"}).toInt();
    manifest.createdAt = object.value(QLatin1StringView{"created_at"}).toString();
    for (const QJsonValue &file : object.value(QLatin1StringView{"files"}).toArray())
        manifest.entries.append(fromObject(file.toObject()));
    if (manifest.format < 1 || manifest.postgresMajor < 1 || manifest.entries.isEmpty())
        return failure(ErrorCode::Corrupt, QStringLiteral("The backup's manifest is damaged."));
    return manifest;
}

} // namespace foyer::privatedb
