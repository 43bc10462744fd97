// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::test {

/// A template for QTemporaryDir: `name` in the place where tests keep databases. That is memory, where there
/// is a gibibyte of it to be had: what tests prove there holds for a disk too, as a killed process loses
/// nothing on either, and no test can cut the power. FOYER_TEST_PLACE names another place. What a crashed
/// test program left there an hour ago or earlier is removed.
[[nodiscard]] QString testPlace(const QString &name);

} // namespace foyer::test
