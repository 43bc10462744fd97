// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/filedescriptor.h"
#include "server/privatedb/manifest.h"

#include <QCryptographicHash>
#include <QString>

namespace foyer::privatedb {

/// Writes a tar archive member by member, without knowing beforehand how large each will be. Works under a
/// temporary name beside the final one, which appears with commit() only.
class TarWriter
{
public:
    /// AlreadyExists when there is a file of that name, Conflict when another process is just writing it.
    [[nodiscard]] static Result<TarWriter> create(const QString &path, Instant modified);

    /// Removes what was not committed.
    ~TarWriter();
    TarWriter(TarWriter &&other) noexcept = default;
    TarWriter &operator=(TarWriter &&other) = delete;
    Q_DISABLE_COPY(TarWriter)

    /// A member: begin, write its bytes in any pieces, end. end() says what was written.
    [[nodiscard]] Result<void> begin(const QString &name);
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    [[nodiscard]] Result<ManifestEntry> end();

    /// A whole member at once.
    [[nodiscard]] Result<ManifestEntry> add(const QString &name, const QByteArray &bytes);

    /// Ends the archive, waits until it is on disk and gives it its name. Never replaces a file.
    [[nodiscard]] Result<void> commit();

private:
    TarWriter(QString path, QString temporary, FileDescriptor file, Instant modified);

    [[nodiscard]] Result<void> writeRaw(const QByteArray &bytes);
    [[nodiscard]] Result<void> failed() const;

    QString m_path;
    QString m_temporary;
    FileDescriptor m_file; ///< closed once committed
    qint64 m_modified;
    qint64 m_headerAt = 0;
    ManifestEntry m_member; ///< the one being written
    std::unique_ptr<QCryptographicHash> m_hash;
};

} // namespace foyer::privatedb
