// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QTest>

namespace foyer::test {

/// A plan of tests/data/plans; fails loudly if it is not there.
[[nodiscard]] inline QByteArray planFile(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("../../data/plans/") + QString::fromLatin1(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no plan %s", name);
    return file.readAll();
}

} // namespace foyer::test
