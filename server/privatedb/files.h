// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <sys/types.h>

namespace foyer::privatedb {

/// Who may do what with a file or directory of ours.
struct Ownership
{
    uid_t uid;
    gid_t gid;
    mode_t mode;
};

/// An I/O failure as a sentence: "Cannot <action> PATH: reason." A full disk, a read-only file system and
/// missing rights get their own code and advice.
[[nodiscard]] Error ioError(const QString &action, const QString &path, int error);

/// Makes a directory, or takes the one that is there (through a link too), and gives it this owner and mode.
/// Anything else in its place is refused.
[[nodiscard]] Result<void> ensureDirectory(const QString &path, const Ownership &ownership);

/// Writes a file that is complete or not there at all, also after a power cut: new file, fsync, rename.
/// Replaces a link instead of following it. A file that is so already is left alone.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &content,
                                     const Ownership &ownership);

/// Reads a file of at most `most` bytes. NotFound when there is none.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 most = 1 << 20);

/// Renames and makes it last: fsync of the directory that holds both.
[[nodiscard]] Result<void> renameDurably(const QString &from, const QString &to);

/// Removes a file or a whole directory without following links. Nothing there is success.
[[nodiscard]] Result<void> removeTree(const QString &path);

/// Makes the names in a directory last.
[[nodiscard]] Result<void> syncDirectory(const QString &path);

} // namespace foyer::privatedb
