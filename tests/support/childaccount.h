// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <sys/types.h>

namespace foyer::test {

/// The account that test databases run under: the one that a private installation would take.
struct ChildAccount
{
    uid_t uid = 0;
    gid_t gid = 0;

    [[nodiscard]] static ChildAccount forDatabases();

    /// Makes `process` drop to this account, and die with the thread that starts it.
    void applyTo(QProcess &process) const;

    /// Gives a directory to this account, mode 0700.
    [[nodiscard]] bool own(const QString &directory) const;
};

} // namespace foyer::test
