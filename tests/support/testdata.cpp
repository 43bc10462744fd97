// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"

#include <QFile>

namespace foyer::test {

QString testDataPath(const QString &name)
{
    return QStringLiteral(FOYER_TEST_DATA "/") + name;
}

QByteArray testData(const QString &name)
{
    QFile file(testDataPath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test data %s", qPrintable(name));
    return file.readAll();
}

} // namespace foyer::test
