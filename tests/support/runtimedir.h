// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace foyer::test {

/// A short temporary directory (unix socket paths end at 107 bytes) that belongs to the databases' account
/// and is removed with everything in it.
class RuntimeDir
{
public:
    RuntimeDir();

    [[nodiscard]] QString path() const { return m_dir.path(); }

    [[nodiscard]] QString filePath(const QString &name) const { return m_dir.filePath(name); }

    /// Makes a subdirectory that belongs to the databases' account; returns its path.
    [[nodiscard]] QString makeOwned(const QString &name) const;

private:
    QTemporaryDir m_dir;
};

} // namespace foyer::test
