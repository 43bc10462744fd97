// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace foyer::bench {

/// One run.
struct Measured
{
    double perSecond = 0.0;
    double cpuMicroseconds = 0.0; ///< of the client, per statement or command
};

/// Median of each figure by itself.
[[nodiscard]] Measured median(const QList<Measured> &runs);

} // namespace foyer::bench
