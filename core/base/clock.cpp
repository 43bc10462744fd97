// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QDateTime>

namespace foyer {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
}

SteadyInstant SystemClock::steadyNow() const
{
    return std::chrono::steady_clock::now();
}

QString toRfc3339(Instant instant)
{
    const auto sinceEpoch = std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace foyer
