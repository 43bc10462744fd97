// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"

#include <map>
#include <vector>

namespace foyer::checkin {

/// Who came in when, scan by scan: taken from the list of scans and from news, in whatever order they come.
class Arrivals
{
public:
    void clear();
    void add(const Uuid &scan, Instant at);
    void remove(const Uuid &scan);

    /// From this moment on none is missing.
    void setKnownFrom(Instant from) { m_knownFrom = from; }

    [[nodiscard]] bool isKnownFrom(Instant from) const noexcept { return m_knownFrom <= from; }

    [[nodiscard]] int between(Instant from, Instant to) const;

    /// One count a minute, from `from` on.
    [[nodiscard]] std::vector<int> perMinute(Instant from, int minutes) const;

private:
    std::map<Uuid, Instant> m_arrivals;
    Instant m_knownFrom = Instant::max();
};

} // namespace foyer::checkin
