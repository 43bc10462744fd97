// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/booking/season.h"

namespace foyer::bench {

/// One order after the other in PostgreSQL, by pgbench: reference.pgbench in a copy of the season's database,
/// so with the same schema, rows and statistics.
class Reference
{
public:
    /// The server must not be running: a database that somebody uses cannot be copied.
    Reference(const BoxOffice &office, const Season &season);

    struct Run
    {
        double perSecond = 0.0;
        double latencyMs = 0.0; ///< mean
    };

    [[nodiscard]] Run run(int connections, int seconds);

private:
    const BoxOffice &m_office;
    const Season &m_season;
    QByteArray m_organization;
    int m_next = 0; ///< number of the next order
};

} // namespace foyer::bench
