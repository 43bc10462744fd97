// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/runtime/config/rawsetting.h"

#include <vector>

namespace foyer::runtime {

/// Every setting of a TOML file, tables flattened to dotted keys, in the order of their lines. A table with
/// nothing in it comes as a value of type Other, so that a misspelt section is seen. Fails with Io when the
/// file cannot be read, with InvalidArgument when it is not TOML or gives a key twice.
[[nodiscard]] Result<std::vector<RawSetting>> readTomlFile(const QString &path);

} // namespace foyer::runtime
