// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace foyer::privatedb {

/// One file of a backup: its name in the archive, bytes, and SHA-256 in hexadecimal.
struct ManifestEntry
{
    QString name;
    qint64 size = 0;
    QByteArray sha256;

    [[nodiscard]] bool operator==(const ManifestEntry &) const = default;
};

/// What a backup says about itself: the member `manifest.json`.
struct Manifest
{
    static constexpr int currentFormat = 1;

    int format = currentFormat;
    QString foyerVersion;
    QString postgresVersion; ///< as the server names itself: 15.20
    int postgresMajor = 0;
    QString createdAt; ///< RFC 3339, UTC
    QList<ManifestEntry> entries;

    [[nodiscard]] QByteArray toJson() const;

    /// Corrupt when it is no manifest, Unsupported when its format is newer than this build knows.
    [[nodiscard]] static Result<Manifest> fromJson(const QByteArray &json);
};

} // namespace foyer::privatedb
