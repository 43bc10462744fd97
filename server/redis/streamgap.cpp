// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/streamgap.h"

namespace foyer::redis {

// Streams are trimmed from the old end. So if an entry not after `position` is still there, nothing behind
// `position` has gone; if not, something may have.
StreamGap StreamGap::judge(StreamId position, bool holdsEntries, const StreamSummary &summary) noexcept
{
    if (position.isZero())
        return {false, position};
    if (!holdsEntries && summary.lastGenerated < position)
        return {true, StreamId{}}; // deleted, or lost with Redis' memory, and perhaps begun anew
    if (!summary.oldest)
        return {holdsEntries || summary.lastGenerated > position,
                holdsEntries ? position : summary.lastGenerated};
    if (*summary.oldest <= position.next())
        return {false, position};
    return {true, summary.oldest->previous()};
}

} // namespace foyer::redis
