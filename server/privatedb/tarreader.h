// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/base/result.h"

#include <optional>
#include <QString>

namespace foyer::privatedb {

/// Reads the archives that TarWriter writes, and no others: every byte that is not content must be what the
/// writer would have put there, so nothing can be cut off, added or changed unseen but content, which has its
/// checksums.
class TarReader
{
public:
    [[nodiscard]] static Result<TarReader> open(const QString &path);

    struct Member
    {
        QString name;
        qint64 size;
    };

    /// The next member; nothing at the end of the archive. What is left of the one before is passed over
    /// unread. Corrupt when the archive is cut short or altered.
    [[nodiscard]] Result<std::optional<Member>> next();

    /// The next piece of the member's content; empty at its end.
    [[nodiscard]] Result<QByteArray> read();

    /// All of its content; Corrupt when it is larger than `most`.
    [[nodiscard]] Result<QByteArray> readAll(qint64 most);

    [[nodiscard]] qint64 archiveSize() const { return m_size; }

private:
    TarReader(QString path, FileDescriptor file, qint64 size);

    [[nodiscard]] Result<QByteArray> readRaw(qint64 bytes);
    [[nodiscard]] Result<void> passOver();
    [[nodiscard]] Result<void> checkEnd();
    [[nodiscard]] Error damaged(const QString &what) const;

    QString m_path;
    FileDescriptor m_file;
    qint64 m_size;
    qint64 m_at = 0;         ///< next byte to read
    qint64 m_left = 0;       ///< of the member's content
    qsizetype m_padding = 0; ///< after it
};

} // namespace foyer::privatedb
