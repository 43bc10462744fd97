// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/answer.h"

namespace foyer::client {

/// Whether what was asked may have been done all the same: ask again as it was, under the same id.
[[nodiscard]] inline bool isUnheard(const Refusal &refusal) noexcept
{
    return refusal.kind == RefusalKind::Offline || refusal.kind == RefusalKind::Timeout
           || refusal.kind == RefusalKind::Cancelled || refusal.kind == RefusalKind::Busy
           || refusal.kind == RefusalKind::Server;
}

} // namespace foyer::client
