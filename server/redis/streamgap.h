// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/stream.h"

namespace foyer::redis {

/// What a look at a stream means for somebody who has read it up to `position`.
struct StreamGap
{
    bool isLost = false; ///< entries after `position` may have been removed unread
    StreamId position;   ///< where to read on

    /// `summary` was taken after the last read; `holdsEntries` when that brought entries after `position`.
    [[nodiscard]] static StreamGap judge(StreamId position, bool holdsEntries,
                                         const StreamSummary &summary) noexcept;
};

} // namespace foyer::redis
