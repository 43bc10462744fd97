// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/sentsegment.h"

namespace foyer::pg {

void answerAll(std::vector<SentSegment> segments)
{
    for (SentSegment &segment : segments) {
        if (segment.error)
            segment.answer.fail(std::move(*segment.error));
        else
            segment.answer.give(std::move(segment.rows));
    }
}

} // namespace foyer::pg
