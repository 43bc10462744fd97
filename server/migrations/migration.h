// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/version.h"

#include <QByteArray>
#include <QString>

namespace foyer::migrations {

/// One step of the schema's only chain.
struct Migration
{
    int number = 0;       ///< from the file's name, counting from 1 without gaps
    QString name;         ///< from the file's name, without number and ending
    QByteArray sql;       ///< the whole file
    QByteArray checksum;  ///< SHA-256 of `sql`, in hex
    Version oldestBinary; ///< binaries before this one may not run on a database that has this step
};

/// Reads a file named `NNNN_some_name.sql` whose first line is `-- oldest-binary: MAJOR.MINOR.PATCH`.
/// Fails with Corrupt; the subject is the file's name.
[[nodiscard]] Result<Migration> parseMigration(const QString &fileName, const QByteArray &text);

} // namespace foyer::migrations
