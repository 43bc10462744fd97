// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/base/result.h"

#include <QString>

namespace foyer::privatedb {

/// The file that a child writes what it says to. A file and not a pipe, so that nobody must read it for the
/// child to go on. Kept below a bound: what is old moves to NAME.1.
class ServerLog
{
public:
    explicit ServerLog(QString path) : m_path(std::move(path)) {}

    /// Opens for appending and remembers where this run begins.
    [[nodiscard]] Result<FileDescriptor> open();

    /// Copies the file to NAME.1 and empties it when it is larger than `most` bytes. The child appends, so it
    /// goes on at the beginning.
    void trim(qint64 most = 8 << 20);

    /// The last lines of this run, at most this many; none if it said nothing.
    [[nodiscard]] QString lastWords(int lines = 12) const;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    qint64 m_start = 0;
};

} // namespace foyer::privatedb
