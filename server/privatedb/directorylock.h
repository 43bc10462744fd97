// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/base/result.h"

#include <QString>
#include <sys/types.h>

namespace foyer::privatedb {

/// The right of one process to run an installation, held by the kernel (flock): it ends with the process,
/// however that ends, so nothing ever needs cleaning up. Children do not inherit it.
class DirectoryLock
{
public:
    /// Does not wait. Conflict names the process that holds it.
    [[nodiscard]] static Result<DirectoryLock> take(const QString &file);

    /// The process that holds the lock; 0 when nobody does, or the kernel does not tell.
    [[nodiscard]] static pid_t holder(const QString &file);

private:
    explicit DirectoryLock(FileDescriptor file) : m_file(std::move(file)) {}

    FileDescriptor m_file;
};

} // namespace foyer::privatedb
