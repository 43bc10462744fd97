// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::privatedb {

/// What the databases may count on, in bytes.
struct Machine
{
    qint64 memory = 0; ///< of the machine, or of the control group (container, systemd slice) if that is less
    qint64 disk = 0;   ///< size of the file system that holds the data

    [[nodiscard]] static Machine of(const QString &dataDirectory);
};

} // namespace foyer::privatedb
