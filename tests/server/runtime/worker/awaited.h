// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"

#include <memory>
#include <optional>

namespace foyer::test {

/// What a Completion answered, as soon as it has.
using Awaited = std::shared_ptr<std::optional<Result<void>>>;

/// `const auto started = awaited(group.start(…)); QTRY_VERIFY(started->has_value());`
[[nodiscard]] Awaited awaited(Completion<void> completion);

} // namespace foyer::test
