// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <sys/types.h>

namespace foyer::privatedb {

struct ServiceAccount;

/// What an account sees of one path.
struct PathView
{
    int lookError = 0;  ///< errno of stat(), which follows links; 0 when the path was seen
    int enterError = 0; ///< errno of searching it as a directory
    int writeError = 0; ///< errno of writing to it
    dev_t device = 0;
    ino_t inode = 0;

    [[nodiscard]] bool isSameFileAs(const PathView &other) const
    {
        return lookError == 0 && other.lookError == 0 && device == other.device && inode == other.inode;
    }
};

/// Looks at paths with the rights of another account, by asking the kernel in a short-lived child that has
/// become it: so access control lists, capabilities and network file systems give their true answer. One view
/// per path, in order.
[[nodiscard]] Result<QList<PathView>> lookAs(const ServiceAccount &account, const QList<QByteArray> &paths);

/// Fails with PermissionDenied, naming the first directory on the way to `directory` that the account may not
/// enter. `directory` must be absolute and without symbolic links.
[[nodiscard]] Result<void> checkEntry(const ServiceAccount &account, const QString &directory);

} // namespace foyer::privatedb
