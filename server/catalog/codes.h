// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/event.h"
#include "server/pg/scalarcodecs.h"

#include <optional>
#include <vector>

namespace foyer::catalog {

// How the database spells the catalog's words. Reading an unknown word gives nothing: a newer binary wrote
// it.

[[nodiscard]] std::optional<EventState> eventStateOf(QStringView code);
[[nodiscard]] std::optional<PerformanceState> performanceStateOf(QStringView code);

[[nodiscard]] std::vector<QString> codesOf(const std::set<Channel> &channels);
[[nodiscard]] std::optional<std::set<Channel>> channelsOf(const std::vector<QString> &codes);

/// `[{"until_hours_before": 168, "basis_points": 10000}, …]`
[[nodiscard]] pg::Utf8 documentOf(const RefundPolicy &policy);
[[nodiscard]] std::optional<RefundPolicy> refundPolicyOf(const pg::Utf8 &document);

/// What is said of stored data that this build does not understand.
[[nodiscard]] Error unreadable(const char *what);

} // namespace foyer::catalog
