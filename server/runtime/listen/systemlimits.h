// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <QtGlobal>

namespace foyer::runtime {

/// How many descriptors this process may open: the soft limit.
struct DescriptorLimit
{
    quint64 before = 0;
    quint64 now = 0;
};

/// Raises the soft limit of open descriptors to the hard one: every connection takes one, and the usual soft
/// limit is 1024. Fails with PermissionDenied.
[[nodiscard]] Result<DescriptorLimit> raiseDescriptorLimit();

/// The kernel cuts every listen backlog to this (net.core.somaxconn). Empty when it cannot be read.
[[nodiscard]] std::optional<int> largestBacklog();

/// Does both and says in the log what it found; warns when the limits are too low for a crowd.
void raiseAndReportLimits();

} // namespace foyer::runtime
