// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foyer::test {

/// Path of a file of tests/data, such as "plans/theatre.json".
[[nodiscard]] QString testDataPath(const QString &name);

/// Its content; ends the test program when it cannot be read.
[[nodiscard]] QByteArray testData(const QString &name);

} // namespace foyer::test
