// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/runtimedir.h"
#include "tests/support/serverprocess.h"

#include <QFile>

namespace foyer::test {

/// A place for one installation, and the arguments that start a server on it at a free port.
class InstallationDir
{
public:
    [[nodiscard]] QString data() const { return m_dir.filePath(QStringLiteral("data")); }

    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }

    [[nodiscard]] QStringList arguments(const QStringList &more = {}) const
    {
        return QStringList{QStringLiteral("--data"),        data(),
                           QStringLiteral("--http-listen"), QStringLiteral("127.0.0.1:0"),
                           QStringLiteral("--workers"),     QStringLiteral("2")}
               + more;
    }

    /// Writes a file and returns its path.
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

private:
    RuntimeDir m_dir;
};

[[nodiscard]] inline QString serverProgram()
{
    return QStringLiteral(FOYER_SERVER);
}

} // namespace foyer::test
