// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/fate.h"

#include "server/pg/resulterror.h"

namespace foyer::pg {

namespace {

Error withoutEffect(const QString &problem)
{
    return Error{ErrorCode::Unavailable,
                 QStringLiteral("The connection was lost before anything took effect: %1").arg(problem)};
}

Error inDoubt(const QString &problem)
{
    return Error{ErrorCode::InDoubt,
                 QStringLiteral("The connection was lost before PostgreSQL answered: %1").arg(problem)};
}

} // namespace

void settleLost(std::vector<SentSegment> &segments, const QString &problem, Counters &counters)
{
    // A backend works in order, and one that ended itself with a clean error never came to what lay behind.
    const bool endedAtFirst =
        !segments.empty() && segments.front().error && endedBackendCleanly(*segments.front().error);
    for (SentSegment &segment : segments) {
        if (segment.error)
            continue; // it failed, and a failed transaction is never committed
        const bool isInDoubt = segment.commits && !endedAtFirst;
        segment.error = isInDoubt ? inDoubt(problem) : withoutEffect(problem);
        counters.inDoubt += isInDoubt && !segment.expired ? 1 : 0;
    }
}

} // namespace foyer::pg
