// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <vector>

namespace foyer {
class RandomSource;
}

namespace foyer::accounts {

/// The contents of `token-<number>.key` in a directory, the highest number first; none is no error.
[[nodiscard]] Result<std::vector<Secret>> readKeyFiles(const QString &directory);

/// Makes `token-1.key`, complete from its first moment under that name. Somebody else's is left alone.
[[nodiscard]] Result<void> createKeyFile(const QString &directory, RandomSource &random);

} // namespace foyer::accounts
