// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <QStringView>

namespace foyer {

/// Reads an RFC 3339 instant: `2026-11-21T13:37:00Z`, at most nine digits of a second (cut to microseconds),
/// any offset. Strict: a real calendar date, upper-case T and Z, no leap second, years 1970 to 2199 (in UTC);
/// everything else is empty. toRfc3339() writes what this reads.
[[nodiscard]] std::optional<Instant> fromRfc3339(QStringView text) noexcept;

} // namespace foyer
