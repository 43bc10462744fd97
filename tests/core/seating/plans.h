// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testdata.h"

#include <QByteArray>

namespace foyer::test {

/// A plan of tests/data/plans; fails loudly if it is not there.
[[nodiscard]] inline QByteArray planFile(const char *name)
{
    return testData(QStringLiteral("plans/") + QString::fromLatin1(name));
}

} // namespace foyer::test
