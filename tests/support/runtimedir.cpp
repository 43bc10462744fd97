// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runtimedir.h"

#include "tests/support/childaccount.h"
#include "tests/support/testplace.h"

#include <QDir>

namespace foyer::test {

RuntimeDir::RuntimeDir() : m_dir(testPlace(QStringLiteral("foyer-test")))
{
    if (!m_dir.isValid() || !ChildAccount::forDatabases().own(m_dir.path()))
        qFatal("cannot make a test directory: %s", qPrintable(m_dir.errorString()));
}

QString RuntimeDir::makeOwned(const QString &name) const
{
    const QString path = filePath(name);
    if (!QDir{}.mkpath(path) || !ChildAccount::forDatabases().own(path))
        qFatal("cannot make %s", qPrintable(path));
    return path;
}

} // namespace foyer::test
